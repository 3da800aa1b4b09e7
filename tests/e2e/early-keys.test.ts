import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { openPeriod } from "./support/demo-periods";
import { holdScriptsBack } from "./support/hydrated";
import { personAt } from "./support/person";
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

  test("are kept and saved, also where the field held a text before", async () => {
    const editor = await personAt(app, "sozialamt@stadt.example");
    const { page } = editor;
    const path = `/beitraege/${openPeriod.key}/4/sozialamt`;
    await editor.open(path);
    await page.getByLabel("Sachstand").fill("Elf Kurse laufen.");
    await page.getByText("Gespeichert um").waitFor();

    const letScriptsLoad = await holdScriptsBack(page);
    await page.goto(app.url + path, { waitUntil: "commit" });
    await page.getByLabel("Sachstand").fill("Elf Kurse laufen, zwei sind voll.");
    await page.getByLabel("Nächster Schritt").fill("Raum suchen.");
    await letScriptsLoad();
    expect(await page.getByLabel("Sachstand").inputValue()).toBe("Elf Kurse laufen, zwei sind voll.");
    await page.getByText("Gespeichert um").waitFor();
    await editor.open(path);
    expect(await page.getByLabel("Sachstand").inputValue()).toBe("Elf Kurse laufen, zwei sind voll.");
    expect(await page.getByLabel("Nächster Schritt").inputValue()).toBe("Raum suchen.");
    await editor.context.close();
  });
});
