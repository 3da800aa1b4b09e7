import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyReport } from "#tests/factories/arbitraries";
import { aMeasure, aReport } from "#tests/factories/measure";
import { measureState, measureStateOn } from "~/domain/measure/measure-state";
import { isFinalState, slownessOrder } from "~/domain/measure/state";

const lead = "auslaenderbehoerde";
const second = "sozialamt";
const both = aMeasure({ leadOfficeKey: lead, contributingOfficeKeys: [second, lead] });
const reports = fc.array(anyReport([lead, second, "fremdes-amt"]), { maxLength: 10 });

describe("state of a measure", () => {
  it("is not reported as long as nobody reported", () => {
    expect(measureState(both, [])).toMatchObject({ shown: "notReported", basis: { rule: "noReport" } });
  });

  it("is not closed on the word of one office: the case of AF2531/22", () => {
    const result = measureState(both, [aReport({ officeKey: second, state: "completed" })]);
    expect(result.shown).toBe("notReported");
    expect(result.basis).toEqual({
      rule: "finalButMissing",
      claimed: "completed",
      claimedBy: [second],
      missing: [lead],
    });
  });

  it("is closed when every responsible office says so", () => {
    const result = measureState(both, [
      aReport({ officeKey: second, state: "completed" }),
      aReport({ officeKey: lead, state: "completed" }),
    ]);
    expect(result).toMatchObject({ shown: "completed", basis: { rule: "unanimous" } });
  });

  it("is the slowest of differing offices and names who is slowest", () => {
    const result = measureState(both, [
      aReport({ officeKey: second, state: "completed" }),
      aReport({ officeKey: lead, state: "underReview" }),
    ]);
    expect(result).toMatchObject({
      shown: "underReview",
      basis: { rule: "slowest", slowest: [lead], missing: [] },
    });
  });

  it("shows work in progress although another office is silent, and names the silent one", () => {
    const result = measureState(both, [aReport({ officeKey: lead, state: "inProgress" })]);
    expect(result).toMatchObject({
      shown: "inProgress",
      basis: { rule: "onlyReport", officeKey: lead, missing: [second] },
    });
  });

  it("takes the latest report of an office, not the first that was stored", () => {
    const older = aReport({ asOf: "2023-06-30", state: "completed" });
    const newer = aReport({ asOf: "2023-12-31", state: "inProgress", periodKey: "2023-2" });
    expect(measureState(aMeasure(), [newer, older]).shown).toBe("inProgress");
  });

  it("ignores offices that are not responsible", () => {
    expect(measureState(aMeasure(), [aReport({ officeKey: "fremdes-amt" })]).shown).toBe("notReported");
  });

  it("is never faster than any office's latest word, and never final while an office is silent", () => {
    fc.assert(
      fc.property(reports, (list) => {
        const { shown, offices } = measureState(both, list);
        const missing = offices.some((office) => office.state === "notReported");
        if (isFinalState(shown)) expect(missing).toBe(false);
        if (shown === "notReported") return;
        for (const office of offices) {
          if (office.state === "notReported") continue;
          expect(slownessOrder.indexOf(shown)).toBeLessThanOrEqual(slownessOrder.indexOf(office.state));
        }
      }),
    );
  });

  it("does not depend on the order of the log", () => {
    const log = fc.uniqueArray(anyReport([lead, second]), {
      selector: ({ officeKey, asOf, releasedOn }) => officeKey + asOf + releasedOn,
    });
    fc.assert(
      fc.property(log, (list) => {
        expect(measureState(both, [...list].reverse())).toEqual(measureState(both, list));
      }),
    );
  });

  it("on a past day knows only what was released by then", () => {
    fc.assert(
      fc.property(reports, anyDay, (list, day) => {
        const later = list.filter((report) => report.releasedOn > day);
        const known = list.filter((report) => report.releasedOn <= day);
        expect(measureStateOn(both, [...later, ...known], day)).toEqual(measureState(both, known));
      }),
    );
  });
});
