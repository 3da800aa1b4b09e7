import type { Milestone } from "~/domain/measure/milestone";

/**
 * Guards what an edit of a measure may never rewrite: the first date of a milestone, its log of shifts, and the
 * fact that it existed. A milestone that is no longer wanted is set to `cancelled`.
 *
 * @throws Error naming the milestone. Forms cannot cause it; a script or a faulty service can.
 */
export function assertMilestoneHistoryKept(before: readonly Milestone[], after: readonly Milestone[]): void {
  const kept = new Map(after.map((milestone) => [milestone.key, milestone]));
  if (kept.size !== after.length) throw new Error("Two milestones of a measure have the same key.");
  for (const old of before) {
    const milestone = kept.get(old.key);
    if (!milestone) throw new Error(`Milestone ${old.key} would be removed; cancel it instead.`);
    if (milestone.originalDue !== old.originalDue) {
      throw new Error(`Milestone ${old.key}: the original due date never changes.`);
    }
    if (JSON.stringify(milestone.shifts.slice(0, old.shifts.length)) !== JSON.stringify(old.shifts)) {
      throw new Error(`Milestone ${old.key}: logged shifts never change.`);
    }
  }
  for (const milestone of after) {
    const lastDate = milestone.shifts.at(-1)?.to ?? milestone.originalDue;
    if (milestone.currentDue !== lastDate) {
      throw new Error(`Milestone ${milestone.key}: the due date changes by a logged shift only.`);
    }
  }
}
