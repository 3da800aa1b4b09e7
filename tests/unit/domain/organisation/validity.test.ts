import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay } from "#tests/factories/arbitraries";
import { addDays } from "~/domain/date/iso-day";
import { changeNames, type NameForm } from "~/domain/organisation/change-names";
import { nameOn } from "~/domain/organisation/names";
import type { DatedName, Organisation } from "~/domain/organisation/organisation";
import { hasCircleFrom } from "~/domain/organisation/parents";
import { correctName, endBefore } from "~/domain/organisation/validity";

const validOn = (names: readonly DatedName[], day: string) =>
  names.filter(({ validFrom = "", validTo = "9999" }) => validFrom <= day && day <= validTo);

/** An office after some renamings, and the day of each. */
const renamed = fc.uniqueArray(anyDay, { maxLength: 6 }).map((days) => {
  let names: DatedName[] = [{ name: "Gründungsname" }];
  for (const [index, day] of [...days].sort().entries()) {
    const ended = endBefore(names, day);
    if (ended === null) throw new Error("The days are in order.");
    names = [...ended, { name: `Name ${index + 1}`, validFrom: day }];
  }
  return names;
});

describe("renaming", () => {
  it("every day has exactly one name, whatever was renamed when", () => {
    fc.assert(
      fc.property(renamed, anyDay, (names, day) => {
        expect(validOn(names, day)).toHaveLength(1);
      }),
    );
  });

  it("days before keep their name, days from then on have the new one", () => {
    const key = "amt";
    fc.assert(
      fc.property(renamed, anyDay, anyDay, (names, from, day) => {
        const ended = endBefore(names, from);
        const begun = names.some(({ validFrom = "" }) => validFrom >= from);
        expect(ended === null).toBe(begun);
        if (ended === null) return;
        const after = [...ended, { name: "Neu", validFrom: from }];
        expect(nameOn({ key, names: after }, day).name).toBe(
          day < from ? nameOn({ key, names }, day).name : "Neu",
        );
      }),
    );
  });

  it("an entry that ended earlier keeps its end", () => {
    expect(endBefore([{ name: "A", validTo: "2020-12-31" }], "2023-01-01")).toEqual([
      { name: "A", validTo: "2020-12-31" },
    ]);
  });
});

describe("correcting", () => {
  it("leaves every day exactly one name, also where the day of the renaming moves", () => {
    fc.assert(
      fc.property(renamed, fc.nat({ max: 6 }), anyDay, anyDay, (names, at, validFrom, day) => {
        const index = at % names.length;
        const result = correctName(names, index, { name: "Berichtigt", ...(index > 0 && { validFrom }) });
        if (!result.ok) return;
        expect(result.names).toHaveLength(names.length);
        expect(validOn(result.names, day)).toHaveLength(1);
        expect(result.names[index]).toMatchObject({ name: "Berichtigt" });
      }),
    );
  });

  it("a name never begins before the one before it or after its own end", () => {
    const names = [
      { name: "A", validTo: "2020-12-31" },
      { name: "B", validFrom: "2021-01-01", validTo: "2022-12-31" },
      { name: "C", validFrom: "2023-01-01" },
    ];
    const correct = (index: number, validFrom?: string) => {
      const result = correctName(names, index, { name: "X", validFrom });
      return result.ok ? result.names[index - 1]?.validTo : result.problem;
    };
    expect(correct(1, "2020-06-01")).toBe("2020-05-31");
    expect(correct(1, "2023-01-01")).toBe("notBeforeLaterName");
    expect(correct(2, "2021-01-01")).toBe("notAfterEarlierName");
    expect(correct(1)).toBe("startNeeded");
    expect(correct(0, "2021-01-01")).toBe("notBeforeLaterName");
  });
});

describe("belonging", () => {
  const below = (key: string, parent: string, validFrom?: string) => ({
    key,
    parents: [{ organisationKey: parent, ...(validFrom && { validFrom }) }],
  });

  it("a circle is found at any distance and on any later day", () => {
    const [a, b] = [below("a", "b"), below("b", "c")];
    expect(hasCircleFrom([a, b, { key: "c", parents: [] }], "c", "2024-01-01")).toBe(false);
    expect(hasCircleFrom([a, b, below("c", "a", "2024-01-01")], "c", "2024-01-01")).toBe(true);
    expect(hasCircleFrom([a, b, below("c", "a", "2030-01-01")], "a", "2024-01-01")).toBe(true);
    expect(hasCircleFrom([below("a", "a")], "a", "2024-01-01")).toBe(true);
  });
});

describe("what was typed", () => {
  const organisation: Organisation = {
    key: "amt",
    kind: "office",
    names: [{ name: "Amt" }],
    parents: [{ organisationKey: "gb" }],
    themes: [],
    cooperationForms: [],
    provenance: { label: "modelled", sources: [] },
  };
  const typed: NameForm = {
    name: "Amt neu",
    shortName: "",
    validFrom: "2024-03-01",
    index: "0",
    parentKey: "gb-2",
    reason: "Beschluss",
  };
  const context = {
    organisations: [organisation, { ...organisation, key: "kind", parents: [{ organisationKey: "amt" }] }],
    parentKeys: ["gb", "gb-2", "kind"],
    namesInUse: new Set(["Jugendamt"]),
    readDate: (date: string) => (/^[\d-]+$/.test(date) ? { date } : null),
  };
  const problemsOf = (step: "rename" | "correct" | "move", changed: Partial<NameForm>) => {
    const result = changeNames(organisation, step, { ...typed, ...changed }, context);
    return result.ok ? {} : result.problems;
  };

  it("renames and moves from a day on", () => {
    expect(changeNames(organisation, "rename", typed, context)).toEqual({
      ok: true,
      reason: "Beschluss",
      changes: {
        names: [
          { name: "Amt", validTo: "2024-02-29" },
          { name: "Amt neu", validFrom: "2024-03-01" },
        ],
      },
    });
    expect(changeNames(organisation, "move", typed, context)).toMatchObject({
      changes: {
        parents: [
          { organisationKey: "gb", validTo: addDays("2024-03-01", -1) },
          { organisationKey: "gb-2", validFrom: "2024-03-01" },
        ],
      },
    });
    const free = changeNames(organisation, "move", { ...typed, parentKey: "" }, context);
    expect(free).toMatchObject({ changes: { parents: [{ organisationKey: "gb", validTo: "2024-02-29" }] } });
  });

  it("names every fault beside its field", () => {
    expect(problemsOf("rename", { name: "Amt", validFrom: "" })).toEqual({
      name: "sameName",
      validFrom: "required",
    });
    expect(problemsOf("rename", { name: " ", reason: "", validFrom: "2024-03" })).toEqual({
      name: "required",
      reason: "required",
      validFrom: "dayNeeded",
    });
    expect(problemsOf("rename", { validFrom: "bald" })).toEqual({ validFrom: "invalidDate" });
    expect(problemsOf("rename", { name: "Jugendamt" })).toEqual({ name: "nameTaken" });
    expect(problemsOf("correct", { index: "7" })).toEqual({ name: "unknownChoice" });
    expect(problemsOf("move", { parentKey: "gb" })).toEqual({ parentKey: "sameParent" });
    expect(problemsOf("move", { parentKey: "kind" })).toEqual({ parentKey: "parentCircle" });
    expect(problemsOf("move", { parentKey: "geheim" })).toEqual({ parentKey: "unknownChoice" });
  });
});
