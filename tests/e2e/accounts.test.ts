import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Secret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { untilHydrated } from "./support/hydrated";
import { demoPassword, fillSignIn, signedInState } from "./support/sign-in";
import { axeFindings, visit } from "./support/visit";

const office = "sozialamt@stadt.example";
const administrator = "administration@stadt.example";

let app: Application;
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();

/** The addresses in the mails to somebody, in their order; without SMTP, mails lie in a folder. */
function linksTo(email: string): string[] {
  const folder = join(app.dataDirectory, "mail");
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .filter((mail) => mail.includes(`To: ${email}`))
    .flatMap((mail) => /http:\/\/\S+(\/(?:einladung|passwort-zuruecksetzen)\/[\w-]+)/.exec(mail)?.[1] ?? [])
    .map((path) => app.url + path);
}

/** Waits for the mail that follows after `earlier` ones. @returns the address in it */
async function nextLink(email: string, earlier: number): Promise<string> {
  await expect.poll(() => linksTo(email)).toHaveLength(earlier + 1);
  return linksTo(email)[earlier] ?? "";
}

describeInBrowser("accounts", () => {
  test("the start prints the passwords once: a second start does not", async () => {
    expect(demoPassword(app, office)).toMatch(/^([A-Z2-9]{5}-){3}[A-Z2-9]{5}$/);
    const occurrences = app.output().split(demoPassword(app, office)).length - 1;
    expect(occurrences).toBe(1);
  });

  test.each([true, false])("signing in and out, JavaScript %s", async (javaScript) => {
    await visit(`${app.url}/konto`, { javaScript, refusals: [422] }, async (page) => {
      expect(await heading(page)).toBe("Anmelden");
      await fillSignIn(page, office, "falsch geraten!");
      await page.getByRole("alert").getByText("falsch").waitFor();
      expect(await page.getByLabel("E-Mail-Adresse").inputValue()).toBe(office);
      await fillSignIn(page, office, demoPassword(app, office));
      await page.getByRole("heading", { name: "Mein Konto" }).waitFor();
      expect(await page.getByRole("banner").textContent()).toContain("Bearbeitung im Amt, Sozialamt");
      const [cookie] = (await page.context().cookies()).filter(({ name }) => name === "session");
      expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
      await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
      await page.getByText("Sie sind abgemeldet.").waitFor();
      // Nothing of the session comes back by the browser's own memory.
      await page.goto(`${app.url}/konto`);
      expect(await heading(page)).toBe("Anmelden");
    });
  });

  test("by keyboard alone", async () => {
    await visit(`${app.url}/anmelden?weiter=/konto`, {}, async (page) => {
      const focused = () => page.evaluate(() => document.activeElement?.id);
      for (let step = 0; step < 30 && (await focused()) !== "email"; step += 1)
        await page.keyboard.press("Tab");
      await page.keyboard.type(office);
      await page.keyboard.press("Tab");
      expect(await focused()).toBe("password");
      await page.keyboard.type(demoPassword(app, office));
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Mein Konto" }).waitFor();
    });
  });

  test("a page that was open before somebody else signed in here cannot act in their name", async () => {
    const storageState = await signedInState(app, office);
    await visit(`${app.url}/konto`, { javaScript: false, storageState, refusals: [403] }, async (page) => {
      const other = await page.context().newPage();
      await page.context().clearCookies();
      await other.goto(`${app.url}/anmelden`);
      await fillSignIn(other, administrator, demoPassword(app, administrator));
      await other.getByRole("link", { name: "Mein Konto" }).waitFor();
      const [answer] = await Promise.all([
        page.waitForResponse((response) => response.request().method() === "POST"),
        page.getByRole("button", { name: "Überall abmelden" }).click(),
      ]);
      expect(answer.status()).toBe(403);
      await page.getByRole("heading", { name: "Dieses Formular ist veraltet" }).waitFor();
      await other.goto(`${app.url}/konto`);
      expect(await heading(other)).toBe("Mein Konto");
    });
  });

  test.each([
    ["beirat@stadt.example", true],
    ["beirat.vorsitz@stadt.example", false],
  ])(
    "a second factor, from setting it up to signing in with it: %s, JavaScript %s",
    async (email, javaScript) => {
      const storageState = await signedInState(app, email);
      await visit(`${app.url}/konto/zweiter-faktor`, { javaScript, storageState }, async (page) => {
        const secret = ((await page.locator("code").textContent()) ?? "").replaceAll(" ", "");
        const code = (at = Date.now()) =>
          new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
        if (javaScript) expect(await axeFindings(page)).toEqual([]);
        await page.getByRole("textbox", { name: "Code" }).fill(code());
        await page.getByRole("button", { name: "Einschalten" }).click();
        await page.getByRole("heading", { name: "Wiederherstellungscodes" }).waitFor();
        const codes = await page.locator(".code-list code").allTextContents();
        expect(codes).toHaveLength(10);
        await page.getByRole("banner").getByRole("button", { name: "Abmelden" }).click();
        await fillSignIn(page, email, demoPassword(app, email));
        await page.getByRole("heading", { name: "Zweiter Faktor" }).waitFor();
        if (javaScript) expect(await axeFindings(page)).toEqual([]);
        // The code of the set-up is used up; the one of the next half minute is in the window already.
        await page.getByRole("textbox", { name: "Code" }).fill(code(Date.now() + 30_000));
        await page.getByRole("button", { name: "Weiter" }).click();
        await page.getByRole("link", { name: "Mein Konto" }).waitFor();
      });
    },
  );

  test.each([true, false])("a forgotten password, JavaScript %s", async (javaScript) => {
    const email = "jugendamt@stadt.example";
    await visit(`${app.url}/passwort-vergessen`, { javaScript }, async (page) => {
      const earlier = linksTo(email).length;
      await page.getByLabel("E-Mail-Adresse").fill(email);
      await page.getByRole("button", { name: "Link anfordern" }).click();
      await page.getByRole("heading", { name: "Bitte sehen Sie in Ihr Postfach" }).waitFor();
      await page.goto(await nextLink(email, earlier));
      if (javaScript) await untilHydrated(page);
      const password = `acht Öfen im Juni, ${javaScript}`;
      await page.getByLabel("Neues Kennwort", { exact: true }).fill(password);
      await page.getByLabel("Neues Kennwort wiederholen").fill(password);
      await page.getByRole("button", { name: "Kennwort festlegen" }).click();
      await page.getByText("Ihr Kennwort ist festgelegt.").waitFor();
      await fillSignIn(page, email, password);
      await page.getByRole("banner").getByText("Bearbeitung im Amt, Jugendamt").waitFor();
    });
  });

  test("an invitation, from the administration to the first sign-in", async () => {
    const storageState = await signedInState(app, administrator);
    await visit(`${app.url}/verwaltung/konten/neu`, { storageState }, async (page) => {
      await page.getByLabel("Name").fill("Kim Beispiel");
      await page.getByLabel("E-Mail-Adresse").fill("kim@stadt.example");
      await page.getByLabel("1. Rolle", { exact: true }).selectOption({ label: "Amtsleitung" });
      await page.getByLabel("Organisation zur 1. Rolle").selectOption({ label: "Sozialamt" });
      await page.getByRole("button", { name: "Einladung verschicken" }).click();
      await page.getByText("Die Einladung ist unterwegs.").waitFor();
    });
    const invitation = await nextLink("kim@stadt.example", 0);
    await visit(invitation, { refusals: [422] }, async (page) => {
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel("Neues Kennwort", { exact: true }).fill("kurz");
      await page.getByLabel("Neues Kennwort wiederholen").fill("kurz");
      await page.getByRole("button", { name: "Kennwort festlegen" }).click();
      await page.getByRole("alert").getByText("mindestens 12 Zeichen").waitFor();
      expect(await axeFindings(page)).toEqual([]);
      await page.getByLabel("Neues Kennwort", { exact: true }).fill("neun Öfen im Juli");
      await page.getByLabel("Neues Kennwort wiederholen").fill("neun Öfen im Juli");
      await page.getByRole("button", { name: "Kennwort festlegen" }).click();
      await fillSignIn(page, "kim@stadt.example", "neun Öfen im Juli");
      await page.getByRole("banner").getByText("Amtsleitung, Sozialamt").waitFor();
    });
    await visit(invitation, { status: 410 }, async (page) => {
      expect(await heading(page)).toBe("Dieser Link gilt nicht mehr");
    });
  });

  test.each(["light", "dark"] as const)("no findings by axe, %s", async (colorScheme) => {
    for (const path of ["/anmelden", "/passwort-vergessen", "/abmelden"])
      await visit(app.url + path, { colorScheme, width: 390 }, async (page) => {
        expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
      });
    const storageState = await signedInState(app, administrator);
    for (const path of ["/konto", "/verwaltung/konten", "/verwaltung/konten/neu"])
      await visit(app.url + path, { colorScheme, storageState }, async (page) => {
        expect({ path, findings: await axeFindings(page) }).toEqual({ path, findings: [] });
      });
  });

  test("the sign-in page is kept in no cache", async () => {
    for (const path of ["/anmelden", "/passwort-vergessen"])
      expect((await fetch(app.url + path)).headers.get("Cache-Control")).toBe("no-store");
  });
});
