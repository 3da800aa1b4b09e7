import { type IsoDay, latestDay } from "~/domain/date/precise-date";
import type { DateShift, Milestone } from "~/domain/measure/milestone";
import { modelled } from "../reference/sources";
import type { PlannedMilestone } from "./story";

/** The milestone as it stood at the end of `today`: shifts, completion and cancellation that were known by then. */
export function milestoneOn(planned: PlannedMilestone, today: IsoDay): Milestone {
  const shifts = shiftsUntil(planned, today);
  const shifted = shifts.at(-1);
  const done = planned.doneOn !== undefined && latestDay(planned.doneOn) <= today;
  const cancelled = planned.cancelledOn !== undefined && planned.cancelledOn <= today;
  return {
    key: planned.key,
    title: planned.title,
    originalDue: planned.due,
    currentDue: shifted?.to ?? planned.due,
    ...(planned.dueWording ? { originalDueWording: planned.dueWording } : {}),
    ...(planned.dueWording && !shifted ? { currentDueWording: planned.dueWording } : {}),
    shifts,
    ...(done ? { state: "done", doneOn: planned.doneOn } : { state: cancelled ? "cancelled" : "open" }),
    weight: planned.weight ?? 1,
    provenance: modelled,
  };
}

function shiftsUntil({ due, shifts = [] }: PlannedMilestone, today: IsoDay): DateShift[] {
  let from = due;
  return shifts
    .filter(({ shiftedOn }) => shiftedOn <= today)
    .map((shift) => {
      const logged = { from, ...shift };
      from = shift.to;
      return logged;
    });
}
