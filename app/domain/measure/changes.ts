import { earliestDay, type IsoDay, type PreciseDate } from "../date/precise-date";
import type { ReportFact } from "../reporting/reporting-status";
import type { Measure, MeasureManualState } from "./measure";
import { measureStateOn } from "./measure-state";
import { completionDay } from "./progress";
import type { MeasureState, ShownState } from "./state";

/** Something that changed; `on` is the day it became visible or took effect. */
export type Change = { measureNumber: number; on: IsoDay } & (
  | { kind: "stateChanged"; from: ShownState; to: ShownState }
  | { kind: "stateSetByHand"; state: MeasureState; reason: string }
  | { kind: "milestoneDone"; milestoneKey: string; milestoneTitle: string; doneOn: PreciseDate }
  | {
      kind: "dateShifted";
      milestoneKey: string;
      milestoneTitle: string;
      from: PreciseDate;
      to: PreciseDate;
      reason: string;
      agreedBy: string;
    }
  | { kind: "reportReleased"; officeKey: string; periodKey: string; state: MeasureState; unchanged: boolean }
);
export type ChangeKind = Change["kind"];

/**
 * What changed for one measure after `from` and up to `to`, newest first: read from the log, so an edited typing
 * error or a nightly job changes nothing.
 *
 * - states: the computed state before and after each day of release
 * - a state set by hand: only while it is in force, so the caller hands over the one its readers see
 * - milestones done: only where the whole of the date given can lie in the window; "2024" says nothing about
 *   last week
 */
export function changesOfMeasure(
  measure: Pick<Measure, "number" | "leadOfficeKey" | "contributingOfficeKeys" | "milestones">,
  reports: readonly ReportFact[],
  from: IsoDay,
  to: IsoDay,
  manual: MeasureManualState | null = null,
): Change[] {
  const inWindow = (day: IsoDay) => from < day && day <= to;
  const released = reports.filter((report) => inWindow(report.releasedOn));
  const changes: Change[] = released.map((report) => ({
    kind: "reportReleased",
    measureNumber: measure.number,
    on: report.releasedOn,
    officeKey: report.officeKey,
    periodKey: report.periodKey,
    state: report.state,
    unchanged: report.unchanged,
  }));

  if (manual && inWindow(manual.setOn)) {
    const { state, reason, setOn: on } = manual;
    changes.push({ kind: "stateSetByHand", measureNumber: measure.number, on, state, reason });
  }
  let before = measureStateOn(measure, reports, from).shown;
  for (const day of [...new Set(released.map((report) => report.releasedOn))].sort()) {
    const after = measureStateOn(measure, reports, day).shown;
    if (after !== before) {
      changes.push({ kind: "stateChanged", measureNumber: measure.number, on: day, from: before, to: after });
    }
    before = after;
  }

  for (const milestone of measure.milestones) {
    const { key: milestoneKey, title: milestoneTitle, doneOn } = milestone;
    const completed = completionDay(milestone, to);
    if (doneOn && completed && inWindow(earliestDay(doneOn)) && inWindow(completed)) {
      changes.push({
        kind: "milestoneDone",
        measureNumber: measure.number,
        on: completed,
        milestoneKey,
        milestoneTitle,
        doneOn,
      });
    }
    for (const { from: oldDue, to: newDue, reason, agreedBy, shiftedOn } of milestone.shifts) {
      if (!inWindow(shiftedOn)) continue;
      changes.push({
        kind: "dateShifted",
        measureNumber: measure.number,
        on: shiftedOn,
        milestoneKey,
        milestoneTitle,
        from: oldDue,
        to: newDue,
        reason,
        agreedBy,
      });
    }
  }
  return changes.sort(newestFirst);
}

const kindOrder: readonly ChangeKind[] = [
  "stateSetByHand",
  "stateChanged",
  "milestoneDone",
  "dateShifted",
  "reportReleased",
];

/** Newest first; on the same day by weight of the news, then by measure number. */
export function newestFirst(a: Change, b: Change): number {
  if (a.on !== b.on) return a.on < b.on ? 1 : -1;
  return kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || a.measureNumber - b.measureNumber;
}
