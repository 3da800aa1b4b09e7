import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EmbeddedMongo, startEmbeddedMongo } from "embedded-mongodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { axeFindings, visit } from "./support/visit";

/** The application with a database of its operator, which is there at the start and then no longer. */
let app: Application;
let database: EmbeddedMongo | undefined;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), "aktionsplan-mongo-"));
  database = await startEmbeddedMongo({ dbPath: directory });
  app = await startApplication({ environment: { MONGODB_URI: database.uri } });
});
afterAll(async () => {
  await app.stop();
  await database?.stop();
  await rm(directory, { recursive: true, force: true });
});

test("a database of MONGODB_URI gets no demo data and no accounts by itself", async () => {
  const page = await (await fetch(app.url)).text();
  expect(page).not.toContain("Wege ins Bleiberecht");
  expect(app.output()).toBe("");
});

// One after the other: from here on the database is away.
describeInBrowser("a page that fails", () => {
  beforeAll(async () => {
    await database?.stop();
    database = undefined;
  });

  for (const path of ["/", "/massnahmen", "/konto"]) {
    test(`${path} says so in German, with the id that the log has, and without a stack`, async () => {
      const answer = await fetch(app.url + path, { headers: { Accept: "text/html" } });
      const page = await answer.text();
      expect(answer.status).toBe(500);
      expect(answer.headers.get("Content-Type")).toContain("text/html");
      expect(answer.headers.get("Cache-Control") ?? "").not.toMatch(/public|max-age=[1-9]/);
      expect(page).toContain("Hier ist etwas schiefgegangen");
      const id = answer.headers.get("X-Request-Id") ?? "";
      expect(id).toMatch(/^[0-9a-f-]{36}$/);
      expect(page).toContain(id);
      // The log comes by another way than the answer.
      await expect.poll(() => app.output()).toContain(id);
      expect(page).not.toMatch(/Mongo|node_modules|server-build|ECONN|at async/);
    });
  }

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScript of [true, false]) {
      test(`axe finds nothing (${colorScheme}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
        await visit(`${app.url}/massnahmen`, { colorScheme, javaScript, status: 500 }, async (page) => {
          expect(await page.locator("[data-request-id] code").textContent()).toMatch(/^[0-9a-f-]{36}$/);
          expect(await page.title()).toMatch(/^Hier ist etwas schiefgegangen/);
          expect(await axeFindings(page)).toEqual([]);
        });
      });
    }
  }
});
