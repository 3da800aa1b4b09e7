import type { IsoDay, PreciseDate } from "../date/precise-date";
import type { Milestone } from "../measure/milestone";

/** What a contribution changes about a milestone, once it is released. */
export type MilestoneChange =
  | { kind: "done"; milestoneKey: string; doneOn: PreciseDate; evidenceUrl?: string }
  | {
      kind: "shifted";
      milestoneKey: string;
      to: PreciseDate;
      /** Where the words say more than the date, e.g. "Mitte 2027". */
      toWording?: string;
      reason: string;
      agreedBy: string;
    };

/**
 * The milestones after the changes. The original date stays, a shift is added to the log. Changes to milestones
 * that are not open any more are left out: they were overtaken while the contribution was on its way.
 */
export function applyMilestoneChanges(
  milestones: readonly Milestone[],
  changes: readonly MilestoneChange[],
  changedOn: IsoDay,
): Milestone[] {
  return milestones.map((milestone) =>
    changes
      .filter((change) => change.milestoneKey === milestone.key)
      .reduce((current, change) => applyChange(current, change, changedOn), milestone),
  );
}

function applyChange(milestone: Milestone, change: MilestoneChange, changedOn: IsoDay): Milestone {
  if (milestone.state !== "open") return milestone;
  if (change.kind === "done") {
    return {
      ...milestone,
      state: "done",
      doneOn: change.doneOn,
      ...(change.evidenceUrl === undefined ? {} : { evidenceUrl: change.evidenceUrl }),
    };
  }
  const { to, toWording, reason, agreedBy } = change;
  if (to === milestone.currentDue) return milestone;
  const shift = { from: milestone.currentDue, to, reason, agreedBy, shiftedOn: changedOn };
  const { currentDueWording: _ofTheOldDate, ...rest } = milestone;
  return {
    ...rest,
    currentDue: to,
    ...(toWording && { currentDueWording: toWording }),
    shifts: [...milestone.shifts, shift],
  };
}
