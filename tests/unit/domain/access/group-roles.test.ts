import { expect, test } from "vitest";
import { parseGroupRole, rolesOfGroups } from "~/domain/access/group-roles";

test("a group stands for a role, with its organisation where the role needs one", () => {
  expect(parseGroupRole("cn=Integration,ou=x")).toBeNull();
  expect(parseGroupRole("integration=commissioner")).toEqual({
    group: "integration",
    assignment: { role: "commissioner" },
  });
  expect(parseGroupRole("amt50=officeEditor@sozialamt")).toEqual({
    group: "amt50",
    assignment: { role: "officeEditor", organisationKey: "sozialamt" },
  });
});

test.each([
  "x",
  "x=",
  "x=king",
  "x=public",
  "x=officeEditor",
  "x=commissioner@sozialamt",
  "x=officeHead@So ziales",
])("%s is not a mapping", (entry) => {
  expect(parseGroupRole(entry)).toBeNull();
});

test("two groups with the same role give it once; unknown groups give nothing", () => {
  const mapping = ["a=commissioner", "b=commissioner", "c=advisoryMember"].flatMap(
    (entry) => parseGroupRole(entry) ?? [],
  );
  expect(rolesOfGroups(mapping, ["b", "a", "zzz"])).toEqual([{ role: "commissioner" }]);
  expect(rolesOfGroups(mapping, ["A"])).toEqual([]);
});
