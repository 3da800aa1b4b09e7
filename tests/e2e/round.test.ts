import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nextDueOn } from "#seeds/generate/periods";
import { autosaveText } from "~/texts/de/contributions";
import { formatDate } from "~/texts/de/dates";
import { type Application, startApplication } from "./support/application";
import { describeInBrowser } from "./support/browser";
import { openPeriod, periodToCome } from "./support/demo-periods";
import { type Person, personAt, sameInAnotherBrowser, signIn } from "./support/person";
import { axeFindings } from "./support/visit";

const period = openPeriod.key;
const contribution = `/beitraege/${period}/4/sozialamt`;
const editorMail = "sozialamt@stadt.example";

const press = (page: Page, name: string) =>
  page.getByRole("main").getByRole("button", { name, exact: true }).click();
const says = (page: Page, words: string) => page.getByText(words).first().waitFor();

async function verify(dataDirectory: string, what: string) {
  // What `npm run verify` runs once everything is installed and built.
  const child = spawn(process.execPath, ["--import", "tsx", "app/commands/verify.ts", what], {
    env: { ...process.env, DATA_DIR: dataDirectory, LOG_LEVEL: "silent" },
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, "exit");
  return { code, output: (await output).join("") };
}

describeInBrowser("the reporting round", () => {
  let app: Application;
  let editor: Person;
  let head: Person;
  let commissioner: Person;

  beforeAll(async () => {
    app = await startApplication();
    [editor, head, commissioner] = await Promise.all([
      personAt(app, editorMail),
      personAt(app, "sozialamt.leitung@stadt.example"),
      personAt(app, "beauftragte@stadt.example"),
    ]);
  });
  afterAll(() => app.stop());

  test("shows everybody what waits for them", async () => {
    await editor.open("/meine-aufgaben");
    await editor.page.getByRole("heading", { name: /^Zu schreiben/ }).waitFor();
    expect(await axeFindings(editor.page)).toEqual([]);
    await commissioner.open(`/runde/${period}`);
    await says(commissioner.page, "0 von");
    expect(await axeFindings(commissioner.page)).toEqual([]);
    await head.open(`/runde/${period}`);
    await says(head.page, "Diese Seite gibt es nicht");
  });

  test("saves while one types, and warns of what looks like a person", async () => {
    await editor.open(contribution);
    expect(await axeFindings(editor.page)).toEqual([]);
    await editor.page.getByLabel("Sachstand").fill("Frau Beispiel leitet den Kurs.");
    await says(editor.page, "Gespeichert um");
    await says(editor.page, "Steht hier etwas über eine einzelne Person?");
    await editor.open(contribution);
    expect(await editor.page.getByLabel("Sachstand").inputValue()).toBe("Frau Beispiel leitet den Kurs.");
  });

  test("goes from the draft over a return to the public, by mouse and by keyboard", async () => {
    await editor.open(contribution);
    await editor.page.getByLabel("Sachstand").fill("Elf Kurse laufen.");
    await editor.page.getByLabel("Nächster Bericht").fill("demnächst");
    await press(editor.page, "Einreichen");
    await says(editor.page, "Nächster Bericht: Dieses Datum ist nicht lesbar.");
    await editor.page.getByLabel("Nächster Bericht").fill(formatDate(nextDueOn(openPeriod)));
    await says(editor.page, "Gespeichert um");
    // By keyboard alone from the text to the button.
    await editor.page.getByLabel("Sachstand").focus();
    const focused = () => editor.page.evaluate(() => document.activeElement?.textContent);
    for (let step = 0; step < 60 && (await focused()) !== "Einreichen"; step++)
      await editor.page.keyboard.press("Tab");
    await editor.page.keyboard.press("Enter");
    await says(editor.page, "wartet auf die Mitzeichnung");

    await commissioner.open(contribution);
    await says(commissioner.page, "Den Text sieht bis zur Mitzeichnung nur das Amt.");
    expect(await commissioner.page.content()).not.toContain("Elf Kurse");

    await head.open("/meine-aufgaben");
    await head.page.getByRole("link", { name: /^4\./ }).first().click();
    await press(head.page, "Mitzeichnen");
    await says(head.page, "liegt zur Prüfung vor");

    await commissioner.open(contribution);
    await press(commissioner.page, "Mit Anmerkung zurückgeben");
    await says(commissioner.page, "Bitte schreiben Sie eine Anmerkung");
    await commissioner.page.getByLabel("Anmerkung").fill("Bitte die Zahl der Kurse prüfen.");
    await press(commissioner.page, "Mit Anmerkung zurückgeben");
    await says(commissioner.page, "Der Beitrag ist zurückgegeben.");

    await editor.open("/meine-aufgaben");
    await editor.page.getByRole("heading", { name: /^Zurückgegeben/ }).waitFor();
    await says(editor.page, "Bitte die Zahl der Kurse prüfen.");
    await editor.open(contribution);
    await editor.page.getByLabel("Sachstand").fill("Zwölf Kurse laufen.");
    // Pressed twice, as some people do: it is handed in once, and nothing is refused.
    await editor.page
      .getByRole("button", { name: "Einreichen", exact: true })
      .evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
    await says(editor.page, "wartet auf die Mitzeichnung");
    await head.open(contribution);
    await press(head.page, "Mitzeichnen");
    await says(head.page, "liegt zur Prüfung vor");

    await commissioner.open(contribution);
    expect(await axeFindings(commissioner.page)).toEqual([]);
    await press(commissioner.page, "Annehmen");
    await says(commissioner.page, "kann freigegeben werden");
    const publicPage = async () => (await fetch(`${app.url}/massnahmen/4`)).text();
    expect(await publicPage()).not.toContain("Zwölf Kurse laufen.");
    await commissioner.open(`/runde/${period}`);
    await commissioner.page.getByLabel(/^4\. .*Sozialamt$/).check();
    await press(commissioner.page, "Auswahl veröffentlichen");
    await says(commissioner.page, "Die ausgewählten Beiträge sind freigegeben.");
    expect(await publicPage()).toContain("Zwölf Kurse laufen.");
  });

  test("shows both versions of a conflict and loses neither", async () => {
    const path = `/beitraege/${period}/22/jugendamt`;
    const first = await personAt(app, "jugendamt@stadt.example");
    const second = await sameInAnotherBrowser(app, first);
    await Promise.all([first.open(path), second.open(path)]);
    await first.page.getByLabel("Sachstand").fill("Fassung eins.");
    await says(first.page, "Gespeichert um");
    await second.page.getByLabel("Sachstand").fill("Fassung zwei.");
    await second.page.getByLabel("Hindernisse").fill("Räume fehlen.");
    await says(second.page, "an anderer Stelle geändert");
    await press(second.page, "Entwurf speichern");
    await says(second.page, "Zwei Fassungen dieses Beitrags");
    expect(await axeFindings(second.page)).toEqual([]);
    const text = second.page.getByRole("group", { name: "Sachstand" });
    await text.getByLabel("Eigener Text aus beiden").check();
    await press(second.page, "Auswahl speichern");
    await says(second.page, "Der Entwurf ist gespeichert.");
    expect(await second.page.getByLabel("Sachstand").inputValue()).toBe("Fassung zwei.\n\nFassung eins.");
    expect(await second.page.getByLabel("Hindernisse").inputValue()).toBe("Räume fehlen.");
    // The copy on the device is gone with the save: there is nothing left to offer once the page has looked for it.
    await second.page.getByRole("status").filter({ hasText: autosaveText.idle }).waitFor();
    expect(await second.page.getByText("nicht gespeicherte Fassung").count()).toBe(0);
    expect(second.complaints.filter((each) => !each.includes("409"))).toEqual([]);
  });

  test("keeps what is typed while the session is over or the line is down", async () => {
    const path = `/beitraege/${period}/12/sozialamt`;
    const person = await sameInAnotherBrowser(app, editor);
    await person.open(path);
    await person.context.setOffline(true);
    await person.page.getByLabel("Sachstand").fill("Ohne Verbindung getippt.");
    await says(person.page, "Keine Verbindung");
    await person.context.setOffline(false);
    await says(person.page, "Gespeichert um");

    await person.context.clearCookies();
    await person.page.getByLabel("Nächster Schritt").fill("Nach Ablauf der Sitzung getippt.");
    await says(person.page, "Ihre Sitzung ist abgelaufen");
    await person.open(path);
    await signIn(person.page, app, editorMail);
    await says(person.page, "nicht gespeicherte Fassung");
    await press(person.page, "Diese Fassung übernehmen");
    await says(person.page, "Gespeichert um");
    await person.open(path);
    expect(await person.page.getByLabel("Sachstand").inputValue()).toBe("Ohne Verbindung getippt.");
    expect(await person.page.getByLabel("Nächster Schritt").inputValue()).toBe(
      "Nach Ablauf der Sitzung getippt.",
    );
  });

  test("works without a script from the draft to the release", async () => {
    const path = `/beitraege/${period}/17/sozialamt`;
    const [writer, signer, reviewer] = await Promise.all(
      [editor, head, commissioner].map((person) => sameInAnotherBrowser(app, person, { javaScript: false })),
    );
    if (!writer || !signer || !reviewer) throw new Error("three people expected");
    await writer.open(path);
    await writer.page.getByLabel("Sachstand").fill("Ohne Skript geschrieben.");
    await press(writer.page, "Entwurf speichern");
    await says(writer.page, "Der Entwurf ist gespeichert.");
    await writer.page.getByLabel("Umsetzungsstand").selectOption("zurückgestellt");
    await press(writer.page, "Einreichen");
    await says(writer.page, "Bitte nennen Sie den Grund.");
    expect(await axeFindings(writer.page)).toEqual([]);
    await writer.page.getByLabel(/^Grund für „zurückgestellt“/).fill("Mittel fehlen.");
    const figure = writer.page.getByLabel("Zahl 1: Bezeichnung");
    // Open from the start only if the last report had figures; which report that is depends on the day.
    if (await figure.isHidden())
      await writer.page
        .locator("summary")
        .filter({ hasText: /^Zahlen/ })
        .click();
    await figure.fill("Vermittelte Wohnungen");
    await writer.page.getByLabel("Zahl 1: Einheit").fill("Wohnungen");
    await writer.page.getByLabel("Zahl 1: Keine Zahl möglich, weil …").fill("wird erst im Januar erhoben");
    await press(writer.page, "Einreichen");
    await says(writer.page, "wartet auf die Mitzeichnung");
    await signer.open(path);
    await press(signer.page, "Mitzeichnen");
    await says(signer.page, "liegt zur Prüfung vor");
    await reviewer.open(path);
    await press(reviewer.page, "Annehmen");
    await press(reviewer.page, "Veröffentlichen");
    await says(reviewer.page, "Der Bericht ist veröffentlicht.");
    expect(await (await fetch(`${app.url}/massnahmen/17`)).text()).toContain("Ohne Skript geschrieben.");
  });

  test("reminds offices and shows what went out", async () => {
    await commissioner.open(`/runde/${period}/erinnerungen`);
    await says(commissioner.page, "Noch keine E-Mail");
    expect(await axeFindings(commissioner.page)).toEqual([]);
    await commissioner.open(`/runde/${period}`);
    await commissioner.page.getByLabel("Eigene Worte").fill("Bitte bis Freitag.");
    await press(commissioner.page, "Ausgewählte Ämter erinnern");
    await says(commissioner.page, "Die Erinnerungen sind auf dem Weg.");
    await commissioner.page.getByRole("link", { name: "Verschickte Erinnerungen" }).click();
    await says(commissioner.page, "Sozialamt (Amtsleitung)");
    await commissioner.page.getByText("Text anzeigen").first().click();
    await says(commissioner.page, "Bitte bis Freitag.");
    expect(await axeFindings(commissioner.page)).toEqual([]);
    // On a telephone nothing of it lies beside the screen.
    await commissioner.page.setViewportSize({ width: 390, height: 844 });
    const log = commissioner.page.getByRole("group", { name: "Verschickte Erinnerungen" });
    expect(await log.evaluate((box) => box.scrollWidth - box.clientWidth)).toBe(0);
    await commissioner.page.setViewportSize({ width: 1280, height: 900 });
    // Nobody gets two within two days, so there is nobody left to remind.
    await commissioner.open(`/runde/${period}`);
    await says(commissioner.page, "Zurzeit lässt sich kein Amt erinnern.");
  });

  test("keeps a history in which only administrators see persons", async () => {
    await head.open(`/verlauf/beitrag/${period}/4/sozialamt`);
    await says(head.page, "Beitrag zurückgegeben");
    expect(await axeFindings(head.page)).toEqual([]);
    await commissioner.open(`/verlauf/beitrag/${period}/4/sozialamt`);
    await says(commissioner.page, "Bitte die Zahl der Kurse prüfen.");
    // Handing in is the office's own affair.
    expect(await commissioner.page.getByText("Beitrag eingereicht").count()).toBe(0);
  });

  test("closes for good, opens the next one, and can be verified afterwards", async () => {
    await commissioner.open(`/runde/${period}`);
    await press(commissioner.page, "Abschließen und festschreiben");
    await says(commissioner.page, "Bitte bestätigen Sie den Abschluss");
    await commissioner.page.getByLabel(/endgültig abschließen/).check();
    await press(commissioner.page, "Abschließen und festschreiben");
    await says(commissioner.page, "abgeschlossen und festgeschrieben");
    const hash = await commissioner.page.locator("code.hash").innerText();
    expect(hash).toMatch(/^[0-9a-f]{64}$/);

    await commissioner.open(`/berichtszeitraeume/${period}`);
    expect(await axeFindings(commissioner.page)).toEqual([]);
    const asPublic = await (await fetch(`${app.url}/berichtszeitraeume/${period}`)).text();
    expect(asPublic).toContain(hash);
    expect(asPublic).toContain("Zwölf Kurse laufen.");
    expect(asPublic).not.toContain("Fassung eins.");

    await commissioner.open("/runde/neu");
    expect(await axeFindings(commissioner.page)).toEqual([]);
    await commissioner.page.getByLabel("Kennung").fill(periodToCome.key);
    await commissioner.page.getByLabel("Name").fill(periodToCome.name);
    for (const [label, day] of [
      ["Beginn", periodToCome.from],
      ["Ende", periodToCome.to],
      ["Stand (Stichtag der Berichte)", periodToCome.asOf],
      ["Einreichen bis", periodToCome.dueOn],
      ["Mitzeichnen bis", periodToCome.signOffDueOn],
      ["Prüfen bis", periodToCome.reviewDueOn],
    ] as const) {
      await commissioner.page.getByLabel(label, { exact: true }).fill(day ?? "");
    }
    await press(commissioner.page, "Anlegen");
    await says(commissioner.page, "Der Berichtszeitraum ist angelegt.");
    await press(commissioner.page, "Berichtszeitraum öffnen");
    await says(commissioner.page, "Die Ämter können jetzt schreiben.");
    await editor.open("/meine-aufgaben");
    await editor.page.getByRole("heading", { name: /^Zu schreiben/ }).waitFor();
    expect(commissioner.complaints.filter((each) => !/status of 4(22|09|04)/.test(each))).toEqual([]);

    await app.stop({ keepData: true });
    const wholePeriod = await verify(app.dataDirectory, period);
    expect(wholePeriod.output).toContain(hash);
    expect(wholePeriod.code).toBe(0);
    const wholeLog = await verify(app.dataDirectory, "audit");
    expect(wholeLog.output).toContain("unverändert");
    expect(wholeLog.code).toBe(0);
    expect((await verify(app.dataDirectory, "1999-1")).code).toBe(1);
  }, 120_000);
});
