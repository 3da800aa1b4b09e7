import type { MeasureType } from "~/domain/measure/measure";
import type { StateBasis } from "~/domain/measure/measure-state";
import type { MilestoneState } from "~/domain/measure/milestone";
import type { MeasureState, ShownState } from "~/domain/measure/state";
import { listInWords } from "./words";

export const stateLabels: Record<ShownState, string> = {
  planned: "geplant",
  underReview: "in Prüfung",
  inProgress: "in Umsetzung",
  ongoing: "laufend",
  completed: "abgeschlossen",
  postponed: "zurückgestellt",
  discontinued: "nicht weiterverfolgt",
  notReported: "nicht berichtet",
};

export const stateDescriptions: Record<ShownState, string> = {
  planned: "Die Arbeit hat noch nicht begonnen.",
  underReview: "Es wird geprüft, ob und wie die Maßnahme umgesetzt werden kann.",
  inProgress: "Die Umsetzung hat begonnen und ist nicht beendet.",
  ongoing: "Daueraufgabe: Sie wird erfüllt und hat kein festgelegtes Ende.",
  completed: "Nach den Berichten aller zuständigen Ämter beendet.",
  postponed: "Die Arbeit ruht. Die Gründe stehen im Bericht; die Termine gelten weiter.",
  discontinued: "Die Maßnahme wird nicht weiterverfolgt. Die Gründe stehen im Bericht.",
  notReported:
    "Es liegt kein Bericht vor, oder ein zuständiges Amt hat sich noch nie geäußert, während andere die Maßnahme für beendet erklären.",
};

export const measureTypeLabels: Record<MeasureType, string> = {
  review: "Prüfauftrag",
  project: "Projekt",
  continuous: "Daueraufgabe",
  concept: "Konzept",
};

export const measureTypeDescriptions: Record<MeasureType, string> = {
  review: "Beschlossen ist eine Prüfung. Ist sie abgeschlossen, ist damit noch nichts umgesetzt.",
  project: "Beschlossen ist ein Vorhaben mit Anfang und Ende.",
  continuous: "Beschlossen ist eine dauernde Aufgabe. Ein fehlendes Ende ist keine Verspätung.",
  concept: "Beschlossen ist ein Konzept oder Bericht.",
};

export const milestoneStateLabels: Record<MilestoneState, string> = {
  open: "offen",
  done: "erreicht",
  cancelled: "entfallen",
};

export const officeRoleLabels = {
  lead: "federführend",
  contributing: "mitwirkend",
  former: "nicht mehr zuständig",
} as const;

/** The mark beside a state that was set by hand. */
export const byHandMark = (computed: ShownState): string =>
  `von Hand gesetzt, berechnet: ${stateLabels[computed]}`;

/** A state as the end of "die Maßnahme ist …" or "meldet: …". */
function quoted(state: MeasureState): string {
  return `„${stateLabels[state]}“`;
}

/**
 * Why a measure is shown in its state, in one or two sentences.
 * @param nameOf German name of an organisation by its key
 */
export function stateReason(shown: ShownState, basis: StateBasis, nameOf: (key: string) => string): string {
  const names = (keys: readonly string[]) => listInWords(keys.map(nameOf));
  const missing =
    "missing" in basis && basis.missing.length > 0
      ? ` Es fehlt der Bericht von: ${names(basis.missing)}.`
      : "";
  switch (basis.rule) {
    case "noReport":
      return "Kein zuständiges Amt hat bisher berichtet.";
    case "onlyReport":
      return `Nach dem letzten Bericht von: ${nameOf(basis.officeKey)}.${missing}`;
    case "unanimous":
      return `Nach den übereinstimmenden letzten Berichten von: ${names(basis.officeKeys)}.${missing}`;
    case "slowest":
      return `Die Ämter berichten Unterschiedliches. Gezeigt wird der am wenigsten fortgeschrittene Stand (${names(basis.slowest)}).${missing}`;
    case "finalButMissing":
      return `${names(basis.claimedBy)}: ${quoted(basis.claimed)}. Ohne Bericht: ${names(basis.missing)}. Solange ein zuständiges Amt nie berichtet hat, gilt die Maßnahme nicht als beendet und wird als „${stateLabels[shown]}“ gezeigt.`;
  }
}
