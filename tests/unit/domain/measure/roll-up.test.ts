import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countOf, rollUpStates } from "~/domain/measure/roll-up";
import { shownStates } from "~/domain/measure/state";

describe("roll-up of states", () => {
  it("has a bucket for every state, loses no measure and adds up to 100 percent", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...shownStates), { maxLength: 200 }), (states) => {
        const { total, buckets } = rollUpStates(states);
        expect(buckets.map((bucket) => bucket.state)).toEqual(shownStates);
        expect(total).toBe(states.length);
        expect(buckets.reduce((sum, bucket) => sum + bucket.count, 0)).toBe(total);
        const percents = buckets.map((bucket) => bucket.percent);
        if (total === 0) expect(percents.every((percent) => percent === null)).toBe(true);
        else expect(percents.reduce<number>((sum, percent) => sum + (percent ?? 0), 0)).toBe(100);
      }),
    );
  });

  it("keeps what nobody reported in the denominator", () => {
    const rollUp = rollUpStates(["completed", "notReported", "notReported", "notReported"]);
    expect(countOf(rollUp, "notReported")).toBe(3);
    expect(rollUp.buckets.find((bucket) => bucket.state === "completed")?.percent).toBe(25);
  });
});
