import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay } from "#tests/factories/arbitraries";
import { nameOn, parentOn } from "~/domain/organisation/names";
import type { DatedName } from "~/domain/organisation/organisation";

const office = {
  key: "amt-fuer-schulen",
  names: [
    { name: "Amt für Schulen", validFrom: "2021-01-01" },
    { name: "Schulverwaltungsamt", validTo: "2020-12-31" },
  ],
  parents: [
    { organisationKey: "gb-2", validTo: "2022-09-30" },
    { organisationKey: "gb-1", validFrom: "2022-10-01" },
  ],
};

describe("names and parents of a day", () => {
  it("old days have the old name, both ends inclusive", () => {
    expect(nameOn(office, "2020-12-31").name).toBe("Schulverwaltungsamt");
    expect(nameOn(office, "2021-01-01").name).toBe("Amt für Schulen");
    expect(parentOn(office, "2022-09-30")).toBe("gb-2");
    expect(parentOn(office, "2022-10-01")).toBe("gb-1");
  });

  it("there is a name for every day, whatever gaps the validity has", () => {
    const anyName = fc.record({
      name: fc.string(),
      validFrom: fc.option(anyDay, { nil: undefined }),
      validTo: fc.option(anyDay, { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(anyName, { minLength: 1 }), anyDay, (names, day) => {
        const found = nameOn({ key: "x", names }, day);
        expect(names).toContain(found);
        const covers = (entry: DatedName) =>
          (entry.validFrom ?? "") <= day && (entry.validTo ?? "9999") >= day;
        if (names.some(covers)) expect(covers(found)).toBe(true);
      }),
    );
  });

  it("a parent is never guessed", () => {
    expect(
      parentOn({ parents: [{ organisationKey: "gb", validFrom: "2024-01-01" }] }, "2023-12-31"),
    ).toBeNull();
  });
});
