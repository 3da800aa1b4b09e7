import { addDays, daysBetween } from "../date/iso-day";
import { comparePreciseDates, type IsoDay, isPast, latestDay, type PreciseDate } from "../date/precise-date";
import type { ReportingPeriod } from "../reporting/period";
import { type ReportFact, reportingStatus, responsibleOffices } from "../reporting/reporting-status";
import type { Measure } from "./measure";
import type { Milestone } from "./milestone";
import { type FinalState, isFinalState, type ShownState } from "./state";

/** The lights are never merged: an on-time report can describe a late measure, and the other way round. */
export const lightNames = ["measureLate", "reportOverdue"] as const;
export type LightName = (typeof lightNames)[number];

/**
 * - `raised`: the sign is on
 * - `clear`: checked and nothing found
 * - `unknown`: cannot be judged for lack of data; never the same as `clear`
 * - `notApplicable`: the rule does not concern this measure
 */
export type LightLevel = "raised" | "clear" | "unknown" | "notApplicable";

/** Why the light *measure late* is as it is. `since`: first day of the delay; `days`: days of delay, 1 or more. */
export type LateReason =
  | {
      rule: "milestonePastDue";
      milestoneKey: string;
      milestoneTitle: string;
      due: PreciseDate;
      dueWording?: string;
      originalDue: PreciseDate;
      shiftCount: number;
      since: IsoDay;
      days: number;
    }
  | { rule: "periodEnded"; end: PreciseDate; state: ShownState; since: IsoDay; days: number }
  | { rule: "measureClosed"; on: IsoDay; mergedInto?: number }
  | { rule: "finalState"; state: FinalState; openMilestoneCount: number }
  | { rule: "nextMilestone"; milestoneTitle: string; due: PreciseDate; dueWording?: string }
  | { rule: "withinPeriod"; end: PreciseDate }
  | { rule: "continuousWithoutDates" }
  | { rule: "noDates" };

/** Why the light *report overdue* is as it is, per office. `since`: day by which the first report missed was to be there. */
export type OverdueReason =
  | { rule: "neverReported"; officeKey: string; since: IsoDay; days: number; missedPeriodKeys: string[] }
  | {
      rule: "outdated";
      officeKey: string;
      since: IsoDay;
      days: number;
      missedPeriodKeys: string[];
      lastPeriodKey: string;
      lastAsOf: IsoDay;
    }
  | { rule: "upToDate"; officeKey: string; asOf: IsoDay }
  | { rule: "finallyReported"; officeKey: string; asOf: IsoDay }
  | { rule: "nothingDue"; officeKey: string };

interface Light<Reason> {
  level: LightLevel;
  /** At least one; for a raised light every cause, the longest delay first. */
  reasons: Reason[];
}

export type LateLight = Light<LateReason>;
export type OverdueLight = Light<OverdueReason>;

/**
 * Light *measure late*. Raised if a milestone that is not done and not cancelled is past its current due date, or if
 * the period of the measure is over without a final state. A date has passed only when its whole span has.
 *
 * The closing of the measure and a final state (completed, discontinued) end lateness. A postponed measure stays late: moving a decision aside
 * does not move its dates; that takes a logged shift. A continuous measure is never late for lacking an end, nor for
 * passing one, but late for a missed milestone.
 */
export function measureLateLight(
  measure: Pick<Measure, "type" | "period" | "milestones" | "closure">,
  state: ShownState,
  today: IsoDay,
): LateLight {
  const { closure } = measure;
  if (closure && closure.on <= today) {
    const { on, mergedInto } = closure;
    const reason = { rule: "measureClosed" as const, on, ...(mergedInto !== undefined && { mergedInto }) };
    return { level: "notApplicable", reasons: [reason] };
  }
  const open = measure.milestones.filter((milestone) => milestone.state === "open");
  if (isFinalState(state)) {
    return {
      level: "notApplicable",
      reasons: [{ rule: "finalState", state, openMilestoneCount: open.length }],
    };
  }
  const causes: Extract<LateReason, { days: number }>[] = open
    .filter((milestone) => isPast(milestone.currentDue, today))
    .map((milestone) => milestonePastDue(milestone, today));
  const end = measure.type === "continuous" ? undefined : measure.period.to;
  if (end && isPast(end, today)) causes.push({ rule: "periodEnded", end, state, ...delaySince(end, today) });
  if (causes.length > 0) return { level: "raised", reasons: causes.sort((a, b) => b.days - a.days) };

  const next = [...open].sort((a, b) => comparePreciseDates(a.currentDue, b.currentDue))[0];
  if (next) {
    const { title, currentDue, currentDueWording } = next;
    return {
      level: "clear",
      reasons: [
        {
          rule: "nextMilestone",
          milestoneTitle: title,
          due: currentDue,
          ...(currentDueWording && { dueWording: currentDueWording }),
        },
      ],
    };
  }
  if (end) return { level: "clear", reasons: [{ rule: "withinPeriod", end }] };
  return measure.type === "continuous"
    ? { level: "notApplicable", reasons: [{ rule: "continuousWithoutDates" }] }
    : { level: "unknown", reasons: [{ rule: "noDates" }] };
}

/** Light *report overdue* of one office for one measure. `reports`: that office's released reports about it. */
export function officeOverdueLight(
  measure: Pick<Measure, "period" | "closure">,
  officeKey: string,
  periods: readonly ReportingPeriod[],
  reports: readonly ReportFact[],
  today: IsoDay,
): OverdueLight {
  const status = reportingStatus(measure, periods, reports, today);
  switch (status.kind) {
    case "nothingDue":
      return { level: "notApplicable", reasons: [{ rule: "nothingDue", officeKey }] };
    case "upToDate":
      return { level: "clear", reasons: [{ rule: "upToDate", officeKey, asOf: status.asOf }] };
    case "finallyReported":
      return { level: "clear", reasons: [{ rule: "finallyReported", officeKey, asOf: status.asOf }] };
    case "neverReported": {
      const { since, missedPeriodKeys } = status;
      const days = daysBetween(since, today);
      return {
        level: "raised",
        reasons: [{ rule: "neverReported", officeKey, since, days, missedPeriodKeys }],
      };
    }
    case "outdated": {
      const { kind: _, since, ...rest } = status;
      const days = daysBetween(since, today);
      return { level: "raised", reasons: [{ rule: "outdated", officeKey, since, days, ...rest }] };
    }
  }
}

/**
 * Light *report overdue* of a measure: raised if any responsible office owes a report (its reasons name only those
 * offices), clear if at least one report is there and none is owed, not applicable while nothing was due.
 * @param reports released reports about this measure, of all offices
 */
export function measureOverdueLight(
  measure: Pick<Measure, "period" | "closure" | "leadOfficeKey" | "contributingOfficeKeys">,
  periods: readonly ReportingPeriod[],
  reports: readonly ReportFact[],
  today: IsoDay,
): OverdueLight {
  const lights = responsibleOffices(measure).map((officeKey) =>
    officeOverdueLight(
      measure,
      officeKey,
      periods,
      reports.filter((report) => report.officeKey === officeKey),
      today,
    ),
  );
  const reasonsAt = (level: LightLevel) =>
    lights.filter((light) => light.level === level).flatMap((light) => light.reasons);
  const raised = reasonsAt("raised").sort((a, b) => overdueDays(b) - overdueDays(a));
  if (raised.length > 0) return { level: "raised", reasons: raised };
  const clear = reasonsAt("clear");
  return clear.length > 0
    ? { level: "clear", reasons: clear }
    : { level: "notApplicable", reasons: reasonsAt("notApplicable") };
}

/** Longest delay a light names, in days; 0 if it is not raised. */
export function longestDelay(light: LateLight | OverdueLight): number {
  return Math.max(0, ...light.reasons.map((reason) => ("days" in reason ? reason.days : 0)));
}

function overdueDays(reason: OverdueReason): number {
  return "days" in reason ? reason.days : 0;
}

function milestonePastDue(
  milestone: Milestone,
  today: IsoDay,
): Extract<LateReason, { rule: "milestonePastDue" }> {
  const { key, title, currentDue, currentDueWording, originalDue, shifts } = milestone;
  return {
    rule: "milestonePastDue",
    milestoneKey: key,
    milestoneTitle: title,
    due: currentDue,
    ...(currentDueWording && { dueWording: currentDueWording }),
    originalDue,
    shiftCount: shifts.length,
    ...delaySince(currentDue, today),
  };
}

function delaySince(due: PreciseDate, today: IsoDay): { since: IsoDay; days: number } {
  return { since: addDays(latestDay(due), 1), days: daysBetween(latestDay(due), today) };
}
