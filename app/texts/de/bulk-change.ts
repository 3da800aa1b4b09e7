import { type BulkKind, type BulkObstacle, mostBulkMeasures } from "~/domain/measure/bulk-change";
import { countInWords, countOfTotal } from "./words";

/** Words of the list of measures in the administration where they are filtered and chosen for a bulk change. */
export const measureSelectionText = {
  filter: "Maßnahmen filtern",
  search: "Suche",
  field: "Handlungsfeld",
  office: "Amt (federführend oder mitwirkend)",
  state: "Umsetzungsstand",
  any: "alle",
  apply: "Filtern",
  clear: "Filter entfernen",
  count: (shown: number, total: number) =>
    shown === total
      ? countInWords(total, "Maßnahme", "Maßnahmen")
      : `${countOfTotal(shown, total)} Maßnahmen`,
  none: "Keine Maßnahme passt zu diesem Filter.",
  choose: "Auswahl",
  chooseOne: (number: number) => `Maßnahme ${number} auswählen`,
  heading: "Mehrere Maßnahmen ändern",
  hint: "Wählen Sie Maßnahmen in der Liste aus, dann die Änderung. Vor dem Speichern sehen Sie eine Vorschau.",
  all: (count: number) =>
    count === 1
      ? "die eine Maßnahme dieser Liste"
      : `alle ${count} Maßnahmen dieser Liste, ohne einzelne Auswahl`,
  kind: "Änderung",
  pleaseChoose: "Bitte auswählen",
  next: "Weiter",
  problems: {
    nothingChosen: "Bitte wählen Sie mindestens eine Maßnahme aus.",
    noKind: "Bitte wählen Sie eine Änderung aus.",
    tooMany: `Es lassen sich höchstens ${mostBulkMeasures} Maßnahmen auf einmal ändern. Bitte filtern Sie enger.`,
  },
  done: (count: number) => `${countInWords(count, "Maßnahme ist", "Maßnahmen sind")} geändert.`,
} as const;

export const bulkKindLabels: Record<BulkKind, string> = {
  field: "Handlungsfeld wechseln",
  leadOffice: "Federführendes Amt wechseln",
  addOffice: "Mitwirkendes Amt hinzufügen",
  removeOffice: "Mitwirkendes Amt entfernen",
  addTargetGroup: "Zielgruppe hinzufügen",
  removeTargetGroup: "Zielgruppe entfernen",
  addFunding: "Finanzierung hinzufügen",
  periodEnd: "Ende des Zeitraums setzen",
  close: "Maßnahmen beenden",
};

/** What the field is called in which the value of a change is chosen or typed. */
export const bulkValueLabels: Record<BulkKind, string> = {
  field: "Neues Handlungsfeld",
  leadOffice: "Neues federführendes Amt",
  addOffice: "Amt, das künftig mitwirkt",
  removeOffice: "Amt, das nicht mehr mitwirkt",
  addTargetGroup: "Neue Zielgruppe",
  removeTargetGroup: "Zielgruppe, die entfällt",
  addFunding: "Mittel aus",
  periodEnd: "Neues Ende",
  close: "",
};

export const bulkValueHints: Partial<Record<BulkKind, string>> = {
  leadOffice:
    "Das bisherige Amt scheidet aus. Wirkt das neue Amt schon mit, ist es danach nur noch federführend.",
  removeTargetGroup: "Genau so geschrieben, wie sie bei den Maßnahmen steht.",
  addFunding: "Zum Beispiel „Landesmittel Integration“. Beträge tragen Sie bei der einzelnen Maßnahme ein.",
};

const obstacles: Record<BulkObstacle, string> = {
  ended: "Die Maßnahme ist beendet.",
  unchanged: "Das ist bei dieser Maßnahme schon so.",
  isLead: "Das Amt ist hier federführend.",
  notThere: "Das steht bei dieser Maßnahme nicht.",
  endBeforeBegin: "Das Ende läge vor dem Beginn.",
};
export const obstacleInWords = (obstacle: BulkObstacle): string => obstacles[obstacle];

export const bulkText = {
  overline: "Mehrere Maßnahmen ändern",
  chosen: (count: number) => countInWords(count, "Maßnahme ausgewählt", "Maßnahmen ausgewählt"),
  showChosen: "Ausgewählte Maßnahmen",
  reason: "Grund",
  reasonHint: "Steht im Verlauf jeder geänderten Maßnahme.",
  reasonHintClose: "Er steht öffentlich auf der Seite jeder Maßnahme und in ihrem Verlauf.",
  preview: "Vorschau",
  back: "Zurück zur Liste",
  previewHeading: (count: number, total: number) =>
    count === total
      ? `Vorschau: ${countInWords(count, "Maßnahme wird", "Maßnahmen werden")} geändert`
      : `Vorschau: ${countOfTotal(count, total)} Maßnahmen werden geändert`,
  notYet:
    "Noch ist nichts gespeichert. Beim Speichern gelingen alle Änderungen gemeinsam oder keine: Hat jemand anderes eine dieser Maßnahmen inzwischen geändert, wird nichts gespeichert und die Maßnahme genannt.",
  nothing: "Keine der ausgewählten Maßnahmen lässt sich so ändern. Es gibt nichts zu speichern.",
  overtakenTitle: "Nichts gespeichert",
  overtaken: (numbers: readonly number[]) =>
    numbers.length === 0
      ? "Die Auswahl ist nicht mehr gültig. Bitte prüfen Sie die Vorschau neu."
      : `Inzwischen geändert: Maßnahme ${numbers.join(", ")}. Die Vorschau unten zeigt den neuen Stand.`,
  caption: "Was sich je Maßnahme ändert",
  leftOutHeading: "Bleiben unverändert",
  leftOutCaption: "Maßnahmen, die sich so nicht ändern lassen",
  columns: {
    measure: "Maßnahme",
    change: "Änderung",
    contributions: "Offener Berichtszeitraum",
    why: "Warum nicht",
  },
  noEffect: "keine Folgen",
  save: "Änderungen speichern",
  edit: "Angaben ändern",
} as const;
