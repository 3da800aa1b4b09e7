import { addDays } from "~/domain/date/iso-day";
import type { IsoDay } from "~/domain/date/precise-date";
import { isFinalState } from "~/domain/measure/state";
import type { ReportingPeriod } from "~/domain/reporting/period";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { planKey } from "../reference/plan";
import { modelled } from "../reference/sources";
import { nextDueOn } from "./periods";
import { randomFrom, wholeNumber } from "./random";
import type { OfficeStory, StoryEntry } from "./story";

/**
 * The released reports of one office about one measure, as known at the end of `today`. In each period it reports
 * its newest entry, or "nothing new" if it has told that before; after a final state it says no more.
 */
export function officeReports(
  measureNumber: number,
  story: OfficeStory,
  periods: readonly ReportingPeriod[],
  today: IsoDay,
): ProgressReport[] {
  const silent = new Set([...(story.gaps ?? []), ...silentPeriodKeys(story, periods, today)]);
  const reports: ProgressReport[] = [];
  let told: StoryEntry | undefined;
  for (const period of periods) {
    const entry = story.entries.findLast((candidate) => candidate.period <= period.key);
    if (!entry || silent.has(period.key)) continue;
    const report = reportFor(measureNumber, story, entry, period, entry === told);
    if (report.releasedOn > today) continue;
    reports.push(report);
    if (isFinalState(entry.state)) break;
    told = entry;
  }
  return reports;
}

function reportFor(
  measureNumber: number,
  { officeKey, lateByDays }: OfficeStory,
  entry: StoryEntry,
  period: ReportingPeriod,
  unchanged: boolean,
): ProgressReport {
  const { period: _, figures = [], ...said } = entry;
  const random = randomFrom(`${measureNumber} ${officeKey} ${period.key}`);
  const late = lateByDays?.[period.key];
  // In time means: handed in and released before the due date, a month after the as-of date.
  const handedInOn = late ? addDays(period.dueOn, late) : addDays(period.asOf, wholeNumber(random, 4, 18));
  return {
    planKey,
    measureNumber,
    officeKey,
    periodKey: period.key,
    asOf: period.asOf,
    ...said,
    ...(isFinalState(entry.state) ? {} : { nextReportOn: nextDueOn(period) }),
    unchanged,
    figures: unchanged ? [] : figures,
    evidenceUrls: [],
    handedInOn,
    releasedOn: addDays(handedInOn, wholeNumber(random, 3, 10)),
    audience: "public",
    provenance: modelled,
  };
}

/** The latest `silentForLast` due periods and whatever follows them. */
function silentPeriodKeys(
  { silentForLast = 0 }: OfficeStory,
  periods: readonly ReportingPeriod[],
  today: IsoDay,
): string[] {
  if (silentForLast === 0) return [];
  const due = periods.filter((period) => period.dueOn < today).length;
  return periods.slice(Math.max(0, due - silentForLast)).map(({ key }) => key);
}
