import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { type Application, startApplication } from "#tests/e2e/support/application";
import { type BareServer, startBareServer } from "./support/bare-server";
import { type Load, put } from "./support/load";
import { type PageScripts, scriptsOfPage } from "./support/page-scripts";
import { childrenOf, memoryMb } from "./support/process-stats";
import { table } from "./support/table";

/**
 * How fast are the public pages, and what do they cost? Measured on the built application with 24 and with 1,000
 * measures, next to a bare node:http server that sends the same bytes, in one run. Processor time per request is
 * the steadier figure: requests per second also depend on the load generator, which shares the machine.
 */
const sizes = [24, 1000];
const paths = ["/", "/massnahmen", "/massnahmen/1", "/zeitplan", "/massnahmen.csv"];

interface PageResult {
  measures: number;
  path: string;
  page: Load;
  gzip: Load;
  uncached: Load;
  bare: Load;
}

interface Footprint {
  measures: number;
  startUpMs: number;
  serverMemoryMb: number;
  serverPeakMb: number;
  databaseMemoryMb: number;
  databasePeakMb: number;
}

export async function benchPages(): Promise<void> {
  const results: PageResult[] = [];
  const footprints: Footprint[] = [];
  let scripts: ({ path: string } & PageScripts)[] = [];

  for (const measures of sizes) {
    const dataDirectory = mkdtempSync(join(tmpdir(), "aktionsplan-bench-"));
    seed(dataDirectory, measures);
    const before = performance.now();
    const app = await startApplication({ dataDirectory, environment: { DEMO_DATA: "false" } });
    const startUpMs = Math.round(performance.now() - before);
    const bare = await startBareServer(paths.map((path) => app.url + path));
    try {
      for (const path of paths) results.push({ measures, path, ...(await measurePage(app, bare, path)) });
      footprints.push({ measures, startUpMs, ...footprintOf(app) });
      scripts = await Promise.all(
        paths
          .filter((path) => !path.endsWith(".csv"))
          .map(async (path) => ({ path, ...(await pageScripts(app.url + path)) })),
      );
    } finally {
      bare.stop();
      await app.stop();
    }
  }
  print(results, footprints, scripts);
}

/** Fills a fresh embedded database; the small size is the demo itself. */
function seed(dataDirectory: string, measures: number): void {
  const size = measures === 24 ? [] : ["--measures", String(measures)];
  const { status, stderr } = spawnSync(process.execPath, ["--import", "tsx", "seeds/run.ts", ...size], {
    env: { ...process.env, DATA_DIR: dataDirectory, MONGODB_URI: "", LOG_LEVEL: "warn" },
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`Seeding ${measures} measures failed: ${stderr}`);
}

function processesOf(app: Application): { server: number; database: number } {
  const server = app.process.pid;
  const database = server && childrenOf(server)[0];
  if (!server || !database) throw new Error("The application and its database process must both run.");
  return { server, database };
}

async function measurePage(app: Application, bare: BareServer, path: string) {
  const { server, database } = processesOf(app);
  return {
    page: await put(app.url + path, { processes: [server, database] }),
    gzip: await put(app.url + path, { processes: [server, database], encoding: "gzip" }),
    uncached: await put(app.url + path, { processes: [server, database], uncached: true }),
    bare: await put(bare.url + path, { processes: [bare.pid] }),
  };
}

function footprintOf(app: Application): Omit<Footprint, "measures" | "startUpMs"> {
  const { server, database } = processesOf(app);
  const [ofServer, ofDatabase] = [memoryMb(server), memoryMb(database)];
  return {
    serverMemoryMb: ofServer.now,
    serverPeakMb: ofServer.peak,
    databaseMemoryMb: ofDatabase.now,
    databasePeakMb: ofDatabase.peak,
  };
}

async function pageScripts(url: string): Promise<PageScripts> {
  return scriptsOfPage(await (await fetch(url)).text());
}

function print(
  results: PageResult[],
  footprints: Footprint[],
  scripts: ({ path: string } & PageScripts)[],
): void {
  const rows = results.map(({ measures, path, page, gzip, uncached, bare }) => {
    const [server = 0, database = 0] = page.cpuMsPerRequest;
    const bareCpu = bare.cpuMsPerRequest[0] ?? 0;
    return [
      `${measures} ${path}`,
      (page.bytes / 1000).toFixed(1),
      page.requestsPerSecond.toFixed(0),
      server.toFixed(2),
      database.toFixed(2),
      (server + database).toFixed(2),
      sum(gzip.cpuMsPerRequest).toFixed(2),
      sum(uncached.cpuMsPerRequest).toFixed(2),
      bare.requestsPerSecond.toFixed(0),
      bareCpu.toFixed(2),
      (page.requestsPerSecond / bare.requestsPerSecond).toFixed(3),
      ((server + database) / bareCpu).toFixed(1),
    ];
  });
  const head = [
    "measures, page",
    "kB",
    "req/s",
    "CPU server",
    "CPU db",
    "CPU sum",
    "sum gzip",
    "sum uncached",
    "bare req/s",
    "bare CPU",
    "req/s ratio",
    "CPU ratio",
  ];
  console.log(
    `\nPages: CPU in ms per request, ${cpus().length} cores, ${cpus()[0]?.model}\n${table(head, rows)}`,
  );

  const overview = (measures: number, kind: "page" | "uncached") => {
    const result = results.find((one) => one.measures === measures && one.path === "/");
    return sum(result?.[kind].cpuMsPerRequest ?? []);
  };
  const growth = (kind: "page" | "uncached") => (overview(1000, kind) / overview(24, kind)).toFixed(2);
  console.log(
    `\n/ with 1,000 measures takes ${growth("page")} times the CPU of 24, uncached ${growth("uncached")} times.`,
  );

  console.log(
    `\nStart-up and memory after the load, MB\n${table(
      ["measures", "start ms", "server", "server peak", "database", "db peak"],
      footprints.map((f) => [
        f.measures,
        f.startUpMs,
        f.serverMemoryMb,
        f.serverPeakMb,
        f.databaseMemoryMb,
        f.databasePeakMb,
      ]),
    )}`,
  );
  console.log(
    `\nJavaScript after gzip, kB\n${table(
      ["page", "base", "page", "on demand"],
      scripts.map(({ path, baseKb, pageKb, lazyKb }) => [path, baseKb, pageKb, lazyKb]),
    )}`,
  );
  mkdirSync(".cache/bench", { recursive: true });
  writeFileSync(".cache/bench/pages.json", JSON.stringify({ results, footprints, scripts }, null, 2));
  console.log("\nAll figures: .cache/bench/pages.json");
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
