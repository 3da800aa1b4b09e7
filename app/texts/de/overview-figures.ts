import type { KeyFigureCode } from "~/domain/measure/key-figures";

interface KeyFigureText {
  label: string;
  /** What the denominator is. */
  explanation: string;
}

export const keyFigureTexts: Record<KeyFigureCode, KeyFigureText> = {
  reported: {
    label: "Maßnahmen mit berichtetem Stand",
    explanation: "von allen Maßnahmen des Plans",
  },
  completed: {
    label: "Maßnahmen abgeschlossen",
    explanation: "von allen Maßnahmen des Plans, auch den nicht berichteten",
  },
  late: {
    label: "Maßnahmen verspätet",
    explanation: "von den Maßnahmen, deren Termine sich beurteilen lassen",
  },
  reportOverdue: {
    label: "Maßnahmen mit überfälligem Bericht",
    explanation: "von den Maßnahmen, zu denen schon ein Bericht fällig war oder vorliegt",
  },
  milestonesReached: {
    label: "Meilensteine erreicht",
    explanation: "von allen Meilensteinen, die nicht entfallen sind",
  },
  contributions: {
    label: "Berichte eingegangen",
    explanation: "von allen Berichten, die im letzten fälligen Zeitraum geschuldet waren",
  },
};
