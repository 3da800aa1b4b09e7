import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { axeFindings, visit } from "./support/visit";

const pages = [
  "/organisationen",
  "/organisationen?art=verein&reichweite=stadtteilbezogen&struktur=frei",
  "/organisationen?suche=zzz",
  "/organisationen/sozialamt",
  "/organisationen/saechsischer-fluechtlingsrat",
  "/organisationen/gb-bildung",
];

describeInBrowser("networks and actors", () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application?.stop());

  test("without JavaScript a filter is chosen, sent, and taken away again", async () => {
    await visit(`${application.url}/organisationen`, { javaScript: false }, async (page) => {
      await page.getByText("Reichweite", { exact: true }).first().click();
      await page.getByRole("checkbox", { name: /stadtteilbezogen/ }).check();
      await page.getByRole("button", { name: "Anwenden" }).locator("visible=true").click();
      await page.waitForURL(/reichweite=stadtteilbezogen/);
      await page
        .getByRole("status")
        .filter({ hasText: /^5 von \d+ Organisationen$/ })
        .waitFor();
      await page.getByRole("link", { name: "Filter entfernen: Reichweite stadtteilbezogen" }).click();
      await page.waitForURL(/\/organisationen$/);
    });
  });

  test("the keyboard finds an organisation and reaches its measure", async () => {
    await visit(`${application.url}/organisationen`, {}, async (page) => {
      await page.getByRole("searchbox").focus();
      await page.keyboard.type("Flüchtlingsrat");
      await page.keyboard.press("Enter");
      await page
        .getByRole("status")
        .filter({ hasText: /^1 von/ })
        .waitFor();
      await page.getByRole("link", { name: "Sächsischer Flüchtlingsrat e. V." }).focus();
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Sächsischer Flüchtlingsrat e. V." }).waitFor();
      await page.getByRole("link", { name: /Wege ins Bleiberecht/ }).focus();
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/massnahmen\/1$/);
    });
  });

  test("an office's page shows its reports with their denominators", async () => {
    await visit(`${application.url}/organisationen/sozialamt`, { javaScript: false }, async (page) => {
      const finding = await page.locator("#berichte figcaption").innerText();
      expect(finding).toMatch(/In \d+ Berichtszeiträumen waren \d+ Berichte fällig: \d+ kamen rechtzeitig/);
      await page.getByText("Zahlen als Tabelle").click();
      expect(await page.getByRole("columnheader", { name: "Berichte fällig" }).isVisible()).toBe(true);
    });
  });

  test("an organisation that does not exist helps", async () => {
    await visit(`${application.url}/organisationen/gibt-es-nicht`, { status: 404 }, async (page) => {
      await page.getByRole("link", { name: "Netzwerke und Akteure" }).first().click();
      await page.waitForURL(/\/organisationen$/);
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScript of [true, false]) {
      test(`axe finds nothing (${colorScheme}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
        for (const path of pages) {
          await visit(`${application.url}${path}`, { colorScheme, javaScript }, async (page) => {
            expect([path, await axeFindings(page)]).toEqual([path, []]);
          });
        }
      });
    }
  }

  test("nothing is wider than a telephone", async () => {
    for (const path of pages) {
      await visit(`${application.url}${path}`, { width: 390 }, async (page) => {
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect([path, overflow]).toEqual([path, 0]);
      });
    }
  });
});
