import { updateAccount } from "#models/account.server";
import { appendAuditEvent } from "#models/audit-event.server";
import { handOverContribution } from "#models/contribution.server";
import { listOrganisations } from "#models/organisation.server";
import type { AccountActor } from "~/domain/access/actor";
import type { Capacity } from "~/domain/access/can";
import type { RoleAssignment } from "~/domain/access/roles";
import { contributionObjectKey } from "~/domain/audit/object-key";
import { addDays } from "~/domain/date/iso-day";
import { handOverParts, moveMember } from "~/domain/organisation/hand-over";
import { parentOn } from "~/domain/organisation/names";
import type { Organisation } from "~/domain/organisation/organisation";
import { hasCircleFrom } from "~/domain/organisation/parents";
import { now } from "~/platform/clock.server";
import { recordAccountEvent } from "~/services/accounts/record-account-event.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import type { AdministrationResult } from "../administration-refusal";
import { recordMeasureChanges } from "../record-measure-changes.server";
import type { PlannedMerger } from "./plan-merger.server";
import { recordOrganisationChange } from "./record-organisation-change.server";

interface HandOver {
  actor: AccountActor;
  capacity: Capacity;
  /** The one that ends. */
  organisation: Organisation;
  plan: PlannedMerger;
  /** Its last day. */
  on: string;
  reason: string;
}

/** Hands everything of a merger over, step by step, each with its entry in the log. Stops where somebody was faster. */
export async function handOverAll(input: HandOver): Promise<AdministrationResult> {
  for (const step of [handOverOwed, handOverMeasures, handOverMembers, handOverRoles]) {
    const done = await step(input);
    if (!done.ok) return done;
  }
  return { ok: true };
}

async function handOverMeasures({ actor, capacity, organisation, plan, reason }: HandOver) {
  const by = { actor, capacity, reason, action: "measure.handOver" };
  const open = plan.ties.measures.filter(({ closure }) => closure === undefined);
  for (const planKey of new Set(open.map((measure) => measure.planKey))) {
    const done = await recordMeasureChanges(
      planKey,
      by,
      open
        .filter((measure) => measure.planKey === planKey)
        .map((measure) => ({
          measure,
          changes: handOverParts(measure, organisation.key, plan.target.key),
        })),
    );
    if (!done.ok) return done;
  }
  return ok;
}

/** Below the successor, or, where that one belongs to the member itself, where the merged one belonged. */
async function handOverMembers({ actor, capacity, organisation, plan, on, reason }: HandOver) {
  const from = addDays(on, 1);
  const all = await listOrganisations();
  for (const { key } of plan.ties.members) {
    // Read again: the successor may be a member and has changed already.
    const member = all.find((each) => each.key === key);
    if (!member) return overtaken;
    const below = (parent: string | null) => moveMember(member.parents, organisation.key, parent, from);
    const others = all.filter((each) => each !== member);
    const parents = below(plan.target.key);
    const inCircle = hasCircleFrom([...others, { key, parents }], key, from);
    const done = await recordOrganisationChange({
      ...{ actor, capacity, reason },
      organisation: member,
      action: "organisation.move",
      changes: { parents: inCircle ? below(parentOn(organisation, on)) : parents },
    });
    if (!done.ok) return done;
  }
  return ok;
}

async function handOverRoles({ actor, organisation, plan, reason }: HandOver) {
  const plain = (roles: RoleAssignment[]) => roles.map((one) => ({ ...one }));
  for (const { accountId, version, roles } of plan.ties.accounts) {
    const renamed = roles.map((role) =>
      role.organisationKey === organisation.key ? { ...role, organisationKey: plan.target.key } : role,
    );
    const once = renamed.filter(
      (role, index) =>
        renamed.findIndex(
          (other) => other.role === role.role && other.organisationKey === role.organisationKey,
        ) === index,
    );
    if (!(await updateAccount(accountId, version, { roles: once }))) return overtaken;
    const changes = [{ field: "roles", from: plain(roles), to: plain(once) }];
    await recordAccountEvent(actor, "account.edit", accountId, changes, reason);
  }
  return ok;
}

/** Both histories say where the contribution went and where it came from. */
async function handOverOwed({ actor, capacity, organisation, plan, reason }: HandOver) {
  const [from, to] = [organisation.key, plan.target.key];
  for (const contribution of plan.moving) {
    await handOverContribution(contribution, to);
    for (const officeKey of [from, to]) {
      await appendAuditEvent({
        ...signatureOf(actor, capacity),
        action: "contribution.handOver",
        object: { kind: "contribution", key: contributionObjectKey({ ...contribution, officeKey }) },
        reach: "review",
        objectOfficeKey: officeKey,
        changes: [{ field: "officeKey", from, to }],
        reason,
        at: now().toISOString(),
      });
    }
  }
  return ok;
}

const ok: AdministrationResult = { ok: true };
const overtaken: AdministrationResult = { ok: false, refusal: { code: "conflict" } };
