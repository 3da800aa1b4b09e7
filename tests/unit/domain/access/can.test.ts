import { describe, expect, test } from "vitest";
import type { Actor } from "~/domain/access/actor";
import { can, capacityFor } from "~/domain/access/can";
import {
  type Action,
  type AuditReach,
  auditReaches,
  type ContributionFacts,
  type ObjectByAction,
} from "~/domain/access/objects";
import { isOrganisationBound, type Role, roles } from "~/domain/access/roles";
import { actions } from "~/domain/access/rules";
import { contributionStages } from "~/domain/reporting/contribution-stages";
import { periodStates } from "~/domain/reporting/period";

/*
 * The expectation below is written by hand and does not look at the rules: for every action, the states of its
 * object in which each role may do it. A role that is not named may never.
 */
const OWN = "sozialamt";

/** Every role in the own office, and the two office roles in another one. */
const persons = [...roles, "officeEditor elsewhere", "officeHead elsewhere"] as const;
type Person = (typeof persons)[number];

function actorOf(person: Person): Actor {
  const role = person.split(" ")[0] as Role;
  if (role === "public") return { kind: "public" };
  const organisationKey = person.endsWith("elsewhere") ? "jugendamt" : OWN;
  return {
    kind: "account",
    accountId: "me",
    roles: [isOrganisationBound(role) ? { role, organisationKey } : { role }],
  };
}

const involvements = ["by others", "typed by me", "signed off by me"] as const;
const audiences = ["draft", "committee", "public"] as const;

type States = {
  account: "mine" | "another's";
  period: (typeof periodStates)[number];
  contribution: `${(typeof contributionStages)[number]}, ${(typeof periodStates)[number]}, ${(typeof involvements)[number]}`;
  released: "committee" | "public";
  statement: (typeof audiences)[number];
  audit: `${AuditReach}, ${"own" | "another"} office`;
};

/** All states of each kind of object, with the facts that stand for them. */
const objects = {
  site: new Map([["site", "site" as const]]),
  account: new Map<States["account"], { accountId: string }>([
    ["mine", { accountId: "me" }],
    ["another's", { accountId: "other" }],
  ]),
  period: new Map(periodStates.map((state) => [state, { state }])),
  contribution: new Map<States["contribution"], ContributionFacts>(
    contributionStages.flatMap((stage) =>
      periodStates.flatMap((periodState) =>
        involvements.map((involvement): [States["contribution"], ContributionFacts] => [
          `${stage}, ${periodState}, ${involvement}`,
          {
            officeKey: OWN,
            stage,
            periodState,
            authorIds: [involvement === "typed by me" ? "me" : "other"],
            signedOff: { accountId: involvement === "signed off by me" ? "me" : "third" },
          },
        ]),
      ),
    ),
  ),
  released: new Map([
    ["committee", { releasedTo: "committee" as const }],
    ["public", { releasedTo: "public" as const }],
  ]),
  statement: new Map<States["statement"], { releasedTo?: "committee" | "public" }>([
    ["draft", {}],
    ["committee", { releasedTo: "committee" }],
    ["public", { releasedTo: "public" }],
  ]),
  audit: new Map<States["audit"], { reach: AuditReach; officeKey: string }>(
    auditReaches.flatMap((reach) => [
      [`${reach}, own office`, { reach, officeKey: OWN }] as const,
      [`${reach}, another office`, { reach, officeKey: "kulturamt" }] as const,
    ]),
  ),
};
type Kind = keyof typeof objects;

/** States as a predicate on their name; `all` is every state. */
type When = (state: string) => boolean;
const all: When = () => true;
const among =
  (...names: string[]): When =>
  (state) =>
    names.includes(state);
/** A contribution: stages, then (if given) an open period and who was involved. */
const stage =
  (...stages: string[]): When =>
  (state) =>
    stages.includes(state.split(", ")[0] ?? "");
const openStage =
  (...stages: string[]): When =>
  (state) =>
    stage(...stages)(state) && state.includes(", open, ");
const both =
  (...tests: When[]): When =>
  (state) =>
    tests.every((one) => one(state));
const not =
  (...parts: string[]): When =>
  (state) =>
    !parts.some((part) => state.includes(part));

type Expectation = { of: Kind } & Partial<Record<Person, When>>;
const everybodyButPublic: Partial<Record<Person, When>> = Object.fromEntries(
  persons.filter((person) => person !== "public").map((person) => [person, among("mine")]),
);
const forAll = (when: When): Partial<Record<Person, When>> =>
  Object.fromEntries(persons.map((person) => [person, when]));
const readers = (when: When): Partial<Record<Person, When>> =>
  Object.fromEntries(
    persons
      .filter((person) => person !== "public" && person !== "administrator")
      .map((person) => [person, when]),
  );
const officeWorks = openStage("notStarted", "draft", "returned");
const steering = (state: string) => state.startsWith("steering");
const ownOfficeAudit = among("office, own office", "review, own office");

const expected: Record<Action, Expectation> = {
  "account.list": { of: "site", administrator: all },
  "account.invite": { of: "site", administrator: all },
  "account.edit": { of: "account", administrator: among("another's") },
  "account.deactivate": { of: "account", administrator: among("another's") },
  "account.manageOwn": { of: "account", ...everybodyButPublic },
  "settings.edit": { of: "site", administrator: all },
  "organisation.edit": { of: "site", administrator: all },
  "plan.edit": { of: "site", commissioner: all },
  "field.edit": { of: "site", commissioner: all },
  "measure.edit": { of: "site", commissioner: all },
  "measure.setState": { of: "period", commissioner: among("open") },
  "milestone.edit": { of: "site", commissioner: all },
  "period.create": { of: "site", commissioner: all },
  "period.edit": { of: "period", commissioner: among("planned", "open") },
  "period.open": { of: "period", commissioner: among("planned") },
  "period.close": { of: "period", commissioner: among("open") },
  "period.monitor": { of: "period", commissioner: all },
  "erratum.add": { of: "period", commissioner: among("closed") },
  "reminder.send": { of: "period", commissioner: among("open") },
  "reminder.seeLog": { of: "period", commissioner: all, administrator: all },
  "reminder.seeText": { of: "period", commissioner: all },
  "reminder.seePerson": { of: "period", administrator: all },
  "contribution.seeStage": { of: "contribution", commissioner: all, officeEditor: all, officeHead: all },
  "contribution.read": {
    of: "contribution",
    ...forAll(stage("releasedToPublic")),
    ...readers(stage("releasedToCommittee", "releasedToPublic")),
    commissioner: stage("signedOff", "accepted", "releasedToCommittee", "releasedToPublic"),
    officeEditor: all,
    officeHead: all,
  },
  "contribution.writeDraft": { of: "contribution", officeEditor: officeWorks, officeHead: officeWorks },
  "contribution.handIn": { of: "contribution", officeEditor: officeWorks, officeHead: officeWorks },
  "contribution.takeBack": {
    of: "contribution",
    officeEditor: openStage("handedIn"),
    officeHead: openStage("handedIn"),
  },
  "contribution.signOff": {
    of: "contribution",
    officeHead: both(openStage("handedIn"), not("typed by me")),
  },
  "contribution.return": {
    of: "contribution",
    officeHead: openStage("handedIn"),
    commissioner: openStage("signedOff", "accepted"),
  },
  "contribution.accept": {
    of: "contribution",
    commissioner: both(openStage("signedOff"), not("typed by me", "signed off by me")),
  },
  "contribution.releaseToCommittee": { of: "contribution", commissioner: openStage("accepted") },
  "contribution.releaseToPublic": {
    of: "contribution",
    commissioner: openStage("accepted", "releasedToCommittee"),
  },
  "report.read": { of: "released", ...forAll(among("public")), ...readers(all) },
  "statement.read": {
    of: "statement",
    ...forAll(among("public")),
    ...readers(among("committee", "public")),
    advisoryMember: all,
    advisoryChair: all,
  },
  "audit.seeSteps": {
    of: "audit",
    administrator: (state) => !state.startsWith("office"),
    commissioner: (state) => state.startsWith("review") || steering(state),
    officeEditor: (state) => ownOfficeAudit(state) || steering(state),
    officeHead: (state) => ownOfficeAudit(state) || steering(state),
    "officeEditor elsewhere": steering,
    "officeHead elsewhere": steering,
    advisoryMember: steering,
    advisoryChair: steering,
  },
  "audit.seeValues": {
    of: "audit",
    administrator: (state) => state.startsWith("administration"),
    commissioner: (state) => state.startsWith("review") || steering(state),
    officeEditor: (state) => ownOfficeAudit(state) || steering(state),
    officeHead: (state) => ownOfficeAudit(state) || steering(state),
    "officeEditor elsewhere": steering,
    "officeHead elsewhere": steering,
    advisoryMember: steering,
    advisoryChair: steering,
  },
  "audit.seePerson": { of: "audit", administrator: (state) => !state.startsWith("office") },
};

describe("every role × action × state of object", () => {
  test.each(actions)("%s", (action) => {
    const { of, ...perPerson } = expected[action];
    const states = [...objects[of].entries()];
    expect(states.length).toBeGreaterThan(0);
    const walk = (allowed: (person: Person, state: string, object: unknown) => boolean) =>
      persons.flatMap((person) =>
        states
          .filter(([state, object]) => allowed(person, state, object))
          .map(([state]) => `${person}: ${state}`),
      );
    expect(
      walk((person, _, object) => can(actorOf(person), action, object as ObjectByAction[typeof action])),
    ).toEqual(walk((person, state) => perPerson[person]?.(state) ?? false));
  });

  test("each action is expected and each expectation exists", () => {
    expect([...actions].sort()).toEqual(Object.keys(expected).sort());
  });
});

describe("several roles", () => {
  const handedIn: ContributionFacts = {
    officeKey: OWN,
    stage: "handedIn",
    periodState: "open",
    authorIds: ["editor"],
  };
  const headOf = (...keys: string[]): Actor => ({
    kind: "account",
    accountId: "head",
    roles: keys.map((organisationKey) => ({ role: "officeHead", organisationKey })),
  });

  test("the capacity names the role and the office in which somebody acts", () => {
    expect(capacityFor(headOf("jugendamt", OWN), "contribution.signOff", handedIn)).toEqual({
      role: "officeHead",
      organisationKey: OWN,
    });
    expect(capacityFor(headOf("jugendamt"), "contribution.signOff", handedIn)).toBeNull();
  });

  test("rights of different offices do not add up", () => {
    const editorHereHeadThere: Actor = {
      kind: "account",
      accountId: "x",
      roles: [
        { role: "officeEditor", organisationKey: OWN },
        { role: "officeHead", organisationKey: "jugendamt" },
      ],
    };
    expect(can(editorHereHeadThere, "contribution.signOff", handedIn)).toBe(false);
  });

  test("a commissioner who heads an office does not accept what they signed off", () => {
    const both: Actor = {
      kind: "account",
      accountId: "x",
      roles: [{ role: "commissioner" }, { role: "officeHead", organisationKey: OWN }],
    };
    const signedOff: ContributionFacts = { ...handedIn, stage: "signedOff", signedOff: { accountId: "x" } };
    expect(can(both, "contribution.signOff", handedIn)).toBe(true);
    expect(can(both, "contribution.accept", signedOff)).toBe(false);
    expect(can(both, "contribution.accept", { ...signedOff, signedOff: { accountId: "y" } })).toBe(true);
  });
});
