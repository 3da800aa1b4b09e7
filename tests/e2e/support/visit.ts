import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserContextOptions, Page } from "playwright-core";
import { isComplaint, newContext } from "./browser";
import { untilHydrated } from "./hydrated";

declare global {
  interface Window {
    /** Put into the page by `axeFindings`. */
    axe: typeof import("axe-core");
  }
}

export interface VisitOptions {
  /** `false`: the page must work by HTML alone. */
  javaScript?: boolean;
  colorScheme?: "light" | "dark";
  /** Width of the window in CSS pixels, e.g. 390 for a telephone. */
  width?: number;
  /** Status that the page must answer with; default 200. */
  status?: number;
  /** Statuses of later answers that the test provokes, e.g. 422 for a form that is refused. */
  refusals?: number[];
  /** Cookies and local storage of a signed-in person. */
  storageState?: BrowserContextOptions["storageState"];
}

/**
 * Opens a page, hands it to `look` and closes it. Fails on anything the browser complains about meanwhile:
 * console errors and warnings, uncaught exceptions, violations of the content security policy, and requests
 * to another host.
 */
export async function visit(
  url: string,
  options: VisitOptions,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const context = await newContext({
    javaScriptEnabled: options.javaScript ?? true,
    colorScheme: options.colorScheme ?? "light",
    viewport: { width: options.width ?? 1280, height: 900 },
    locale: "de-DE",
    timezoneId: "Europe/Berlin",
    storageState: options.storageState,
  });
  try {
    const page = await context.newPage();
    const complaints = collectComplaints(page, new URL(url).origin, [
      ...(options.status === undefined ? [] : [options.status]),
      ...(options.refusals ?? []),
    ]);
    const answer = await page.goto(url);
    const expected = options.status ?? 200;
    if (answer?.status() !== expected)
      throw new Error(`${url} answered ${answer?.status()}, not ${expected}`);
    if (options.javaScript ?? true) await untilHydrated(page);
    await look(page);
    if (complaints.length > 0)
      throw new Error(`The browser complained about ${url}:\n${complaints.join("\n")}`);
  } finally {
    await context.close();
  }
}

function collectComplaints(page: Page, origin: string, expected: number[]): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (!isComplaint(message)) return;
    // Chromium reports the answer of an error page itself as an error; the status is checked by `visit`.
    const ownStatus = expected.some(
      (status) => status >= 400 && message.text().includes(`status of ${status}`),
    );
    if (!ownStatus) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const target = new URL(request.url());
    if (target.protocol !== "data:" && target.protocol !== "blob:" && target.origin !== origin) {
      complaints.push(`foreign host: ${request.url()}`);
    }
  });
  return complaints;
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** What axe finds on the page, as one text per finding; empty when there is nothing. Also works without JavaScript. */
export async function axeFindings(page: Page): Promise<string[]> {
  // What a test waited for may stand in the upper half of a document whose lower half is still on its way.
  await page.waitForLoadState();
  const withoutScripts = await page.evaluate(() => matchMedia("(scripting: none)").matches);
  return withoutScripts ? findingsOfCopy(page) : findingsOf(page);
}

async function findingsOf(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, { runOnly: { type: "tag", values: tags } });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help} at ${node.target.join(" ")}: ${node.failureSummary ?? ""}`),
    );
  }, axeRules);
}

/**
 * Axe waits for timers, and those never fire in a page without scripts. So it looks at a copy: the same address and
 * styles, the document as it stands, without its scripts.
 */
async function findingsOfCopy(page: Page): Promise<string[]> {
  const html = (await page.content()).replace(/<script[\s\S]*?<\/script>|<\/?noscript>/g, "");
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  const context = await newContext({
    colorScheme: dark ? "dark" : "light",
    viewport: page.viewportSize(),
  });
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) =>
      route.fulfill({ body: html, contentType: "text/html; charset=utf-8" }),
    );
    await copy.goto(page.url());
    return await findingsOf(copy);
  } finally {
    await context.close();
  }
}
