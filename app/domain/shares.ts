/**
 * Whole shares of `total` (100 = percent) that add up to exactly `total`, by the method of largest remainders:
 * each count gets the floor of its exact share, the missing units go to the largest remainders. Ties go to the
 * larger count, then to the earlier one, so that the result does not change from page to page.
 *
 * @param counts non-negative whole numbers
 * @returns shares in the order of `counts`, or `null` if nothing was counted: nothing has no shares, and 0 % would
 *   say something else
 */
export function largestRemainderShares(counts: readonly number[], total = 100): number[] | null {
  const sum = counts.reduce((a, b) => a + b, 0);
  if (sum === 0) return null;
  // Whole-number arithmetic: (count × total) mod sum is the remainder without rounding errors.
  const shares = counts.map((count) => Math.floor((count * total) / sum));
  const missing = total - shares.reduce((a, b) => a + b, 0);
  counts
    .map((count, index) => ({ count, index, remainder: (count * total) % sum }))
    .sort((a, b) => b.remainder - a.remainder || b.count - a.count || a.index - b.index)
    .slice(0, missing)
    .forEach(({ index }) => {
      shares[index] = (shares[index] ?? 0) + 1;
    });
  return shares;
}
