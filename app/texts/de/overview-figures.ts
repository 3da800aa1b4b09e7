import type { KeyFigureCode } from "~/domain/measure/key-figures";

interface KeyFigureText {
  label: string;
  /** What the denominator consists of. */
  explanation: string;
  /** Stands in place of "0 von 0": nothing could be counted, which is not zero. */
  none: string;
}

export const keyFigureTexts: Record<KeyFigureCode, KeyFigureText> = {
  reported: {
    label: "Maßnahmen mit berichtetem Stand",
    explanation: "alle Maßnahmen des Plans",
    none: "noch keine Maßnahmen",
  },
  completed: {
    label: "Maßnahmen abgeschlossen",
    explanation: "alle Maßnahmen, auch die nicht berichteten",
    none: "noch keine Maßnahmen",
  },
  late: {
    label: "Maßnahmen verspätet",
    explanation: "Maßnahmen, deren Termine sich beurteilen lassen",
    none: "nicht beurteilbar",
  },
  reportOverdue: {
    label: "Maßnahmen mit überfälligem Bericht",
    explanation: "Maßnahmen, zu denen schon ein Bericht fällig war oder vorliegt",
    none: "noch kein Bericht fällig",
  },
  milestonesReached: {
    label: "Meilensteine erreicht",
    explanation: "alle Meilensteine, die nicht entfallen sind",
    none: "keine festgelegt",
  },
  contributions: {
    label: "Berichte eingegangen",
    explanation: "Berichte, die im letzten fälligen Zeitraum geschuldet waren",
    none: "noch kein Bericht fällig",
  },
};
