import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { axeFindings, visit } from "./support/visit";

describeInBrowser("time axis", () => {
  let app: Application;
  let timeline: string;
  beforeAll(async () => {
    app = await startApplication();
    timeline = `${app.url}/zeitplan`;
  });
  afterAll(() => app.stop());

  test("filters and changes the window by links and forms alone", async () => {
    await visit(timeline, { javaScript: false }, async (page) => {
      expect(await page.locator(".time-row").count()).toBe(24);
      await page.getByRole("checkbox", { name: "nur verspätete" }).check();
      await page.getByRole("button", { name: "Anwenden" }).last().click();
      await page.waitForURL(/hinweis=verspaetet/);
      const late = await page.locator(".time-row").count();
      expect(late).toBeGreaterThan(0);
      expect(late).toBeLessThan(24);
      await page
        .getByRole("navigation", { name: "In Quartalen:" })
        .getByRole("link", { name: "2025" })
        .click();
      await page.waitForURL(/jahr=2025/);
      expect(await page.locator(".time-header text").allTextContents()).toEqual([
        "I/2025",
        "II/2025",
        "III/2025",
        "IV/2025",
      ]);
      expect(new URL(page.url()).searchParams.get("hinweis")).toBe("verspaetet");
    });
  });

  test("changes in place with JavaScript and by keyboard", async () => {
    await visit(timeline, {}, async (page) => {
      await page.evaluate(() => document.body.setAttribute("data-same", "yes"));
      const tick = page.getByRole("checkbox", { name: "nur verspätete" });
      await tick.focus();
      await page.keyboard.press("Space");
      await page.waitForURL(/hinweis=verspaetet/);
      await expect.poll(() => page.getByRole("status").textContent()).toMatch(/^\d+ von 24 Maßnahmen$/);
      expect(await tick.evaluate((input) => input === document.activeElement)).toBe(true);

      const milestones = page.locator(".time-row__more").first();
      await milestones.locator("summary").focus();
      await page.keyboard.press("Enter");
      await milestones.getByRole("listitem").first().waitFor();
      expect(await page.evaluate(() => document.body.hasAttribute("data-same"))).toBe(true);
    });
  });

  test("has the same milestones on the axis, in the table and in the CSV file", async () => {
    await visit(`${timeline}?jahr=2025`, {}, async (page) => {
      const inRows = await page.locator(".time-row__more li").allTextContents();
      expect(await page.locator(".time-lane > g > g").count()).toBe(inRows.length);
      await page.getByRole("link", { name: "Tabelle", exact: true }).click();
      await page.locator("#zeitplan-tabelle").waitFor();
      expect(await page.locator("#zeitplan-tabelle li").allTextContents()).toEqual(inRows);
      const href = await page.getByRole("link", { name: /CSV/ }).getAttribute("href");
      const text = await (await fetch(new URL(href ?? "", page.url()))).text();
      const milestonesInFile = text
        .split("\r\n")
        .slice(1, -1)
        .filter((line) => line.split(";")[7] !== "");
      expect(milestonesInFile).toHaveLength(inRows.length);
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScript of [true, false]) {
      test(`axe finds nothing (${colorScheme}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
        await visit(`${timeline}?stand=foo`, { colorScheme, javaScript }, async (page) => {
          await page.locator(".time-row__more summary").first().click();
          expect(await axeFindings(page)).toEqual([]);
        });
        await visit(`${timeline}?darstellung=tabelle`, { colorScheme, javaScript }, async (page) => {
          expect(await page.locator("#zeitplan-tabelle tbody tr").count()).toBe(24);
          expect(await axeFindings(page)).toEqual([]);
        });
      });
    }
  }

  test("begins on the first page of paper: it is longer than a page and may be divided", async () => {
    await visit(timeline, {}, async (page) => {
      // How many pages it takes depends on what is late on the day; what the first one holds does not.
      const firstPage = async () => (await page.pdf({ preferCSSPageSize: true, pageRanges: "1" })).length;
      const withChart = await firstPage();
      await page.locator(".time-chart").evaluate((chart) => {
        chart.style.visibility = "hidden";
      });
      expect(withChart).toBeGreaterThan((await firstPage()) + 10_000);
    });
  });

  test("fits a telephone", async () => {
    await visit(timeline, { width: 390 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
      expect(await axeFindings(page)).toEqual([]);
    });
  });
});
