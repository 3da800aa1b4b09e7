import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { signedInState } from "./support/sign-in";
import { axeFindings, type VisitOptions, visit } from "./support/visit";

let app: Application;
let administrator: VisitOptions["storageState"];
let commissioner: VisitOptions["storageState"];
beforeAll(async () => {
  app = await startApplication();
});
afterAll(() => app.stop());

const list = "/verwaltung/organisationen";
const heading = (page: Page) => page.getByRole("heading", { level: 1 }).textContent();
const type = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: true }).fill(text);

const focusedRole = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute("role"));

/** Goes to a control with the tabulator alone, as somebody without a mouse does. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const { activeElement } = document;
      const label = activeElement instanceof HTMLInputElement ? activeElement.labels?.[0] : null;
      return (label ?? activeElement)?.textContent?.trim();
    });
    if (focused === name) return;
  }
  throw new Error(`The tabulator never reached "${name}".`);
}

describeInBrowser("administration of organisations and fields", () => {
  beforeAll(async () => {
    administrator = await signedInState(app, "administration@stadt.example");
    commissioner = await signedInState(app, "beauftragte@stadt.example");
  });

  test.each([
    { javaScript: true, name: "Amt für Kindertagesbetreuung", newName: "Kitaamt" },
    { javaScript: false, name: "Gesundheitsamt", newName: "Amt für Gesundheit und Prävention" },
  ])("renaming by keyboard, JavaScript $javaScript", async ({ javaScript, name, newName }) => {
    const options = { javaScript, storageState: administrator, refusals: [422] };
    await visit(`${app.url}${list}`, options, async (page) => {
      await page.getByRole("searchbox").focus();
      await page.keyboard.type(name);
      await page.keyboard.press("Enter");
      await page.getByRole("status").getByText("1 von").waitFor();
      await tabTo(page, name);
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await tabTo(page, "Name und Zuordnung");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { name: "Umbenennen" }).waitFor();
      await tabTo(page, "Neuer Name");
      await page.keyboard.type(newName);
      await tabTo(page, "Gilt ab");
      await page.keyboard.type("bald");
      await page.keyboard.press("Enter");

      await page.getByRole("alert").waitFor();
      // It takes the focus; until then it could take it from the field in which Enter is pressed below.
      if (javaScript) await expect.poll(() => focusedRole(page)).toBe("alert");
      const begin = page.locator('[id="rename.validFrom"]');
      expect(await begin.inputValue()).toBe("bald");
      expect(await page.locator('[id="rename.name"]').inputValue()).toBe(newName);
      await begin.fill("01.03.2024");
      await page.locator('[id="rename.reason"]').fill("Organisationsverfügung");
      await begin.press("Enter");
      await page.getByText("Der neue Name ist gespeichert.").waitFor();
      expect(await heading(page)).toBe(newName);

      await page.getByRole("link", { name: "Öffentliche Seite" }).click();
      await page.getByRole("heading", { level: 1, name: newName }).waitFor();
      await page.getByText("(bis 29.02.2024)").waitFor();
      await page.goBack();
      await page.getByRole("link", { name: "Verlauf", exact: true }).click();
      await page.getByText(`Namen: neu ist ${newName}, gilt ab 01.03.2024`).waitFor();
      await page.getByText("Grund: Organisationsverfügung").waitFor();
    });
    // The page cache of the public forgot the old name with the change.
    await visit(`${app.url}/organisationen`, { javaScript }, async (page) => {
      await page.getByRole("link", { name: newName, exact: true }).first().waitFor();
    });
  });

  test("two people who edit the same organisation see both versions and lose nothing", async () => {
    const address = `${app.url}${list}/jugendamt`;
    await visit(address, { storageState: administrator, refusals: [409] }, async (mine) => {
      await visit(address, { storageState: administrator }, async (theirs) => {
        await type(theirs, "Beschreibung – freiwillig", "Ihre Beschreibung");
        await type(theirs, "Themen – freiwillig", "Ihr Thema");
        await theirs.getByRole("button", { name: "Speichern" }).click();
        await theirs.getByText("Die Änderungen sind gespeichert.").waitFor();
      });
      await type(mine, "Beschreibung – freiwillig", "Meine Beschreibung");
      await type(mine, "Themen – freiwillig", "Mein Thema");
      await mine.getByRole("button", { name: "Speichern" }).click();
      await mine.getByRole("heading", { name: "Zwei Fassungen" }).waitFor();
      expect(await mine.getByText("Ihre Beschreibung").count()).toBe(1);
      expect(await axeFindings(mine)).toEqual([]);
      await mine.getByRole("group", { name: "Themen" }).getByLabel("Gespeicherte Fassung").check();
      await mine.getByRole("button", { name: "Auswahl speichern" }).click();
      await mine.getByText("Die Änderungen sind gespeichert.").waitFor();
      expect(await mine.getByLabel("Beschreibung").inputValue()).toBe("Meine Beschreibung");
      expect(await mine.getByLabel("Themen").inputValue()).toBe("Ihr Thema");
    });
  });

  test.each([
    { javaScript: true, from: "Kolibri e. V.", into: "Malwina e. V." },
    { javaScript: false, from: "Slavica Dresden e. V.", into: "Seebrücke Dresden" },
  ])(
    "a merger is previewed before it happens, JavaScript $javaScript",
    async ({ javaScript, from, into }) => {
      const options = { javaScript, storageState: administrator };
      await visit(`${app.url}${list}?suche=${encodeURIComponent(from)}`, options, async (page) => {
        await page.getByRole("link", { name: from, exact: true }).click();
        await page.getByRole("link", { name: "Auflösen oder zusammenführen" }).click();
        await page.getByLabel("Aufgehen in").selectOption({ label: into });
        await page.locator("#mergeOn").fill("30.06.2026");
        await page.locator("#mergeReason").fill("Die Vereine haben sich verschmolzen.");
        await page.getByRole("button", { name: "Vorschau zeigen" }).click();
        await page.getByRole("heading", { level: 1, name: `${from} geht auf in ${into}` }).waitFor();
        expect(await axeFindings(page)).toEqual([]);
        await page.getByRole("button", { name: "Zusammenführen" }).click();
        await page.getByText("Offene Aufgaben sind übergegangen.").waitFor();
        await page.getByRole("link", { name: "Öffentliche Seite" }).click();
        await page.getByText("Diese Organisation bestand bis 30.06.2026.").waitFor();
        await page.getByRole("link", { name: into, exact: true }).first().click();
        await page.getByRole("heading", { level: 1, name: into }).waitFor();
      });
    },
  );

  test("an office with open measures is not closed; the page says which", async () => {
    await visit(`${app.url}${list}/sozialamt/beenden`, { storageState: administrator }, async (page) => {
      await page.getByText("Federführend für offene Maßnahmen:").waitFor();
      await page
        .getByRole("listitem")
        .filter({ hasText: "6 Wohnungslose EU-Bürger*innen" })
        .first()
        .waitFor();
      expect(await page.getByRole("button", { name: "Organisation auflösen" }).count()).toBe(0);
    });
  });

  const look = async (paths: string[], options: VisitOptions) => {
    for (const path of paths)
      await visit(app.url + path, options, async (page) => {
        expect([path, ...(await axeFindings(page))]).toEqual([path]);
      });
  };

  test.each(["light", "dark"] as const)(
    "pages of organisations are free of findings, %s",
    async (colorScheme) => {
      const one = `${list}/stadtrat`;
      const paths = ["/verwaltung", list, `${list}/neu`, one, `${one}/namen`, `${one}/beenden`];
      await look([...paths, "/verlauf/organisation/stadtrat"], { colorScheme, storageState: administrator });
    },
    120_000,
  );

  test.each(["light", "dark"] as const)(
    "pages of fields and plan are free of findings, %s",
    async (colorScheme) => {
      const field = `/verwaltung${await firstField()}`;
      const paths = ["/verwaltung/massnahmen", "/verwaltung/handlungsfelder", field, `${field}/beenden`];
      await look([...paths, "/verwaltung/plan", "/verlauf/aktionsplan"], {
        colorScheme,
        storageState: commissioner,
      });
    },
    120_000,
  );

  test("a refused form says what is wrong beside each field, in both schemes", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const options = { colorScheme, storageState: administrator, refusals: [422] };
      await visit(`${app.url}${list}/neu`, options, async (page) => {
        await page.getByRole("button", { name: "Anlegen" }).click();
        await page.getByRole("alert").waitFor();
        await expect.poll(() => focusedRole(page)).toBe("alert");
        expect(await axeFindings(page)).toEqual([]);
      });
    }
  });

  test("a field is renamed with its reason, and the overview shows it at once", async () => {
    await visit(
      `${app.url}/verwaltung${await firstField()}`,
      { storageState: commissioner, refusals: [422] },
      async (page) => {
        await page.getByLabel("Name", { exact: true }).fill("Sprache und Verständigung");
        await page.getByRole("button", { name: "Speichern" }).click();
        await page.getByText("Ein neuer Name braucht einen Grund.").first().waitFor();
        await page.getByLabel("Grund der Änderung").fill("Beschluss des Stadtrates");
        await page.getByRole("button", { name: "Speichern" }).click();
        await page.getByText("Die Änderungen sind gespeichert.").waitFor();
      },
    );
    await visit(app.url, {}, async (page) => {
      await page.getByText("Sprache und Verständigung").first().waitFor();
    });
  });

  /** The address of the first field below /verwaltung. */
  async function firstField(): Promise<string> {
    let address = "";
    await visit(`${app.url}/verwaltung/handlungsfelder`, { storageState: commissioner }, async (page) => {
      const link = await page.locator("tbody th a").first().getAttribute("href");
      address = link?.replace("/verwaltung", "") ?? "";
    });
    return address;
  }
});
