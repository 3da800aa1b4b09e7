import { sha256 } from "#models/audit-event.server";
import type { Versioned } from "#models/versioned.server";
import { type Actor, accountIdOf } from "~/domain/access/actor";
import { canonicalJson } from "~/domain/canonical-json";
import { handOverContributions, partsIn } from "~/domain/organisation/hand-over";
import { nameOn } from "~/domain/organisation/names";
import type { Organisation } from "~/domain/organisation/organisation";
import type { Contribution } from "~/domain/reporting/contribution";
import { today } from "~/platform/clock.server";
import { measureTitle } from "~/texts/de/administration-organisations";
import type { Blocker, MergerPreview } from "./organisation-form-dto";
import { type OrganisationTies, organisationTies } from "./organisation-ties.server";

/** A merger as it would happen now. */
export interface PlannedMerger {
  preview: MergerPreview;
  target: Versioned<Organisation>;
  ties: OrganisationTies;
  moving: Contribution[];
}

/** Works out what merging `organisation` into another one would change, without changing anything. */
export async function planMerger(
  actor: Actor,
  organisation: Versioned<Organisation>,
  target: Versioned<Organisation>,
): Promise<PlannedMerger> {
  const { key } = organisation;
  const ties = await organisationTies(key);
  const { moving, doubled } = handOverContributions(ties.contributions, key, target.key);
  const measureOf = new Map(ties.measures.map((measure) => [measure.number, measure]));
  const titleOf = (number: number) => measureOf.get(number)?.workingTitle ?? "";
  const own = ties.accounts.filter(({ accountId }) => accountId === accountIdOf(actor));
  const blockers: Blocker[] = [
    {
      kind: "bothOwe" as const,
      names: doubled.map(({ measureNumber }) => measureTitle(measureNumber, titleOf(measureNumber))),
    },
    // Nobody changes their own roles, not even on this way.
    { kind: "ownRole" as const, names: own.map(({ name }) => name) },
  ].filter(({ names }) => names.length > 0);
  const open = ties.measures.filter(({ closure }) => closure === undefined);
  const day = today();
  const shown = {
    fromName: nameOn(organisation, day).name,
    intoKey: target.key,
    intoName: nameOn(target, day).name,
    measures: open.map((measure) => ({
      number: measure.number,
      title: measure.workingTitle,
      parts: partsIn(measure, key),
    })),
    contributions: moving.map((contribution) => ({
      number: contribution.measureNumber,
      title: titleOf(contribution.measureNumber),
      periodName: ties.periodName(contribution),
    })),
    accounts: ties.accounts.map(({ name }) => name),
    members: ties.members.map((member) => nameOn(member, day).name),
    closedMeasures: ties.measures.length - open.length,
    blockers,
  };
  const versions = [organisation.version, target.version];
  const fingerprint = sha256(canonicalJson({ shown, versions }));
  return { preview: { ...shown, fingerprint }, target, ties, moving };
}
