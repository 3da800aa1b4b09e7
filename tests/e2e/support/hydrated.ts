import type { Page } from "playwright-core";

/**
 * Waits until the page answers with JavaScript. Before, the browser handles a click or a key as without JavaScript,
 * for instance by loading the next page as a whole, which is right but not what these tests look at.
 */
export async function untilHydrated(page: Page): Promise<void> {
  await page.waitForFunction(() => performance.getEntriesByName("hydrated").length > 0);
}

/**
 * Holds the scripts of the next pages back, so that these stand as without JavaScript for as long as a test wants.
 * @returns lets the scripts through, and waits until the page answers with JavaScript
 */
export async function holdScriptsBack(page: Page): Promise<() => Promise<void>> {
  let letThrough = () => {};
  const allowed = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/assets/*.js", async (route) => {
    await allowed;
    await route.continue();
  });
  return async () => {
    letThrough();
    await untilHydrated(page);
    // Else a script that is still asked for when the window closes is an error of the route.
    await page.unrouteAll({ behavior: "wait" });
  };
}
