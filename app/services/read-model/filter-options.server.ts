import type { FilterOption } from "../measures/measure-list-dto";

/**
 * Choices for a filter by code, in the order of `codes`. Codes that nothing has are left out: a choice without a
 * result helps nobody.
 */
export function codeOptions<Code extends string>(
  codes: readonly Code[],
  slugs: Record<Code, string>,
  labels: Record<Code, string>,
  countOf: (code: Code) => number,
): FilterOption[] {
  return codes
    .map((code) => ({ value: slugs[code], label: labels[code], count: countOf(code) }))
    .filter((option) => option.count > 0);
}

/** Choices for a filter by words that stand in the data, in German order. */
export function wordOptions(lists: readonly (readonly string[])[]): FilterOption[] {
  const counts = new Map<string, number>();
  for (const word of lists.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a.localeCompare(b, "de"))
    .map(([word, count]) => ({ value: word, label: word, count }));
}
