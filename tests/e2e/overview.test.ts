import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { holdScriptsBack } from "./support/hydrated";
import { axeFindings, visit } from "./support/visit";

const pages = ["/", "/erlaeuterungen", "/barrierefreiheit", "/datenschutz", "/impressum"];

describeInBrowser("the overview and the pages that explain", () => {
  let application: Application;
  beforeAll(async () => {
    application = await startApplication();
  });
  afterAll(() => application?.stop());

  test("work without JavaScript: charts are drawn, tables open, links lead on", async () => {
    await visit(`${application.url}/`, { javaScript: false }, async (page) => {
      expect(await page.locator(".chart-static rect").count()).toBeGreaterThan(10);
      await page.getByText("Zahlen als Tabelle").first().click();
      expect(await page.locator("#stand-je-handlungsfeld-table").isVisible()).toBe(true);
      await page.getByRole("link", { name: "Maßnahmen verspätet" }).click();
      await page.getByRole("heading", { level: 1, name: "Maßnahmen" }).waitFor();
    });
  });

  test("nothing moves when the live charts take over, and they stand where the static ones stood", async () => {
    for (const width of [1440, 390]) {
      await visit(`${application.url}/`, { width }, async (page) => {
        const since = await untilScriptsBegin(page);
        await liveCharts(page);
        await expect.poll(() => page.evaluate(largestDifferenceOfBars)).toBeLessThan(1);
        expect(await page.evaluate(layoutShift, since)).toBeLessThan(0.001);
      });
    }
  });

  test("charts are read out row by row with the keyboard", async () => {
    await visit(`${application.url}/`, {}, async (page) => {
      await liveCharts(page);
      await page.locator(".line-chart .recharts-surface").focus();
      await page.keyboard.press("ArrowRight");
      const spoken = page.locator(".line-chart [role=status]");
      await spoken.filter({ hasText: "erreicht" }).waitFor();
      expect(await spoken.innerText()).toContain("Quartal 2022");
    });
  });

  test("chart, table and file say the same", async () => {
    await visit(`${application.url}/`, {}, async (page) => {
      const chart = page.locator("figure", { has: page.locator("#stand-je-handlungsfeld-table") });
      const rows = await chart
        .locator("#stand-je-handlungsfeld-table tr")
        .evaluateAll((lines) =>
          lines.map((line) => [...line.querySelectorAll("th, td")].map((cell) => cell.textContent)),
        );
      const href = await chart.getByRole("link", { name: "Zahlen als CSV-Datei" }).getAttribute("href");
      const file = await (await fetch(new URL(href ?? "", page.url()))).text();
      const cells = file
        .replace("\uFEFF", "")
        .trim()
        .split("\r\n")
        .map((line) => line.split(";"));
      expect(cells).toEqual(rows);
      const drawn = await chart
        .locator(".chart-static rect")
        .evaluateAll((bars) => bars.reduce((sum, bar) => sum + Number((bar as SVGElement).dataset.value), 0));
      const totals = rows.slice(1).map((row) => Number(row.at(-1)));
      expect(drawn).toBe(totals.reduce((sum, total) => sum + total, 0));
    });
  });

  test("paper gets the static charts", async () => {
    await visit(`${application.url}/`, {}, async (page) => {
      await liveCharts(page);
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".chart-live").first().isVisible()).toBe(false);
      expect(await page.locator(".bar-chart .chart-static").first().isVisible()).toBe(true);
    });
  });

  test("no column is cut off on a telephone or on paper", async () => {
    const cutOff = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("#staende, #aemter-tabelle")]
          .filter((table) => table.scrollWidth > (table.parentElement?.clientWidth ?? 0))
          .map((table) => table.id),
      );
    await visit(`${application.url}/`, { width: 390 }, async (page) => {
      expect(await cutOff(page)).toEqual([]);
      // A4 without its margins.
      await page.setViewportSize({ width: 672, height: 900 });
      await page.emulateMedia({ media: "print" });
      expect(await cutOff(page)).toEqual([]);
    });
  });

  test("a page that does not exist helps", async () => {
    await visit(`${application.url}/gibt-es-nicht`, { status: 404 }, async (page) => {
      await page.getByRole("searchbox", { name: "Maßnahmen durchsuchen" }).fill("Sport");
      await page.getByRole("button", { name: "Suchen" }).click();
      await page.waitForURL(/\/massnahmen\?suche=Sport/);
    });
  });

  test("every badge of the explanations leads to a place on the page", async () => {
    await visit(`${application.url}/erlaeuterungen`, {}, async (page) => {
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>("main a")]
          .filter((link) => link.hash !== "" && link.pathname === location.pathname)
          .filter((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))) === null)
          .map((link) => link.hash),
      );
      expect(broken).toEqual([]);
    });
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const javaScript of [true, false]) {
      test(`axe finds nothing (${colorScheme}, JavaScript ${javaScript ? "on" : "off"})`, async () => {
        for (const path of pages) {
          await visit(`${application.url}${path}`, { colorScheme, javaScript }, async (page) => {
            if (javaScript && path === "/") await liveCharts(page);
            expect(await axeFindings(page)).toEqual([]);
          });
        }
      });
    }
  }

  test("nothing is wider than a telephone", async () => {
    for (const path of pages) {
      await visit(`${application.url}${path}`, { width: 390 }, async (page) => {
        expect([path, await page.evaluate(overflow)]).toEqual([path, 0]);
      });
    }
  });
});

/**
 * Loads the page anew and holds its scripts back until it stands as the server sent it, in its own fonts: on a slow
 * line these come later than the text, and what moves then is not the doing of the scripts.
 * @returns the moment from which on the scripts work, in milliseconds of the page
 */
async function untilScriptsBegin(page: Page): Promise<number> {
  const letScriptsLoad = await holdScriptsBack(page);
  await page.reload({ waitUntil: "commit" });
  await page.getByRole("contentinfo").waitFor();
  await page.waitForFunction(() =>
    [400, 500, 600].every((weight) => document.fonts.check(`${weight} 1rem "Fira Sans"`)),
  );
  const since = await page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now()))),
      ),
  );
  await letScriptsLoad();
  return since;
}

/** Waits until Recharts has drawn every chart of the page: it draws the frame first and what is in it afterwards. */
async function liveCharts(page: Page): Promise<void> {
  const count = await page.locator(".chart-static").count();
  await page.waitForFunction((wanted) => {
    const drawn = [...document.querySelectorAll(".recharts-surface")].filter(
      (chart) => chart.querySelector(".recharts-bar-rectangle path, path.recharts-curve") !== null,
    );
    return drawn.length === wanted;
  }, count);
}

/** Largest distance in CSS pixels between an edge of a static bar and of the live bar in its place. */
function largestDifferenceOfBars(): number {
  const boxes = (plot: Element, selector: string) =>
    [...plot.querySelectorAll(selector)]
      .map((bar) => bar.getBoundingClientRect())
      .filter(({ width }) => width > 2)
      .sort((a, b) => Math.round(a.top) - Math.round(b.top) || a.left - b.left);
  return Math.max(
    ...[...document.querySelectorAll(".bar-chart__plot")].map((plot) => {
      const live = boxes(plot, ".recharts-bar-rectangle path");
      const drawn = boxes(plot, ".chart-static rect");
      if (live.length !== drawn.length) return Number.POSITIVE_INFINITY;
      return Math.max(
        ...drawn.flatMap((box, index) => {
          const other = live[index] ?? box;
          return [box.left - other.left, box.right - other.right, box.top - other.top].map(Math.abs);
        }),
      );
    }),
  );
}

/** Cumulative layout shift of the page since a moment. */
function layoutShift(since: number): Promise<number> {
  return new Promise((resolve) => {
    let sum = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        sum += "value" in entry && entry.startTime >= since ? Number(entry.value) : 0;
    }).observe({ type: "layout-shift", buffered: true });
    // Buffered entries are delivered before the next frame but one.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
  });
}

function overflow(): number {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}
