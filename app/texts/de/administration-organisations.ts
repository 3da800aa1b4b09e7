import type { NameStep } from "~/domain/organisation/change-names";
import type { MeasurePart } from "~/domain/organisation/hand-over";
import type { OrganisationClosure } from "~/domain/organisation/organisation";
import type { OrganisationFormField } from "~/domain/organisation/organisation-form";
import { formatDate } from "./dates";
import { countInWords } from "./words";

/** A measure in a list of a few words: "7 Sprachkurse in Betrieben". */
export const measureTitle = (number: number, title: string) => `${number} ${title}`;

export const organisationAdminText = {
  title: "Organisationen verwalten",
  lead: "Ämter, Gremien und Partner mit ihren Namen von früher und heute. Aufgelöste bleiben in der Liste, denn alte Berichte nennen sie.",
  caption: "Organisationen",
  create: "Organisation anlegen",
  search: "Suche in Namen, auch früheren, und Art",
  searchButton: "Suchen",
  showAll: "Alle zeigen",
  found: (count: number, total: number) =>
    count < total
      ? `${count} von ${countInWords(total, "Organisation", "Organisationen")}`
      : countInWords(total, "Organisation", "Organisationen"),
  noneFound: "Keine Organisation passt zu dieser Suche",
  noneFoundHelp: "Gesucht wird in heutigen und früheren Namen, Kurznamen und in der Art.",
  columns: { name: "Name", kind: "Art", parent: "Gehört zu", status: "Zustand" },
  formerly: (names: readonly string[]) => `früher: ${names.join(", ")}`,
  exists: "besteht",
  none: "–",
  historyOf: (name: string) => `Verlauf: ${name}`,

  createTitle: "Neue Organisation",
  editOverline: "Organisation bearbeiten",
  backToList: "Alle Organisationen",
  backToOrganisation: "Zurück zur Organisation",
  toPublicPage: "Öffentliche Seite",
  pages: "Seiten dieser Organisation",
  namesLink: "Name und Zuordnung",
  endLink: "Auflösen oder zusammenführen",
  reopenLink: "Auflösung zurücknehmen",
  save: "Speichern",
  createButton: "Anlegen",
  reason: "Grund der Änderung",
  reasonHint: "Steht im Verlauf.",
  notKnown: "nicht bekannt",
  nobody: "keiner Organisation oder nicht bekannt",
  done: {
    created: "Die Organisation ist angelegt.",
    saved: "Die Änderungen sind gespeichert.",
    rename: "Der neue Name ist gespeichert. Der alte bleibt bei allem stehen, was vor dem Stichtag liegt.",
    correct: "Die Berichtigung ist gespeichert.",
    move: "Die neue Zuordnung ist gespeichert.",
    closed: "Die Organisation ist aufgelöst. Sie bleibt in Berichten und alten Maßnahmen sichtbar.",
    merged: "Die Organisation ist zusammengeführt. Offene Aufgaben sind übergegangen.",
    reopened: "Die Auflösung ist zurückgenommen.",
  },
  groups: { name: "Name und Zuordnung", profile: "Steckbrief" },
  fields: {
    name: "Name",
    shortName: "Kurzname",
    validFrom: "Gilt ab",
    parentKey: "Gehört zu",
  },
  hints: {
    name: "Voller Name, wie er im Organigramm oder im Vereinsregister steht.",
    shortName: "Für enge Spalten, zum Beispiel „Amt 50“ oder „SFR“.",
    beginning: "Tag, seit dem sie so heißt und dort zugeordnet ist. Leer lassen, wenn er nicht bekannt ist.",
    kind: "Davon hängt ab, ob sie Berichte schuldet. Ein Wechsel zwischen Verwaltung, Gremien, Behörden und Partnern ist später nicht möglich.",
    unknown: "Leer lassen, wenn es nicht belegt ist.",
    themes: "Eines je Zeile.",
    cooperationForms: "Wie die Stadt mit ihr zusammenarbeitet.",
    website: "Vollständige Adresse, zum Beispiel https://www.verein.example",
  },
} as const;

export const organisationFieldLabels: Record<OrganisationFormField, string> = {
  kind: "Art",
  description: "Beschreibung",
  reach: "Reichweite",
  structure: "Struktur",
  themes: "Themen",
  cooperationForms: "Formen der Zusammenarbeit",
  website: "Internetseite",
  provenanceLabel: "Herkunft",
  provenanceSources: "Quellen",
  provenanceNote: "Anmerkung zur Herkunft",
};

export const organisationNamesText = {
  overline: "Name und Zuordnung",
  lead: "Berichte und abgeschlossene Zeiträume zeigen immer den Namen, der damals galt.",
  recorded: "Was gespeichert ist",
  names: "Namen",
  parents: "Zuordnung",
  noParents: "keine bekannt",
  always: "ohne Anfang und Ende",
  headings: {
    rename: "Umbenennen",
    correct: "Schreibweise oder Stichtag berichtigen",
    move: "Zuordnung ändern",
  } satisfies Record<NameStep, string>,
  intros: {
    rename: "Der bisherige Name gilt bis zum Tag davor.",
    correct:
      "Nur für Fehler beim Eintragen: Die Berichtigung gilt für alle Tage dieses Namens. Hat sich der Name wirklich geändert, benennen Sie um.",
    move: "Die bisherige Zuordnung gilt bis zum Tag davor.",
  } satisfies Record<NameStep, string>,
  correctOne: (name: string) => `„${name}“ berichtigen`,
  buttons: { rename: "Umbenennen", correct: "Berichtigen", move: "Zuordnung ändern" } satisfies Record<
    NameStep,
    string
  >,
  fields: {
    name: "Name",
    newName: "Neuer Name",
    shortName: "Kurzname",
    validFrom: "Gilt ab",
    parentKey: "Gehört künftig zu",
    reason: "Grund",
  },
  hints: {
    validFrom: "Tag, zum Beispiel 01.03.2026. Er darf zurückliegen oder noch kommen.",
    validFromCorrect: "Leer, wenn der Anfang nicht bekannt ist.",
    reason: "Zum Beispiel der Beschluss oder die Verfügung. Steht im Verlauf.",
  },
  conflict:
    "Jemand anderes hat diese Organisation inzwischen geändert. Unten steht, was jetzt gespeichert ist.",
  conflictKept:
    "Ihre Angaben stehen noch so im Formular, wie Sie sie eingegeben haben. Senden Sie es noch einmal, wenn sie weiter gelten sollen.",
  closed: "Diese Organisation ist aufgelöst. Nur ihre Namen lassen sich noch berichtigen.",
} as const;

export const organisationEndText = {
  title: "Auflösen oder zusammenführen",
  lead: "Nichts wird gelöscht: Die Organisation bleibt mit dem Zusatz „bis …“ überall stehen, wo sie beteiligt war.",
  closeHeading: "Auflösen",
  closeIntro: "Wenn niemand ihre Aufgaben übernimmt. Danach lässt sie sich nicht mehr auswählen.",
  close: "Organisation auflösen",
  on: "Letzter Tag",
  onHint: "Bis zu diesem Tag bestand sie, zum Beispiel 31.12.2025.",
  reason: "Grund",
  reasonHint: "Steht auf ihrer öffentlichen Seite und im Verlauf.",
  blockedTitle: "Noch nicht möglich",
  blockedHint:
    "Ordnen Sie das zuerst neu zu, oder führen Sie die Organisation mit ihrer Nachfolgerin zusammen.",
  mergeHeading: "Mit einer anderen Organisation zusammenführen",
  mergeIntro:
    "Wenn eine andere ihre Aufgaben übernimmt. Sie sehen zuerst, was übergeht; erst danach bestätigen Sie.",
  into: "Aufgehen in",
  preview: "Vorschau zeigen",
  noTargets: "Es gibt keine andere Organisation dieser Art, in der sie aufgehen könnte.",
  conflict:
    "Inzwischen hat sich etwas geändert, das diese Organisation betrifft. Bitte sehen Sie den neuen Stand an und senden Sie das Formular dann noch einmal.",
  already: "Diese Organisation ist schon aufgelöst.",
  reopenHeading: "Auflösung zurücknehmen",
  reopenIntro: "Nur wenn die Auflösung ein Versehen war. Danach lässt sie sich wieder auswählen.",
  reopen: "Auflösung zurücknehmen",
} as const;

export const mergerText = {
  overline: "Vorschau der Zusammenführung",
  title: (from: string, into: string) => `${from} geht auf in ${into}`,
  lead: (on: string) =>
    `Letzter Tag ist der ${formatDate(on)}. Noch ist nichts geändert. Alles geschieht in einem Schritt, oder gar nicht.`,
  goesOver: "Das geht über",
  staysHeading: "Das bleibt",
  measures: (count: number) => countInWords(count, "offene Maßnahme", "offene Maßnahmen"),
  contributions: (count: number) => countInWords(count, "offener Beitrag", "offene Beiträge"),
  contributionsNote: "mit allem, was darin schon steht",
  accounts: (count: number) => countInWords(count, "Konto mit Rolle", "Konten mit Rolle"),
  accountsNote: "Die Rolle gilt künftig in der anderen Organisation.",
  members: (count: number) => countInWords(count, "zugehörige Organisation", "zugehörige Organisationen"),
  none: "keine",
  withPart: (title: string, parts: readonly MeasurePart[]) =>
    `${title} (${parts.map((part) => partLabels[part]).join(" und ")})`,
  inPeriod: (title: string, period: string) => `${title}, ${period}`,
  stays: [
    "Berichte behalten den Namen des Amtes, das sie abgegeben hat. Für offene Maßnahmen zählen sie jetzt als Berichte der Nachfolgerin.",
    "Abgeschlossene Berichtszeiträume ändern sich nicht; ihre Prüfsumme bleibt gültig.",
  ],
  closedMeasures: (count: number) =>
    `${countInWords(count, "beendete Maßnahme nennt", "beendete Maßnahmen nennen")} weiter die alte Organisation.`,
  confirmHeading: "Bestätigen",
  reason: (reason: string) => `Grund: ${reason}`,
  confirm: "Zusammenführen",
  back: "Angaben ändern",
  cancel: "Abbrechen",
} as const;

const partLabels: Record<MeasurePart, string> = {
  lead: "federführend",
  contributing: "mitwirkend",
  partner: "Partner",
};

type BlockerKind = "leads" | "contributes" | "owes" | "hasRoles" | "hasMembers" | "bothOwe" | "ownRole";

/** What stands in the way of an end; the names follow. */
export const blockerLabels: Record<BlockerKind, string> = {
  leads: "Federführend für offene Maßnahmen:",
  contributes: "Mitwirkend an offenen Maßnahmen:",
  owes: "Beiträge im offenen Berichtszeitraum, die noch nicht veröffentlicht sind, zu:",
  hasRoles: "Konten, die hier eine Rolle haben:",
  hasMembers: "Organisationen, die zu ihr gehören:",
  bothOwe:
    "Beide haben im offenen Berichtszeitraum einen Beitrag zu derselben Maßnahme. Schließen Sie zuerst den Zeitraum ab, oder ordnen Sie die Maßnahme neu zu:",
  ownRole:
    "Ihr eigenes Konto hat hier eine Rolle, und eigene Rollen ändert niemand selbst. Bitten Sie eine andere Administration:",
};

/** How an organisation ended, in a few words. */
export function organisationEndInWords({ on }: OrganisationClosure, targetName: string | null): string {
  return targetName === null
    ? `bis ${formatDate(on)}`
    : `bis ${formatDate(on)}, aufgegangen in: ${targetName}`;
}
