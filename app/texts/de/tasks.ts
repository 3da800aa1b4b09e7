import type { TaskKind } from "~/domain/reporting/task";
import { delayInWords } from "./dates";
import { countInWords } from "./words";

export const tasksText = {
  title: "Meine Aufgaben",
  lead: (count: number) =>
    count === 0
      ? "Zurzeit wartet nichts auf Sie."
      : `${countInWords(count, "Beitrag wartet", "Beiträge warten")} auf Sie.`,
  emptyTitle: "Nichts zu tun",
  empty: "Sobald ein Berichtszeitraum offen ist und ein Beitrag auf Sie wartet, steht er hier.",
  noRole: "Ihr Konto hat keine Rolle, in der Beiträge anfallen.",
  mails: "Welche E-Mails ich bekomme",
  measure: "Maßnahme",
  office: "Amt",
  stage: "Bearbeitungsstand",
  due: "Fällig",
  note: "Anmerkung",
} as const;

export const taskKindHeadings: Record<TaskKind, string> = {
  returned: "Zurückgegeben: bitte überarbeiten",
  toSignOff: "Mitzuzeichnen",
  toReview: "Zu prüfen",
  toRelease: "Freizugeben",
  toWrite: "Zu schreiben",
};

/** How much time is left: "noch 3 Tage", "heute fällig", "seit 2 Tagen überfällig". */
export function dueInWords(daysLeft: number): string {
  if (daysLeft === 0) return "heute fällig";
  if (daysLeft === 1) return "morgen fällig";
  if (daysLeft > 1) return `noch ${daysLeft} Tage`;
  return daysLeft === -1 ? "seit gestern überfällig" : `${delayInWords(-daysLeft)} überfällig`;
}
