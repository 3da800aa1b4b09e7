import { countOf, rollUpStates } from "~/domain/measure/roll-up";
import { measureListHref } from "../read-model/addresses.server";
import type { LightDto, MeasureSummary } from "../read-model/measure-summary";
import type { ReadModel } from "../read-model/read-model.server";
import type { OfficeStanding } from "./overview-dto";

/** How the measures of each lead office stand; the office with most measures first. */
export function officeStandings(model: ReadModel): OfficeStanding[] {
  const byOffice = new Map<string, MeasureSummary[]>();
  for (const { summary } of model.entries) {
    const { key } = summary.leadOffice;
    byOffice.set(key, [...(byOffice.get(key) ?? []), summary]);
  }
  return [...byOffice.values()]
    .flatMap((summaries) => standingOf(summaries) ?? [])
    .sort((a, b) => b.rollUp.total - a.rollUp.total || a.office.name.localeCompare(b.office.name, "de"));
}

function standingOf(summaries: readonly MeasureSummary[]): OfficeStanding | null {
  const office = summaries[0]?.leadOffice;
  if (!office) return null;
  const rollUp = rollUpStates(summaries.map((summary) => summary.state));
  const late = countLight(summaries.map((summary) => summary.late));
  const overdue = countLight(summaries.map((summary) => summary.overdue));
  return {
    office,
    rollUp,
    lateCount: late.raised,
    lateTotal: late.judged,
    overdueCount: overdue.raised,
    overdueTotal: overdue.judged,
    notReportedCount: countOf(rollUp, "notReported"),
    href: measureListHref({ offices: [office.key], leadOnly: true }),
  };
}

/** How often a light is raised, out of the cases in which it could be judged. */
export function countLight(lights: readonly Pick<LightDto, "level">[]): { raised: number; judged: number } {
  const raised = lights.filter((light) => light.level === "raised").length;
  return { raised, judged: raised + lights.filter((light) => light.level === "clear").length };
}
