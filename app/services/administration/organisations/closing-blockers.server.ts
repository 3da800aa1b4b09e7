import { nameOn } from "~/domain/organisation/names";
import { isOwed } from "~/domain/reporting/contribution-stages";
import { today } from "~/platform/clock.server";
import { measureTitle } from "~/texts/de/administration-organisations";
import type { Blocker } from "./organisation-form-dto";
import type { OrganisationTies } from "./organisation-ties.server";

/**
 * What an organisation that ceases would leave without anybody who answers for it. Parts as a partner do not count:
 * what a partner did stays true. Nothing here tells how far a contribution is, because that is the office's affair.
 */
export function closingBlockers(key: string, ties: OrganisationTies): Blocker[] {
  const open = ties.measures.filter(({ closure }) => closure === undefined);
  const titled = (measures: readonly { number: number; workingTitle: string }[]) =>
    measures.map(({ number, workingTitle }) => measureTitle(number, workingTitle));
  const titleOf = new Map(ties.measures.map((measure) => [measure.number, measure]));
  const owed = ties.contributions
    .filter(({ officeKey, stage }) => officeKey === key && isOwed(stage) && stage !== "releasedToPublic")
    .flatMap(({ measureNumber }) => titleOf.get(measureNumber) ?? []);
  const all: Blocker[] = [
    { kind: "leads", names: titled(open.filter(({ leadOfficeKey }) => leadOfficeKey === key)) },
    {
      kind: "contributes",
      names: titled(open.filter(({ contributingOfficeKeys }) => contributingOfficeKeys.includes(key))),
    },
    { kind: "owes", names: titled(owed) },
    { kind: "hasRoles", names: ties.accounts.map(({ name }) => name) },
    { kind: "hasMembers", names: ties.members.map((member) => nameOn(member, today()).name) },
  ];
  return all.filter(({ names }) => names.length > 0);
}
