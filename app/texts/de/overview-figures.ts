import type { KeyFigureCode } from "~/domain/measure/key-figures";

interface KeyFigureText {
  label: string;
  /** What the denominator consists of. */
  explanation: string;
}

export const keyFigureTexts: Record<KeyFigureCode, KeyFigureText> = {
  reported: {
    label: "Maßnahmen mit berichtetem Stand",
    explanation: "alle Maßnahmen des Plans",
  },
  completed: {
    label: "Maßnahmen abgeschlossen",
    explanation: "alle Maßnahmen, auch die nicht berichteten",
  },
  late: {
    label: "Maßnahmen verspätet",
    explanation: "Maßnahmen, deren Termine sich beurteilen lassen",
  },
  reportOverdue: {
    label: "Maßnahmen mit überfälligem Bericht",
    explanation: "Maßnahmen, zu denen schon ein Bericht fällig war oder vorliegt",
  },
  milestonesReached: {
    label: "Meilensteine erreicht",
    explanation: "alle Meilensteine, die nicht entfallen sind",
  },
  contributions: {
    label: "Berichte eingegangen",
    explanation: "Berichte, die im letzten fälligen Zeitraum geschuldet waren",
  },
};
