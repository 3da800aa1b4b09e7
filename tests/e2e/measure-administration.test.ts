import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { type Person, personAt, sameInAnotherBrowser } from "./support/person";
import { axeFindings } from "./support/visit";

const commissioner = "beauftragte@stadt.example";
const list = "/verwaltung/massnahmen";

const button = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true });
const isSaid = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text }).waitFor();

/** Every page of the way, once with and once without JavaScript; `number` is free in the demonstration. */
async function wholeLife(person: Person, number: number, hasScripts: boolean): Promise<void> {
  const { page, open, complaints } = person;
  const address = `${list}/${number}`;
  // The rows of the long form repeat some labels, so its fields are found by their names.
  const field = (name: string) => page.locator(`[id="${name}"]`);
  // Axe is a script itself; the pages are the same without them.
  const expectClean = async () => hasScripts && expect(await axeFindings(page)).toEqual([]);

  // Created, after a first try that misses something: what was typed is still there.
  await open(`${list}/neu`);
  await field("number").fill(String(number));
  await field("workingTitle").fill("Lotsen im Stadtteil");
  await field("type").selectOption({ label: "Projekt" });
  await field("fieldKey").selectOption({ index: 1 });
  await field("leadOfficeKey").selectOption({ label: "Sozialamt" });
  await field("from").fill("bald");
  await field("provenanceLabel").selectOption({ index: 1 });
  await button(page, "Anlegen").click();
  await page.getByText("Bitte prüfen Sie Ihre Angaben").waitFor();
  expect(await field("workingTitle").inputValue()).toBe("Lotsen im Stadtteil");
  await expectClean();
  await field("from").fill("2026");
  await button(page, "Anlegen").click();
  await isSaid(page, "Die Maßnahme ist angelegt.");
  await expectClean();

  // Edited.
  await field("goal").fill("Lotsinnen und Lotsen in drei Stadtteilen");
  await button(page, "Speichern").click();
  await isSaid(page, "Die Änderungen sind gespeichert.");

  // A milestone, and its date shifted with a reason: the first date stays.
  await open(`${address}/meilensteine/neu`);
  await page.getByLabel("Titel", { exact: true }).fill("Erste Lotsin eingestellt");
  await page.getByLabel("Termin", { exact: true }).fill("1. Quartal 2027");
  await page.getByLabel("Herkunft", { exact: true }).selectOption({ index: 1 });
  await button(page, "Anlegen").click();
  await isSaid(page, "Die Änderung ist gespeichert.");
  await page.getByRole("link", { name: "Erste Lotsin eingestellt" }).click();
  await page.getByLabel("Neuer Termin", { exact: true }).fill("3. Quartal 2027");
  await page
    .getByLabel("Grund der Verschiebung", { exact: true })
    .fill("Die Stelle ist noch nicht ausgeschrieben.");
  await page.getByLabel("Zugestimmt hat", { exact: true }).fill("Amtsleitung Sozialamt");
  await expectClean();
  await button(page, "Termin verschieben").click();
  await isSaid(page, "Die Änderung ist gespeichert.");
  const row = page.getByRole("row", { name: /Erste Lotsin eingestellt/ });
  expect(await row.innerText()).toMatch(/3\. Quartal 2027[\s\S]*1\. Quartal 2027/);

  // Several at once: chosen by a filter and a box, previewed, saved.
  await open(`${list}?suche=Lotsen im Stadtteil`);
  await expectClean();
  await page.getByRole("checkbox", { name: `Maßnahme ${number} auswählen` }).check();
  await page.getByLabel("Änderung", { exact: true }).selectOption({ label: "Mitwirkendes Amt hinzufügen" });
  await button(page, "Weiter").click();
  await page.getByRole("heading", { name: "Mitwirkendes Amt hinzufügen" }).waitFor();
  await button(page, "Vorschau").click();
  await page.getByText("Bitte prüfen Sie Ihre Angaben").waitFor();
  await page.getByLabel("Amt, das künftig mitwirkt").selectOption({ label: "Jugendamt" });
  await page.getByLabel("Grund", { exact: true }).fill("Das Jugendamt stellt Räume.");
  await button(page, "Vorschau").click();
  await page.getByRole("heading", { name: "Vorschau: 1 Maßnahme wird geändert" }).waitFor();
  expect(await page.getByRole("table").innerText()).toContain("Jugendamt");
  await expectClean();
  await button(page, "Änderungen speichern").click();
  await isSaid(page, "1 Maßnahme ist geändert.");

  // Ended: the page names the contributions that are withdrawn.
  await open(`${address}/beenden`);
  await page.getByText(/Jugendamt, .*: entfällt \(bisher: nicht begonnen\)/).waitFor();
  await expectClean();
  await button(page, "Maßnahme beenden").click();
  await page.getByText("Bitte prüfen Sie Ihre Angaben").waitFor();
  await page.getByLabel("Sie endet.").check();
  await page.getByLabel("Grund", { exact: true }).fill("Das Geld ist nicht da.");
  await button(page, "Maßnahme beenden").click();
  await isSaid(page, "Die Maßnahme ist beendet.");

  // Taken up again: the old end stays readable.
  await open(`${address}/beenden`);
  await page.getByLabel("Grund", { exact: true }).fill("Das Geld ist da.");
  await expectClean();
  await button(page, "Maßnahme wieder aufnehmen").click();
  await isSaid(page, "Die Maßnahme ist wieder aufgenommen.");
  await open(`/massnahmen/${number}`);
  await page.getByText(/war vom .* beendet\. Grund des Endes: Das Geld ist nicht da\./).waitFor();
  await open(`/verlauf/massnahme/${number}`);
  for (const step of ["angelegt", "geändert", "beendet", "wieder aufgenommen"])
    await page
      .getByRole("heading", { name: `Maßnahme ${step}` })
      .first()
      .waitFor();
  // A refused form is answered with 422, which the browser notes by itself.
  expect(complaints.filter((complaint) => !complaint.includes("422"))).toEqual([]);
}

describeInBrowser("the administration of measures", () => {
  let app: Application;
  let person: Person;
  beforeAll(async () => {
    app = await startApplication();
    person = await personAt(app, commissioner);
  });
  afterAll(async () => {
    await app?.stop();
  });

  it("the whole life of a measure in the administration", async () => {
    await wholeLife(person, 901, true);
  }, 240_000);

  it("the same without JavaScript", async () => {
    const plain = await sameInAnotherBrowser(app, person, { javaScript: false });
    await wholeLife(plain, 902, false);
    await plain.context.close();
  }, 240_000);

  it("a state set by hand is shown as such with role, reason and computed state", async () => {
    const { page, open } = person;
    await open(`${list}/1/stand`);
    await page.getByLabel("Stand", { exact: true }).selectOption({ label: "zurückgestellt" });
    await page.getByLabel("Grund", { exact: true }).fill("Haushaltssperre");
    expect(await axeFindings(page)).toEqual([]);
    await button(page, "Stand setzen").click();
    await isSaid(page, "Der Stand ist gesetzt.");
    await open("/massnahmen?suche=Bleiberecht");
    const mark = page.getByText("von Hand gesetzt, berechnet: in Umsetzung");
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/\(Integrations- und Ausländerbeauftragte\).*Grund: Haushaltssperre\./).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await open("/massnahmen/1");
    expect(await page.getByText("Haushaltssperre").count()).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
  }, 120_000);
});
