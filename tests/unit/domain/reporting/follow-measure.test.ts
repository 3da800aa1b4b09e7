import { describe, expect, test } from "vitest";
import { aMeasure } from "#tests/factories/measure";
import type { Contribution } from "~/domain/reporting/contribution";
import { followMeasure, withdrawal } from "~/domain/reporting/follow-measure";

const period = { to: "2026-06-30" };
const measure = aMeasure({ leadOfficeKey: "a", contributingOfficeKeys: ["b", "c"] });
type Known = Pick<Contribution, "officeKey" | "part" | "stage" | "withdrawn">;
const of = (officeKey: string, stage: Known["stage"], more: Partial<Known> = {}): Known => ({
  officeKey,
  part: officeKey === "a" ? "lead" : "contributing",
  stage,
  ...more,
});
const nothing = { withdraw: [], restore: [], recast: [], add: [] };

describe("the contributions of an open period follow their measure", () => {
  const known = [of("a", "accepted"), of("b", "releasedToPublic"), of("c", "draft")];

  test("an unchanged measure changes nothing", () => {
    expect(followMeasure(measure, period, known, [])).toEqual(nothing);
  });

  test("its end withdraws all that is not released, however far it is", () => {
    const closed = { ...measure, closure: { on: "2026-07-03", reason: "Kein Geld" } };
    const { withdraw, ...rest } = followMeasure(closed, period, known, []);
    expect(withdraw.map(({ contribution, cause }) => [contribution.officeKey, cause])).toEqual([
      ["a", "measureClosed"],
      ["c", "measureClosed"],
    ]);
    expect(rest).toEqual({ restore: [], recast: [], add: [] });
  });

  test("taking the end back makes them owed again; what was handed in goes on as a draft", () => {
    const withdrawn = (from: Known["stage"]) => ({
      withdrawn: { on: "2026-07-03", cause: "measureClosed" as const, from },
    });
    const after = [
      of("a", "withdrawn", withdrawn("accepted")),
      of("b", "withdrawn", withdrawn("returned")),
      of("c", "withdrawn", withdrawn("notStarted")),
    ];
    const { restore, ...rest } = followMeasure(measure, period, after, []);
    expect(restore.map(({ contribution, stage }) => [contribution.officeKey, stage])).toEqual([
      ["a", "draft"],
      ["b", "returned"],
      ["c", "notStarted"],
    ]);
    expect(rest).toEqual({ withdraw: [], recast: [], add: [] });
  });

  test("another lead office: the old one is out, the contributing one leads, a new one is asked", () => {
    const changed = { ...measure, leadOfficeKey: "c", contributingOfficeKeys: ["b", "d"] };
    const { withdraw, recast, add, restore } = followMeasure(changed, period, known, []);
    expect(withdraw).toMatchObject([{ contribution: { officeKey: "a" }, cause: "officeNotResponsible" }]);
    expect(recast).toMatchObject([{ contribution: { officeKey: "c" }, part: "lead" }]);
    expect(add).toEqual([{ measureNumber: 1, officeKey: "d", part: "contributing" }]);
    expect(restore).toEqual([]);
  });

  test("a later begin withdraws, with a cause of its own", () => {
    const later = { ...measure, period: { from: "2026-07" } };
    const { withdraw } = followMeasure(later, period, [of("a", "notStarted")], []);
    expect(withdraw).toMatchObject([{ cause: "measureNotBegun" }]);
  });

  test("an office that reported a final state is not asked again", () => {
    const final = {
      ...{ measureNumber: 1, officeKey: "a", periodKey: "2025-2", state: "completed" as const },
      ...{ asOf: "2025-12-31", releasedOn: "2026-02-01", unchanged: false },
    };
    const { add } = followMeasure(measure, period, [], [final]);
    expect(add.map(({ officeKey }) => officeKey)).toEqual(["b", "c"]);
  });

  test("withdrawing ends the steps made so far and remembers how far it was", () => {
    expect(withdrawal("signedOff", "2026-07-03", "measureClosed")).toMatchObject({
      stage: "withdrawn",
      withdrawn: { on: "2026-07-03", from: "signedOff" },
      content: undefined,
      signedOff: undefined,
    });
  });
});
