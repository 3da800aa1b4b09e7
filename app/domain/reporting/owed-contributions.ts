import { earliestDay } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import { isFinalState } from "../measure/state";
import type { OfficePart } from "./contribution";
import type { ReportingPeriod } from "./period";
import { latestReportByOffice, type ReportFact, responsibleOffices } from "./reporting-status";

export interface OwedContribution {
  measureNumber: number;
  officeKey: string;
  part: OfficePart;
}

type OwingMeasure = Pick<
  Measure,
  "number" | "leadOfficeKey" | "contributingOfficeKeys" | "period" | "closure"
>;

/**
 * What is owed in a period: one contribution per measure and responsible office, lead and contributing alike,
 * ordered by measure, lead office first. An office named twice owes once, as lead if it leads.
 *
 * Three things end the duty, exactly as in the light "report overdue" (`reportingStatus`), so that no page says
 * "nothing due" while another one waits: the measure begins after the period, it was ended, or the office has already
 * reported a final state.
 * @param reports released reports of any period, in any order
 */
export function owedContributions(
  measures: readonly OwingMeasure[],
  period: Pick<ReportingPeriod, "to">,
  reports: readonly ReportFact[],
): OwedContribution[] {
  const reportsOf = new Map<number, ReportFact[]>();
  for (const report of reports) {
    const known = reportsOf.get(report.measureNumber);
    if (known) known.push(report);
    else reportsOf.set(report.measureNumber, [report]);
  }
  return [...measures]
    .filter((measure) => measure.period.from === undefined || earliestDay(measure.period.from) <= period.to)
    .filter(({ closure }) => closure === undefined)
    .sort((a, b) => a.number - b.number)
    .flatMap((measure) => {
      const latest = latestReportByOffice(reportsOf.get(measure.number) ?? []);
      return responsibleOffices(measure)
        .filter((officeKey) => !isFinalState(latest.get(officeKey)?.state ?? "planned"))
        .map((officeKey) => ({
          measureNumber: measure.number,
          officeKey,
          part: officeKey === measure.leadOfficeKey ? ("lead" as const) : ("contributing" as const),
        }));
    });
}
