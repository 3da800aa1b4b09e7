import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { axeFindings, visit } from "./support/visit";

const numbersOf = (page: Page) =>
  page
    .locator("#massnahmen tbody td.column-number")
    .allTextContents()
    .then((all) => all.map(Number));
const menu = (page: Page, name: string) => page.locator("summary", { hasText: new RegExp(`^${name}`) });
const ascending = (numbers: number[]) => [...numbers].sort((a, b) => a - b);
/** Survives a change in place and is lost when the document is loaded anew. */
const markDocument = (page: Page) => page.evaluate(() => document.body.setAttribute("data-same", "yes"));
const isSameDocument = (page: Page) => page.evaluate(() => document.body.hasAttribute("data-same"));

describeInBrowser("list of measures", () => {
  let app: Application;
  let list: string;
  beforeAll(async () => {
    app = await startApplication();
    list = `${app.url}/massnahmen`;
  });
  afterAll(() => app.stop());

  test("filters, sorts and groups by links and forms alone", async () => {
    await visit(list, { javaScript: false }, async (page) => {
      const all = await numbersOf(page);
      expect(all).toEqual(ascending(all));
      expect(all).toHaveLength(24);

      await menu(page, "Hinweis").click();
      await page.getByRole("checkbox", { name: /^Maßnahme verspätet/ }).check();
      await page.locator("details[open]").getByRole("button", { name: "Anwenden" }).click();
      await page.waitForURL(/hinweis=verspaetet/);
      const late = await numbersOf(page);
      expect(late.length).toBeGreaterThan(0);
      expect(late.length).toBeLessThan(24);
      expect(new URL(page.url()).searchParams.get("hinweis")).toBe("verspaetet");

      await page.getByRole("columnheader", { name: /^Nr/ }).getByRole("link").click();
      await page.waitForURL(/sortierung=-nummer/);
      expect(await numbersOf(page)).toEqual(ascending(late).reverse());

      await page
        .getByRole("navigation", { name: "Gruppieren" })
        .getByRole("link", { name: "Handlungsfeld" })
        .click();
      await page.waitForURL(/gruppe=handlungsfeld/);
      expect(ascending(await numbersOf(page))).toEqual(ascending(late));
      const groups = await page.locator(".group-row").allTextContents();
      expect(groups.length).toBeGreaterThan(1);
      for (const group of groups) expect(group).toMatch(/\d+ nicht berichtet/);

      await page.getByRole("searchbox").fill("Sprachmittlung");
      await page.getByRole("button", { name: "Suchen" }).click();
      await page.waitForURL(/suche=Sprachmittlung/);
      expect(await numbersOf(page)).toEqual([18]);
      await page.getByRole("link", { name: "Alle Filter entfernen" }).click();
      await page.waitForURL(/massnahmen\?sortierung=-nummer&gruppe=handlungsfeld$/);
      expect(await numbersOf(page)).toHaveLength(24);
    });
  });

  test("chooses columns without losing the filter", async () => {
    await visit(`${list}?hinweis=verspaetet`, { javaScript: false }, async (page) => {
      await page.getByText("Spalten und Zeilen").click();
      await page.getByRole("checkbox", { name: "Partnerorganisationen" }).check();
      await page.getByRole("checkbox", { name: "Berichte" }).uncheck();
      await page.getByRole("button", { name: "Spalten übernehmen" }).click();
      await page.waitForURL(/spalte=partner/);
      const heads = (await page.getByRole("columnheader").allTextContents()).join();
      expect(heads).toContain("Partnerorganisationen");
      expect(heads).not.toContain("Berichte");
      expect(new URL(page.url()).searchParams.get("hinweis")).toBe("verspaetet");
    });
  });

  test("changes in place with JavaScript, keeps the focus and the way back", async () => {
    await visit(list, {}, async (page) => {
      await markDocument(page);
      const title = page.getByRole("columnheader", { name: /^Maßnahme/ });
      await title.getByRole("link").focus();
      await page.keyboard.press("Enter");
      await page.waitForURL("**/massnahmen?sortierung=titel");
      await expect.poll(() => title.getAttribute("aria-sort")).toBe("ascending");
      expect(await title.getByRole("link").evaluate((link) => link === document.activeElement)).toBe(true);

      await menu(page, "Umsetzungsstand").click();
      await page.getByRole("checkbox", { name: /^laufend/ }).check();
      await page.waitForURL(/stand=laufend/);
      await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^\d+ von 24 Maßnahmen$/);
      expect(await page.locator("details.menu[open]").count()).toBe(1);
      await page.keyboard.press("Escape");
      expect(await page.locator("details.menu[open]").count()).toBe(0);

      await page.getByRole("link", { name: /^Filter entfernen/ }).click();
      await expect.poll(() => page.getByRole("status").textContent()).toBe("Alle 24 Maßnahmen");
      // The focus follows what is shown.
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent))
        .toBe("Alle 24 Maßnahmen");
      await page.goBack();
      await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^\d+ von 24/);
      expect(await isSameDocument(page)).toBe(true);
    });
  });

  test("gives the same rows as its CSV file", async () => {
    await visit(`${list}?hinweis=bericht-ueberfaellig&sortierung=-titel`, {}, async (page) => {
      const href = await page.getByRole("link", { name: /CSV/ }).getAttribute("href");
      const text = await (await fetch(new URL(href ?? "", page.url()))).text();
      const inFile = text
        .split("\r\n")
        .slice(1, -1)
        .map((line) => Number(line.split(";")[0]));
      expect(inFile).toEqual(await numbersOf(page));
    });
  });

  test("names wrong input and goes on", async () => {
    await visit(`${list}?stand=foo&sortierung=<script>&seite=9`, {}, async (page) => {
      expect(await page.getByRole("status").textContent()).toBe("Alle 24 Maßnahmen");
      const notices = await page.locator(".notice li").allTextContents();
      expect(notices).toHaveLength(3);
      expect(notices.join()).toContain("<script>");
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScript of [true, false]) {
      test(`axe finds nothing (${colorScheme}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
        const address = `${list}?gruppe=amt&hinweis=verspaetet&hinweis=bericht-ueberfaellig&x=1`;
        await visit(address, { colorScheme, javaScript }, async (page) => {
          await menu(page, "Amt").click();
          expect(await axeFindings(page)).toEqual([]);
        });
      });
    }
  }

  test("fits a laptop with all usual columns, and no word is broken", async () => {
    await visit(list, { width: 1280 }, async (page) => {
      const table = page.getByRole("table");
      const room = await table.evaluate((each) => [each.scrollWidth, each.parentElement?.clientWidth]);
      expect(room[0]).toBe(room[1]);
      // As wide as its longest word, or the cell would break it.
      const broken = await table.locator("tbody .column-leadOffice").evaluateAll((cells) =>
        cells
          .filter((cell) => {
            const breaks = cell.getBoundingClientRect().height;
            cell.setAttribute("style", "overflow-wrap: normal; hyphens: none");
            return cell.scrollWidth > cell.clientWidth || cell.getBoundingClientRect().height < breaks;
          })
          .map((cell) => cell.textContent),
      );
      expect(broken).toEqual([]);
    });
  });

  test("fits a telephone, with the filters at hand", async () => {
    await visit(list, { width: 390 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      await menu(page, "Handlungsfeld").click();
      await page.getByRole("checkbox", { name: /^Wohnen/ }).check();
      await page.waitForURL(/handlungsfeld=/);
      // The address is ahead of what is shown.
      await page
        .getByRole("status")
        .filter({ hasText: /^\d+ von 24 Maßnahmen$/ })
        .waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});
