import { describe, expect, test } from "vitest";
import { type Actor, officeKeysOf, publicActor } from "~/domain/access/actor";
import { audienceOf } from "~/domain/access/audience";
import { problemsOfRoles, type RoleAssignment } from "~/domain/access/roles";

const actorWith = (...roles: RoleAssignment[]): Actor => ({ kind: "account", accountId: "a", roles });

describe("problemsOfRoles", () => {
  test("an office role needs its office", () => {
    expect(problemsOfRoles([{ role: "officeEditor" }])).toEqual([
      { code: "organisationMissing", role: "officeEditor" },
    ]);
    expect(problemsOfRoles([{ role: "officeEditor", organisationKey: "sozialamt" }])).toEqual([]);
  });

  test("a role of the whole city has no organisation", () => {
    expect(problemsOfRoles([{ role: "commissioner", organisationKey: "sozialamt" }])).toEqual([
      { code: "organisationNotAllowed", role: "commissioner" },
    ]);
  });

  test("the same role in two offices is fine, twice in one office is not", () => {
    const first: RoleAssignment = { role: "officeEditor", organisationKey: "sozialamt" };
    expect(problemsOfRoles([first, { role: "officeEditor", organisationKey: "jugendamt" }])).toEqual([]);
    expect(problemsOfRoles([first, first])).toEqual([{ code: "assignedTwice", role: "officeEditor" }]);
  });

  test.each<RoleAssignment>([
    { role: "commissioner" },
    { role: "officeEditor", organisationKey: "sozialamt" },
    { role: "officeHead", organisationKey: "sozialamt" },
    { role: "advisoryChair" },
  ])("the administrator does not also hold $role", (assignment) => {
    expect(problemsOfRoles([{ role: "administrator" }, assignment])).toEqual([
      { code: "administratorWithContent" },
    ]);
  });
});

describe("audienceOf", () => {
  test("without a session, and for the administrator, it is the public", () => {
    expect(audienceOf(publicActor)).toBe("public");
    expect(audienceOf(actorWith({ role: "administrator" }))).toBe("public");
  });

  test("the widest role counts, whatever the order", () => {
    const committee: RoleAssignment = { role: "committeeMember", organisationKey: "sozialausschuss" };
    expect(audienceOf(actorWith(committee))).toBe("committee");
    expect(audienceOf(actorWith(committee, { role: "advisoryMember" }))).toBe("internal");
    expect(audienceOf(actorWith({ role: "advisoryMember" }, committee))).toBe("internal");
  });
});

test("officeKeysOf names each office once and no committee", () => {
  expect(
    officeKeysOf(
      actorWith(
        { role: "officeHead", organisationKey: "sozialamt" },
        { role: "officeEditor", organisationKey: "sozialamt" },
        { role: "officeEditor", organisationKey: "jugendamt" },
        { role: "committeeMember", organisationKey: "sozialausschuss" },
      ),
    ),
  ).toEqual(["sozialamt", "jugendamt"]);
});
