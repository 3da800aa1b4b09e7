import {
  comparePreciseDates,
  earliestDay,
  type IsoDay,
  latestDay,
  type PreciseDate,
} from "~/domain/date/precise-date";
import type { Milestone } from "~/domain/measure/milestone";
import { formatDate, formatDue, formatPeriod } from "~/texts/de/dates";
import { isMilestonePastDue, spanOf } from "../measures/milestone-dto.server";
import type { MeasureEntry } from "../read-model/read-model.server";
import type { TimelineItem, TimelineMilestone } from "./timeline-dto";
import type { Window } from "./timeline-window.server";

/** One measure on the time axis. */
export function timelineItem(entry: MeasureEntry, window: Window, today: IsoDay): TimelineItem {
  const { summary } = entry;
  return {
    number: summary.number,
    title: summary.title,
    leadOffice: summary.leadOffice,
    state: summary.state,
    ...(summary.manual && { manual: summary.manual }),
    late: summary.late.level,
    bar: barOf(summary.period, window),
    periodText: formatPeriod(summary.period),
    milestones: milestonesIn(entry, window)
      .sort((a, b) => comparePreciseDates(dateShown(a), dateShown(b)))
      .map((milestone) => timelineMilestone(milestone, today)),
  };
}

/** Milestones of which the date shown lies in the window, at least in part. */
export function milestonesIn({ milestones }: MeasureEntry, window: Window): Milestone[] {
  return milestones.filter((milestone) => touches(spanOf(dateShown(milestone)), window));
}

/** Whether anything of the measure lies in the window; one without any date does not. */
export function isInWindow(entry: MeasureEntry, window: Window): boolean {
  return barOf(entry.summary.period, window) !== null || milestonesIn(entry, window).length > 0;
}

function timelineMilestone(milestone: Milestone, today: IsoDay): TimelineMilestone {
  const { title, state, doneOn, originalDue, originalDueWording, currentDue, currentDueWording } = milestone;
  return {
    title,
    state,
    isPastDue: isMilestonePastDue(milestone, today),
    span: spanOf(dateShown(milestone)),
    dateText: doneOn ? formatDate(doneOn) : formatDue(currentDue, currentDueWording),
    ghost:
      originalDue === currentDue
        ? null
        : { ...spanOf(originalDue), dateText: formatDue(originalDue, originalDueWording) },
  };
}

function dateShown({ doneOn, currentDue }: Milestone): PreciseDate {
  return doneOn ?? currentDue;
}

function touches(span: Window, window: Window): boolean {
  return span.from <= window.to && window.from <= span.to;
}

function barOf(period: { from?: PreciseDate; to?: PreciseDate }, window: Window): TimelineItem["bar"] {
  if (!period.from && !period.to) return null;
  const from = period.from ? earliestDay(period.from) : window.from;
  const to = period.to ? latestDay(period.to) : window.to;
  if (!touches({ from, to }, window)) return null;
  return {
    from: from < window.from ? window.from : from,
    to: to > window.to ? window.to : to,
  };
}
