import type { FieldFormField } from "~/domain/plan/field-form";
import type { FieldClosure } from "~/domain/plan/plan";
import type { PlanFormField } from "~/domain/plan/plan-form";
import { formatDate } from "./dates";
import { countInWords, formatNumber } from "./words";

export const fieldAdminText = {
  title: "Handlungsfelder verwalten",
  lead: "Jede Maßnahme gehört zu einem Handlungsfeld. Geschlossene Felder bleiben in der Liste.",
  caption: "Handlungsfelder des Plans",
  create: "Handlungsfeld anlegen",
  createTitle: "Neues Handlungsfeld",
  editOverline: (number: string) => `Handlungsfeld ${number} bearbeiten`,
  columns: { name: "Nummer und Name", measures: "Offene Maßnahmen", status: "Zustand" },
  numbered: (number: number, name: string) => `${number} ${name}`,
  measures: formatNumber,
  closedToo: (closed: number) => `dazu ${countInWords(closed, "beendete", "beendete")}`,
  open: "offen",
  historyOf: (name: string) => `Verlauf: ${name}`,
  backToList: "Alle Handlungsfelder",
  backToField: "Zurück zum Handlungsfeld",
  pages: "Seiten dieses Handlungsfelds",
  profile: "Angaben",
  endLink: "Schließen oder zusammenführen",
  save: "Speichern",
  createButton: "Anlegen",
  reason: "Grund der Änderung",
  reasonHint: "Steht im Verlauf. Nötig, wenn sich der Name ändert.",
  hints: {
    name: "Ein neuer Name gilt sofort. Abgeschlossene Berichtszeiträume behalten den alten.",
    number: "Bestimmt die Reihenfolge im Plan.",
  },
  done: {
    created: "Das Handlungsfeld ist angelegt.",
    saved: "Die Änderungen sind gespeichert.",
    ended: "Das Handlungsfeld ist geschlossen.",
  },
  closed: "Geschlossene Handlungsfelder lassen sich nicht mehr bearbeiten.",
} as const;

export const fieldFieldLabels: Record<FieldFormField, string> = {
  name: "Name",
  number: "Nummer",
  provenanceLabel: "Herkunft",
  provenanceSources: "Quellen",
  provenanceNote: "Anmerkung zur Herkunft",
};

export const fieldEndText = {
  title: "Schließen oder zusammenführen",
  lead: "Nichts wird gelöscht: Beendete Maßnahmen bleiben in diesem Feld, und der Verlauf nennt den Grund.",
  closeHeading: "Schließen",
  closeIntro: "Danach lassen sich dem Feld keine Maßnahmen mehr zuordnen.",
  close: "Handlungsfeld schließen",
  blockedTitle: "Noch nicht möglich",
  blocked: (count: number) =>
    `${countInWords(count, "Maßnahme dieses Feldes läuft", "Maßnahmen dieses Feldes laufen")} noch. Führen Sie das Feld mit einem anderen zusammen, oder ordnen Sie sie einzeln neu zu.`,
  mergeHeading: "Mit einem anderen Handlungsfeld zusammenführen",
  mergeIntro: (count: number) =>
    count === 0
      ? "Dieses Feld hat keine offene Maßnahme. Es verweist danach auf das andere."
      : `${countInWords(count, "offene Maßnahme wechselt", "offene Maßnahmen wechseln")} in das andere Feld:`,
  staying: (count: number) =>
    `${countInWords(count, "beendete Maßnahme bleibt", "beendete Maßnahmen bleiben")} in diesem Feld.`,
  into: "Aufgehen in",
  merge: "Zusammenführen",
  reason: "Grund",
  reasonHint: "Steht im Verlauf.",
  conflict:
    "Jemand anderes hat dieses Handlungsfeld inzwischen geändert. Bitte sehen Sie den neuen Stand an und senden Sie das Formular dann noch einmal.",
  already: "Dieses Handlungsfeld ist schon geschlossen.",
} as const;

/** How a field ended, in a few words. */
export function fieldEndInWords({ on }: FieldClosure, targetName: string | null): string {
  return targetName === null
    ? `geschlossen am ${formatDate(on)}`
    : `aufgegangen in „${targetName}“ am ${formatDate(on)}`;
}

export const planAdminText = {
  title: "Aktionsplan bearbeiten",
  createTitle: "Aktionsplan eintragen",
  createLead:
    "Hier ist noch kein Plan eingetragen. Mit ihm beginnt alles Weitere: Handlungsfelder, Maßnahmen und Berichtszeiträume gehören zu ihm.",
  overline: "Aktionsplan",
  lead: "Diese Angaben stehen oben auf der Übersicht und auf jeder Seite.",
  groups: { plan: "Titel und Laufzeit", decision: "Beschluss" },
  hints: {
    dates: "So genau, wie es feststeht: 2022, Juni 2022 oder 01.06.2022.",
    adoptedOn: "Tag, zum Beispiel 23.06.2022.",
    adoptedBy: "Zum Beispiel „Stadtrat“.",
    reference: "Vorlagennummer. Leer lassen, wenn sie nicht bekannt ist.",
  },
  reason: "Grund der Änderung",
  reasonHint: "Steht im Verlauf. Nötig, wenn sich Laufzeit oder Beschluss ändern.",
  createReason: "Anmerkung zum Eintrag",
  createReasonHint: "Steht im Verlauf.",
  save: "Speichern",
  create: "Plan eintragen",
  done: {
    created:
      "Der Plan ist eingetragen. Als Nächstes folgen in der Verwaltung die Handlungsfelder, dann die Maßnahmen.",
    saved: "Die Änderungen sind gespeichert.",
  },
} as const;

export const planFieldLabels: Record<PlanFormField, string> = {
  title: "Titel",
  from: "Beginn",
  to: "Ende",
  adoptedOn: "Beschlossen am",
  adoptedBy: "Beschlossen von",
  reference: "Vorlage",
  provenanceLabel: "Herkunft",
  provenanceSources: "Quellen",
  provenanceNote: "Anmerkung zur Herkunft",
};
