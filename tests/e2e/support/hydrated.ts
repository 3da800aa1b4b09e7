import type { Page } from "playwright-core";

/**
 * Waits until the page answers with JavaScript. Before, the browser handles a click or a key as without JavaScript,
 * for instance by loading the next page as a whole, which is right but not what these tests look at.
 */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("hydrated").length > 0);
}
