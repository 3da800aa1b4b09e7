import { randomUUID } from "node:crypto";
import { insertAccount } from "#models/account.server";
import { listContributionsOfPeriod } from "#models/contribution.server";
import { prepareDatabase } from "#models/index.server";
import { listPlans } from "#models/plan.server";
import { listPeriods } from "#models/reporting-period.server";
import { loadPlanOfSize } from "#seeds/load-demo";
import { today } from "~/platform/clock.server";
import { openDatabase } from "~/platform/database.server";
import { readEnvironment } from "~/platform/env.server";
import { formTokenOf } from "~/platform/form-token.server";
import { storeSession } from "~/services/accounts/start-session.server";

type SaveAnswer = { ok: boolean; version?: number };

/** Somebody signed in who writes at one contribution. */
export class Editor {
  /** The last text that the server said it had. */
  acknowledged = "";
  acknowledgedSaves = 0;
  #version = 1;

  constructor(
    readonly path: string,
    readonly cookie: string,
  ) {}

  /** Sends what the form sends by itself while one types. */
  async save(url: string, text: string): Promise<SaveAnswer> {
    const body = new FormData();
    body.set("formToken", formTokenOf(this.#request(url)) ?? "");
    body.set("version", String(this.#version));
    body.set("saveId", randomUUID());
    body.set("text", text);
    const response = await fetch(`${url}${this.path}/entwurf`, {
      method: "POST",
      body,
      headers: { Cookie: this.cookie, Origin: url },
    });
    const answer: SaveAnswer = await response.json();
    if (answer.version !== undefined) this.#version = answer.version;
    if (answer.ok) {
      this.acknowledged = text;
      this.acknowledgedSaves++;
    }
    return answer;
  }

  /** What the form says that the server has. */
  async stored(url: string): Promise<{ text: string; version: number }> {
    const form = await (await fetch(url + this.path, { headers: { Cookie: this.cookie } })).text();
    const text = /<textarea[^>]*name="text"[^>]*>([^<]*)</.exec(form)?.[1] ?? "";
    const version = /<input[^>]*name="version"[^>]*value="(\d+)"/.exec(form)?.[1];
    return { text: text.trim(), version: Number(version) };
  }

  #request(url: string): Request {
    return new Request(url, { headers: { Cookie: this.cookie } });
  }
}

/** Fills a data directory with a plan and an open period, and signs in one editor per contribution. */
export async function prepareRound(
  dataDirectory: string,
  count: number,
  measures: number,
): Promise<Editor[]> {
  const database = await openDatabase(readEnvironment({ DATA_DIR: dataDirectory, LOG_LEVEL: "silent" }));
  try {
    await prepareDatabase();
    await loadPlanOfSize(measures, today());
    const [plan] = await listPlans();
    const period = plan && (await listPeriods(plan.key)).find(({ state }) => state === "open");
    if (!plan || !period) throw new Error("The seed has no open period.");
    const contributions = (await listContributionsOfPeriod(plan.key, period.key)).slice(0, count);
    if (contributions.length < count)
      throw new Error(`The seed has only ${contributions.length} contributions.`);
    const editors: Editor[] = [];
    for (const { periodKey, measureNumber, officeKey } of contributions) {
      const accountId = randomUUID();
      await insertAccount({
        accountId,
        email: `${accountId}@stadt.example`,
        name: "Editor",
        roles: [{ role: "officeEditor", organisationKey: officeKey }],
        status: "active",
      });
      const cookie = await storeSession(accountId, new Request("http://127.0.0.1/"), "password", "complete");
      const path = `/beitraege/${periodKey}/${measureNumber}/${officeKey}`;
      editors.push(new Editor(path, cookie.split(";")[0] ?? ""));
    }
    return editors;
  } finally {
    await database.close();
  }
}
