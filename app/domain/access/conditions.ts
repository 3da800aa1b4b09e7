import type { ContributionStage } from "../reporting/contribution-stages";
import type { PeriodState } from "../reporting/period";
import type { ReleaseAudience } from "../reporting/progress-report";
import { type Actor, accountIdOf } from "./actor";
import type { AccountFacts, AuditFacts, AuditReach, ContributionFacts } from "./objects";
import type { RoleAssignment } from "./roles";

/** What a condition looks at. `assignment` is the role under test; it is absent for the public. */
interface Question<O> {
  actor: Actor;
  assignment: RoleAssignment | undefined;
  object: O;
}

/** A named part of a rule. `says` completes "if …" and is printed in `docs/roles.md`. */
export interface Condition<O> {
  says: string;
  holds(question: Question<O>): boolean;
}

const isMe = (actor: Actor, accountId: string | undefined) =>
  accountId !== undefined && accountIdOf(actor) === accountId;

export const ownAccount: Condition<AccountFacts> = {
  says: "it is the own account",
  holds: ({ actor, object }) => isMe(actor, object.accountId),
};

/** Whoever hands out rights gets theirs from somebody else, and the last administrator cannot lock everybody out. */
export const foreignAccount: Condition<AccountFacts> = {
  says: "it is not the own account",
  holds: ({ actor, object }) => !isMe(actor, object.accountId),
};

export const periodIs = (...states: PeriodState[]): Condition<{ state: PeriodState }> => ({
  says: `the period is ${states.join(" or ")}`,
  holds: ({ object }) => states.includes(object.state),
});

export const inOpenPeriod: Condition<ContributionFacts> = {
  says: "its period is open",
  holds: ({ object }) => object.periodState === "open",
};

export const ownOffice: Condition<{ officeKey?: string }> = {
  says: "it belongs to the own office",
  holds: ({ assignment, object }) =>
    object.officeKey !== undefined && assignment?.organisationKey === object.officeKey,
};

export const stageIs = (...stages: ContributionStage[]): Condition<ContributionFacts> => ({
  says: `its stage is ${stages.join(" or ")}`,
  holds: ({ object }) => stages.includes(object.stage),
});

/** Nobody confirms an own report: neither who typed in it nor who handed it in. */
export const reportedByOthers: Condition<ContributionFacts> = {
  says: "it was written and handed in by others",
  holds: ({ actor, object }) => !object.authorIds.some((id) => isMe(actor, id)),
};

/** Who signed for the office spoke for it, and so does not also review it for the city. */
export const signedOffByOthers: Condition<ContributionFacts> = {
  says: "it was signed off by somebody else",
  holds: ({ actor, object }) => !isMe(actor, object.signedOff?.accountId),
};

/** `public` includes the committees. */
export const releasedTo = (audience: ReleaseAudience): Condition<{ releasedTo?: ReleaseAudience }> => ({
  says: audience === "public" ? "it is released to the public" : "it is released to committees or the public",
  holds: ({ object }) =>
    object.releasedTo === "public" || (audience === "committee" && object.releasedTo === "committee"),
});

export const auditReachIs = (...reaches: AuditReach[]): Condition<AuditFacts> => ({
  says: `the entry concerns ${reaches.join(" or ")}`,
  holds: ({ object }) => reaches.includes(object.reach),
});
