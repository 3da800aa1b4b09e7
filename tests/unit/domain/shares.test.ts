import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestRemainderShares } from "~/domain/shares";

const counts = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 12 });

describe("shares by largest remainder", () => {
  it("add up to exactly the total", () => {
    fc.assert(
      fc.property(counts, fc.constantFrom(100, 1000), (values, total) => {
        const shares = largestRemainderShares(values, total);
        if (values.every((value) => value === 0)) expect(shares).toBeNull();
        else expect(shares?.reduce((a, b) => a + b, 0)).toBe(total);
      }),
    );
  });

  it("stay within one unit of the exact share and give nothing to a count of zero", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const sum = values.reduce((a, b) => a + b, 0);
        largestRemainderShares(values)?.forEach((share, index) => {
          const value = values[index] ?? 0;
          expect(Math.abs(share - (value * 100) / sum)).toBeLessThan(1);
          if (value === 0) expect(share).toBe(0);
        });
      }),
    );
  });

  it("never give a larger count a smaller share", () => {
    fc.assert(
      fc.property(counts, (values) => {
        const shares = largestRemainderShares(values) ?? [];
        values.forEach((a, i) => {
          values.forEach((b, j) => {
            if (a > b) expect(shares[i]).toBeGreaterThanOrEqual(shares[j] ?? 0);
          });
        });
      }),
    );
  });

  it("three thirds are 34, 33 and 33, always in this order", () => {
    expect(largestRemainderShares([1, 1, 1])).toEqual([34, 33, 33]);
  });
});
