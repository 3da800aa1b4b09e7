import type { PlanBasis } from "~/domain/measure/progress";
import { formatDate } from "./dates";
import { countInWords, countOfTotal, formatNumber, formatShare } from "./words";

/** Words of the charts' tables and CSV files. */
export const chartWords = {
  field: "Handlungsfeld",
  leadOffice: "Federführendes Amt",
  measures: "Maßnahmen",
  measuresTotal: "Maßnahmen gesamt",
  milestones: "Meilensteine",
  milestonesTotal: "Meilensteine gesamt",
  until: "Bis Ende",
  day: "Tag",
  percent: "Prozent",
  notYetKnown: "noch offen",
  noValue: "keine Angabe",
} as const;

export const planBasisLabels: Record<PlanBasis, string> = {
  originalDue: "erster Plan",
  currentDue: "geltender Plan",
};
/** Name of a planned curve where there is only one of them. */
export const plannedLabel = "geplant";
export const reachedLabel = "erreicht";

export function todayLabel(today: string): string {
  return `${formatDate(today)} (heute)`;
}

/** How many of the states in a chart were set by hand; empty if none was. */
function byHand(count: number): string {
  return count === 0 ? "" : ` ${countInWords(count, "Stand ist", "Stände sind")} von Hand gesetzt.`;
}

interface StatesFinding {
  total: number;
  completed: number;
  notReported: number;
  /** Row with the most measures that are not reported; `null` if there is none. */
  worst: { name: string; notReported: number; total: number } | null;
  /** States set by hand. */
  manual: number;
}

/** What the chart of states by field shows, with denominators. */
export function statesByFieldCaption(finding: StatesFinding): string {
  if (finding.total === 0) return "Der Plan enthält noch keine Maßnahmen.";
  return statesFinding(finding) + byHand(finding.manual);
}

function statesFinding({ total, completed, notReported, worst }: StatesFinding): string {
  const first = `${countOfTotal(completed, total)} Maßnahmen ${completed === 1 ? "ist" : "sind"} abgeschlossen`;
  if (notReported === 0 || !worst) return `${first}; zu allen liegt ein Bericht vor.`;
  if (notReported === 1) return `${first}, eine ist nicht berichtet (Handlungsfeld „${worst.name}“).`;
  return `${first}, ${formatNumber(notReported)} sind nicht berichtet, die meisten davon im Handlungsfeld „${worst.name}“ (${countOfTotal(worst.notReported, worst.total)}).`;
}

interface OfficesFinding {
  officeCount: number;
  late: number;
  lateTotal: number;
  /** Office with the most late measures among those it leads; `null` if there is none. */
  worst: { name: string; late: number; total: number } | null;
  /** States set by hand. */
  manual: number;
}

/** What the chart of states by lead office shows. */
export function statesByOfficeCaption(finding: OfficesFinding): string {
  if (finding.officeCount === 0) return "Der Plan enthält noch keine Maßnahmen.";
  return officesFinding(finding) + byHand(finding.manual);
}

function officesFinding({ officeCount, late, lateTotal, worst }: OfficesFinding): string {
  const offices = `${countInWords(officeCount, "Amt ist", "Ämter sind")} federführend`;
  if (lateTotal === 0) return `${offices}; Verspätungen lassen sich nicht beurteilen.`;
  if (!worst) return `${offices}; keine Maßnahme ist verspätet.`;
  return `${offices}; ${countOfTotal(late, lateTotal)} beurteilbaren Maßnahmen sind verspätet, die meisten davon bei: ${worst.name} (${formatNumber(worst.late)} von ${countInWords(worst.total, "Maßnahme", "Maßnahmen")}).`;
}

/** What the chart of milestones over time shows on the day `today`. */
export function milestonesCaption(today: string, planned: number, reached: number, total: number): string {
  if (total === 0) return "Der Plan enthält noch keine Meilensteine.";
  return `Bis ${formatDate(today)} sollten nach den ursprünglichen Terminen ${countOfTotal(planned, total)} Meilensteinen erreicht sein; erreicht sind ${formatNumber(reached)}.`;
}

/** What the chart of one measure's progress shows. Shares from 0 to 1. */
export function progressCaption(today: string, planned: number | null, reached: number | null): string {
  return `Stand ${formatDate(today)}: ${formatShare(reached)} der gewichteten Meilensteine sind erreicht, nach den aktuellen Terminen wären es ${formatShare(planned)}.`;
}
