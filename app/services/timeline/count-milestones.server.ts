import type { IsoDay } from "~/domain/date/precise-date";
import { isMilestonePastDue } from "../measures/milestone-dto.server";
import type { MeasureEntry } from "../read-model/read-model.server";
import { milestonesIn } from "./timeline-item.server";
import type { Window } from "./timeline-window.server";

/** How the milestones in a window stand, each counted once. */
export interface MilestoneCounts {
  done: number;
  /** Open and past due. */
  late: number;
  /** Open and not past due. */
  open: number;
  cancelled: number;
}

export function countMilestones(
  entries: readonly MeasureEntry[],
  window: Window,
  today: IsoDay,
): MilestoneCounts {
  const counts: MilestoneCounts = { done: 0, late: 0, open: 0, cancelled: 0 };
  for (const entry of entries)
    for (const milestone of milestonesIn(entry, window))
      counts[isMilestonePastDue(milestone, today) ? "late" : milestone.state] += 1;
  return counts;
}
