import { parseArgs } from "node:util";
import { deleteAllData, isContentEmpty } from "#models/content.server";
import { prepareDatabase } from "#models/index.server";
import { today } from "~/platform/clock.server";
import { openDatabase } from "~/platform/database.server";
import { EnvironmentError, environment } from "~/platform/env.server";
import { demoSize } from "./demo";
import { loadDemo, loadPlanOfSize } from "./load-demo";

const usage = `Aufruf: npm run seed -- [--measures ZAHL] [--reset] [--uri ADRESSE]

  --measures ZAHL   Zahl der Maßnahmen, 1 bis 100000; ohne Angabe die 24 der Vorführung
  --reset           löscht vorher alle Daten der Datenbank, auch Konten und Protokoll
  --uri ADRESSE     in diese Datenbank statt in die eingebettete; nötig, wenn MONGODB_URI gesetzt ist`;

/** Something the person at the terminal has to decide or correct; the message says what (German). */
class SeedError extends Error {}

interface Request {
  measures: number;
  reset: boolean;
  uri?: string;
}

function readRequest(): Request {
  try {
    const { values } = parseArgs({
      options: {
        measures: { type: "string", default: String(demoSize) },
        reset: { type: "boolean", default: false },
        uri: { type: "string" },
      },
    });
    const measures = Number(values.measures);
    if (!Number.isInteger(measures) || measures < 1 || measures > 100_000) {
      throw new SeedError(`„${values.measures}“ ist keine Zahl von 1 bis 100000.`);
    }
    return { measures, reset: values.reset, uri: values.uri };
  } catch (error) {
    throw new SeedError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

async function seed({ measures, reset, uri }: Request): Promise<void> {
  const env = environment();
  if (env.MONGODB_URI && !uri) {
    throw new SeedError(
      "MONGODB_URI ist gesetzt. Modellierte Daten kommen nur auf ausdrücklichen Wunsch in diese Datenbank: " +
        "Nennen Sie sie mit --uri.",
    );
  }
  const database = await openDatabase({ ...env, MONGODB_URI: uri }, { joinRunning: true });
  try {
    if (reset) await deleteAllData();
    await prepareDatabase();
    if (!(await isContentEmpty())) {
      throw new SeedError(
        "Die Datenbank enthält bereits Daten und bleibt unverändert. Mit --reset werden alle Daten gelöscht und durch " +
          "modellierte ersetzt.",
      );
    }
    const started = performance.now();
    if (measures === demoSize) await loadDemo({ today: today() });
    else await loadPlanOfSize(measures, today());
    const seconds = ((performance.now() - started) / 1000).toFixed(1).replace(".", ",");
    console.log(`${measures} Maßnahmen mit modellierten Berichten geladen, ${seconds} s.`);
  } finally {
    await database.close();
  }
}

try {
  await seed(readRequest());
} catch (error) {
  if (error instanceof EnvironmentError || error instanceof SeedError) console.error(error.message);
  else console.error(error);
  process.exitCode = 1;
}
