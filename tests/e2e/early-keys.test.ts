import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { visit } from "./support/visit";

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

describeInBrowser("keys pressed before a page is ready", () => {
  // Four keys in ten hit the wrong moment on a slow machine, hence several loads; visit() fails on an uncaught error.
  test("disturb nothing, and the page works afterwards", async () => {
    await visit(`${app.url}/organisationen`, {}, async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      for (let load = 0; load < 12; load++) {
        await page.goto(`${app.url}/organisationen?laden=${load}`, { waitUntil: "commit" });
        for (let key = 0; key < 25; key++) await page.keyboard.press("Tab");
      }
      await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
      await page.goto(`${app.url}/`);
      await page.locator(".chart-live").first().waitFor();
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).not.toBe("");
    });
  });
});
