import type { KeyFigureCode } from "~/domain/measure/key-figures";
import { countOf, type StateRollUp } from "~/domain/measure/roll-up";
import { measureStates } from "~/domain/measure/state";
import { latestDuePeriod } from "~/domain/reporting/reporting-status";
import { keyFigureTexts } from "~/texts/de/overview-figures";
import { measureListHref } from "../read-model/addresses.server";
import type { ContributionCount, ReadModel } from "../read-model/read-model.server";
import { countLight } from "./office-standings.server";
import type { KeyFigure } from "./overview-dto";

/** The key figures of the overview, each with its denominator and the list behind it. */
export function keyFigures(model: ReadModel, states: StateRollUp): KeyFigure[] {
  const summaries = model.entries.map((entry) => entry.summary);
  const late = countLight(summaries.map((summary) => summary.late));
  const overdue = countLight(summaries.map((summary) => summary.overdue));
  const done = sum(summaries.map((summary) => summary.progress.doneCount));
  const milestones = sum(summaries.map((summary) => summary.progress.totalCount));
  const contributions = contributionsOfLatestPeriod(model);
  return [
    figure("reported", states.total - countOf(states, "notReported"), states.total, {
      states: [...measureStates],
    }),
    figure("completed", countOf(states, "completed"), states.total, { states: ["completed"] }),
    figure("late", late.raised, late.judged, { lights: ["measureLate"] }),
    figure("reportOverdue", overdue.raised, overdue.judged, { lights: ["reportOverdue"] }),
    figure("milestonesReached", done, milestones, null),
    figure("contributions", contributions.inTime + contributions.late, contributions.owed, null),
  ];
}

/** Contributions of all offices in the latest period whose due date has passed. */
function contributionsOfLatestPeriod(model: ReadModel): ContributionCount {
  const total = { owed: 0, inTime: 0, late: 0, missing: 0 };
  const period = latestDuePeriod(model.periods, model.today);
  for (const byPeriod of model.contributions.values()) {
    const count = period && byPeriod.get(period.key);
    if (!count) continue;
    total.owed += count.owed;
    total.inTime += count.inTime;
    total.late += count.late;
    total.missing += count.missing;
  }
  return total;
}

function figure(
  key: KeyFigureCode,
  count: number,
  total: number,
  filters: Parameters<typeof measureListHref>[0] | null,
): KeyFigure {
  return {
    key,
    count,
    total,
    ...keyFigureTexts[key],
    href: total > 0 && filters ? measureListHref(filters) : null,
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}
