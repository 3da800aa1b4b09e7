import { describe, expect, it } from "vitest";
import { publicActor } from "~/domain/access/actor";
import { areasOf } from "~/domain/access/areas";
import { type AssignableRole, assignableRoles, isOrganisationBound } from "~/domain/access/roles";

const areasIn = (role: AssignableRole) =>
  areasOf({
    kind: "account",
    accountId: "a",
    roles: [isOrganisationBound(role) ? { role, organisationKey: "sozialamt" } : { role }],
  });
const named = (area: "tasks" | "round" | "administration") =>
  assignableRoles.filter((role) => areasIn(role)[area]);

describe("the areas of a person", () => {
  it("follow from the rights", () => {
    expect(named("tasks")).toEqual(["commissioner", "officeEditor", "officeHead"]);
    expect(named("round")).toEqual(["commissioner"]);
    expect(named("administration")).toEqual(["administrator", "commissioner"]);
  });

  it("are none for the public", () => {
    expect(areasOf(publicActor)).toEqual({ tasks: false, round: false, administration: false });
  });
});
