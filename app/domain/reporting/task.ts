import type { Actor } from "../access/actor";
import { can } from "../access/can";
import type { ContributionFacts } from "../access/objects";
import type { IsoDay } from "../date/precise-date";
import { type ReportingPeriod, releaseDueOn } from "./period";

/** What somebody has to do with a contribution, in the order in which a list shows it. */
export const taskKinds = ["returned", "toSignOff", "toReview", "toRelease", "toWrite"] as const;
export type TaskKind = (typeof taskKinds)[number];

/**
 * What this actor has to do with a contribution now; null if nothing. It follows from the rights alone, so that a
 * task list never shows what its reader may not do.
 */
export function taskFor(actor: Actor, facts: ContributionFacts): TaskKind | null {
  if (can(actor, "contribution.signOff", facts)) return "toSignOff";
  if (can(actor, "contribution.accept", facts)) return "toReview";
  if (facts.stage === "accepted" && can(actor, "contribution.releaseToPublic", facts)) return "toRelease";
  if (!can(actor, "contribution.handIn", facts)) return null;
  return facts.stage === "returned" ? "returned" : "toWrite";
}

/** The last day on which a task is in time. Periods without days for the later steps have one for all. */
export function dueDayOf(
  kind: TaskKind,
  period: Pick<ReportingPeriod, "dueOn" | "signOffDueOn" | "reviewDueOn">,
): IsoDay {
  switch (kind) {
    case "returned":
    case "toWrite":
      return period.dueOn;
    case "toSignOff":
      return period.signOffDueOn ?? period.dueOn;
    case "toReview":
    case "toRelease":
      return releaseDueOn(period);
  }
}
