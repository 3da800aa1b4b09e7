import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { untilHydrated } from "./support/hydrated";
import { axeFindings, visit } from "./support/visit";

describeInBrowser("page of a measure", () => {
  let app: Application;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.stop());
  const measure = (number: number | string) => `${app.url}/massnahmen/${number}`;

  test("tells the whole story of measure 1 without JavaScript", async () => {
    await visit(measure(1), { javaScript: false }, async (page) => {
      const text = await page.locator("main").innerText();
      for (const part of [
        "Perspektive Bleiberecht Dresden",
        "Prüfung der Möglichkeiten",
        "567",
        "wird nicht erhoben",
        "außer Kraft seit 01.01.2026",
        "noch kein Bericht vor",
      ]) {
        expect(text).toContain(part);
      }
      expect(await page.locator(".line-chart .chart-static path").count()).toBe(3);
      await page.getByRole("link", { name: /Maßnahme 2/ }).click();
      await page.waitForURL("**/massnahmen/2");
    });
  });

  test("shows in chart, table and CSV file the same numbers", async () => {
    await visit(measure(5), {}, async (page) => {
      await page.getByText("Zahlen als Tabelle").click();
      const table = page.getByRole("table", { name: "Fortschritt über die Zeit" });
      await table.waitFor();
      const shown = await table
        .locator("tbody tr")
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? "")),
        );
      const href = await page.getByRole("link", { name: /CSV/ }).getAttribute("href");
      const text = await (await fetch(new URL(href ?? "", page.url()))).text();
      const inFile = text
        .split("\r\n")
        .slice(1, -1)
        .map((line) => line.split(";"));
      expect(inFile).toHaveLength(shown.length);
      inFile.forEach((cells, index) => {
        const numbers = (row: string[] | undefined) =>
          row?.slice(1).map((cell) => (/^\d/.test(cell) ? Number(cell.replace(",", ".")) : null));
        expect(cells[0]).toBe(shown[index]?.[0]);
        expect(numbers(cells)).toEqual(numbers(shown[index]));
      });
    });
  });

  for (const wrong of ["999", "0", "01", "1e0", "abc", "-1"]) {
    test(`answers 404 to measure ${wrong}`, async () => {
      await visit(measure(wrong), { status: 404 }, async (page) => {
        expect(await page.getByRole("heading", { level: 1 }).count()).toBe(1);
      });
    });
  }

  test("answers 404 to a CSV file of no measure", async () => {
    expect((await fetch(`${measure(999)}/fortschritt.csv`)).status).toBe(404);
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScript of [true, false]) {
      test(`axe finds nothing (${colorScheme}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
        for (const number of [1, 18]) {
          await visit(measure(number), { colorScheme, javaScript }, async (page) => {
            expect(await axeFindings(page)).toEqual([]);
          });
        }
      });
    }
  }

  test("fits a telephone", async () => {
    await visit(measure(1), { width: 390 }, async (page) => {
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    });
  });

  test("prints every measure of the demonstration on at most two pages", async () => {
    await visit(measure(1), {}, async (page) => {
      for (let number = 1; number <= 24; number += 1) {
        await page.goto(measure(number));
        await untilHydrated(page);
        const file = await page.pdf({ preferCSSPageSize: true });
        const pages = Number(/\/Count (\d+)/.exec(file.toString("latin1"))?.[1]);
        expect({ number, fits: pages >= 1 && pages <= 2 }).toEqual({ number, fits: true });
      }
    });
  });
});
