import type { PeriodState } from "~/domain/reporting/period";
import { delayInWords } from "./dates";
import { countInWords, countOfTotal, formatNumber } from "./words";

export const periodStateLabels: Record<PeriodState, string> = {
  planned: "geplant",
  open: "offen",
  closed: "abgeschlossen",
};

export const roundText = {
  listTitle: "Berichtszeiträume",
  listLead: "Ein Berichtszeitraum ist geschlossen, bis Sie ihn öffnen, und danach festgeschrieben.",
  newPeriod: "Neuen Berichtszeitraum anlegen",
  title: (period: string) => `Rücklauf ${period}`,
  lead: (released: number, total: number) => `${countOfTotal(released, total)} Beiträgen sind freigegeben.`,
  state: "Zustand",
  period: "Berichtszeitraum",
  asOf: "Stand",
  dueOn: "Einreichen bis",
  signOffDueOn: "Mitzeichnen bis",
  reviewDueOn: "Prüfen bis",
  progress: "Fortschritt der Runde",
  matrix: "Maßnahmen und Ämter",
  matrixCaption: "Bearbeitungsstand je Maßnahme und Amt",
  measure: "Maßnahme",
  notOwed: "kein Beitrag fällig",
  leadMark: "federführend",
  overdueMark: "Frist vorbei",
  reviewDueNote: "Bis dahin erscheint öffentlich kein Bericht dieses Zeitraums als überfällig.",
  offices: "Wer noch schuldet",
  office: "Amt",
  open: "offen",
  lastReminded: "Zuletzt erinnert",
  never: "noch nie",
  release: "Angenommene Beiträge freigeben",
  releaseLead: "Lesen Sie die Beiträge vorher; freigegebene Texte lassen sich nicht zurückholen.",
  nothingToRelease: "Zurzeit wartet kein angenommener Beitrag auf die Freigabe.",
  openHeading: "Berichtszeitraum öffnen",
  openLead:
    "Mit dem Öffnen entsteht für jede Maßnahme und jedes zuständige Amt ein Beitrag. Die Ämter können dann schreiben.",
  openButton: "Berichtszeitraum öffnen",
  closeHeading: "Berichtszeitraum abschließen",
  closeLead: (unreleased: number, committeeOnly: number) =>
    [
      unreleased === 0
        ? "Alle Beiträge sind freigegeben."
        : `${countInWords(unreleased, "Beitrag ist", "Beiträge sind")} nicht freigegeben und ${unreleased === 1 ? "gilt" : "gelten"} danach als nicht berichtet.`,
      ...(committeeOnly === 0
        ? []
        : [
            `${countInWords(committeeOnly, "Bericht ist", "Berichte sind")} nur für Gremien freigegeben und ${committeeOnly === 1 ? "lässt" : "lassen"} sich danach nicht mehr veröffentlichen; für die Öffentlichkeit ${committeeOnly === 1 ? "fehlt er" : "fehlen sie"}.`,
          ]),
      "Der Abschluss schreibt alle Werte fest und lässt sich nicht zurücknehmen.",
    ].join(" "),
  closeConfirm: "Ja, ich will den Berichtszeitraum endgültig abschließen.",
  closeButton: "Abschließen und festschreiben",
  frozenHeading: "Festgeschrieben",
  frozenLink: "Festgeschriebene Fassung ansehen",
  hash: "Prüfsumme (SHA-256)",
  empty: "Es gibt noch keine Beiträge. Sie entstehen, wenn Sie den Berichtszeitraum öffnen.",
  closedElsewhere:
    "Dieser Berichtszeitraum wurde als bereits abgeschlossen geladen. Seine Berichte stehen auf den Seiten der Maßnahmen; eine festgeschriebene Fassung gibt es nicht.",
  releaseTo: { committee: "Auswahl für Gremien freigeben", public: "Auswahl veröffentlichen" },
  previewOf: (measure: number, office: string) => `Beitrag zu Maßnahme ${measure} (${office}) lesen`,
  historyLink: "Verlauf dieses Berichtszeitraums",
} as const;

export const roundDone: Record<string, string> = {
  open: "Der Berichtszeitraum ist offen. Die Ämter können jetzt schreiben.",
  close: "Der Berichtszeitraum ist abgeschlossen und festgeschrieben.",
  create: "Der Berichtszeitraum ist angelegt.",
  edit: "Name und Termine sind gespeichert.",
  remind: "Die Erinnerungen sind auf dem Weg. Was aus ihnen wird, steht unter „Verschickte Erinnerungen“.",
  release: "Die ausgewählten Beiträge sind freigegeben.",
};

export const roundErrors = {
  forbidden: "Das ist im jetzigen Zustand des Berichtszeitraums nicht möglich. Es wurde nichts geändert.",
  conflict: "Der Berichtszeitraum wurde inzwischen geändert. Bitte prüfen Sie den neuen Stand.",
  anotherIsOpen: (name: string) => `„${name}“ ist noch offen. Schließen Sie ihn zuerst ab.`,
  keyTaken: "Diese Kennung gibt es schon.",
  malformed: "Bitte prüfen Sie die markierten Angaben.",
  notConfirmed: "Bitte bestätigen Sie den Abschluss mit dem Häkchen.",
  nothingChosen: "Bitte wählen Sie mindestens einen Eintrag aus.",
  someFailed: (count: number) =>
    `${countInWords(count, "Beitrag wurde", "Beiträge wurden")} nicht freigegeben, weil sich ${count === 1 ? "sein" : "ihr"} Stand inzwischen geändert hat.`,
  notReminded: (left: number, reminded: number) =>
    `${countInWords(left, "Organisation wurde", "Organisationen wurden")} nicht erinnert: Die letzte Erinnerung liegt weniger als zwei Tage zurück, oder niemand dort möchte oder kann Erinnerungen erhalten. ${
      reminded === 0 ? "Es wurde keine E-Mail verschickt." : "Die übrigen Erinnerungen sind auf dem Weg."
    }`,
  invalidKey: "Die Kennung besteht aus Jahr und Nummer, zum Beispiel 2026-2.",
  invalidDay: "Dieses Datum gibt es nicht.",
  tooEarly: "Dieser Tag liegt vor dem vorigen Schritt.",
  required: "Diese Angabe fehlt.",
  tooLong: "Diese Angabe ist zu lang.",
} as const;

export const periodFormText = {
  title: "Neuer Berichtszeitraum",
  lead: "Er ist zunächst geplant. Die Ämter sehen ihn erst, wenn Sie ihn öffnen.",
  key: "Kennung",
  keyHint: "Jahr und Nummer, zum Beispiel 2026-2. Sie steht in der Adresse und lässt sich nicht ändern.",
  name: "Name",
  nameHint: "Zum Beispiel „2. Halbjahr 2026“.",
  from: "Beginn",
  to: "Ende",
  asOf: "Stand (Stichtag der Berichte)",
  dueOn: "Einreichen bis",
  signOffDueOn: "Mitzeichnen bis",
  reviewDueOn: "Prüfen bis",
  submit: "Anlegen",
} as const;

export const periodEditText = {
  overline: "Berichtszeitraum bearbeiten",
  link: "Name und Termine bearbeiten",
  fixedHeading: "Seit dem Öffnen fest",
  fieldsHeading: "Name und Termine",
  leadPlanned: "Solange der Berichtszeitraum geplant ist, lässt sich alles außer der Kennung ändern.",
  leadOpen:
    "Beginn, Ende und Stand stehen seit dem Öffnen fest, denn die Beiträge beschreiben diesen Stand. Neue Termine gelten sofort in den Aufgaben der Ämter und für die Erinnerungen.",
  reason: "Grund der Änderung",
  reasonHintPlanned: "Steht im Verlauf.",
  reasonHintOpen: "Steht im Verlauf. Nötig, weil die Ämter schon nach diesen Terminen arbeiten.",
  save: "Speichern",
  back: "Zum Rücklauf",
} as const;

/** How far away the due date of a step is: "noch 3 Tage", "heute", "seit 2 Tagen vorbei". */
export function stepDueInWords(daysLeft: number): string {
  if (daysLeft === 0) return "heute";
  if (daysLeft > 0) return `noch ${countInWords(daysLeft, "Tag", "Tage")}`;
  return daysLeft === -1 ? "seit gestern vorbei" : `${delayInWords(-daysLeft)} vorbei`;
}

/** The finding above the chart of a round. Nobody waits any more once it is closed: what is not released is missing. */
export function roundFinding(
  state: PeriodState,
  { released, waiting, total }: { released: number; waiting: number; total: number },
): string {
  const missing = total - released;
  if (state === "closed")
    return `${countOfTotal(released, total)} Beiträgen sind freigegeben${missing === 0 ? "" : `; ${formatNumber(missing)} ${missing === 1 ? "gilt" : "gelten"} als nicht berichtet`}.`;
  return `${countOfTotal(released, total)} Beiträgen sind freigegeben; auf ${countInWords(waiting, "Beitrag", "Beiträge")} wartet die Stadt noch.`;
}

export const roundChartText = {
  rowHeading: "Amt",
  unit: "Beiträge",
  total: "Beiträge gesamt",
  missing: "kein Beitrag fällig",
  series: {
    waiting: "beim Amt offen",
    handedIn: "eingereicht",
    signedOff: "mitgezeichnet",
    accepted: "angenommen",
    released: "freigegeben",
  },
} as const;

/** Where a matrix cell stands, for assistive technology; its stage follows. */
export const cellLabel = (measureNumber: number, office: string) => `Maßnahme ${measureNumber}, ${office}:`;
