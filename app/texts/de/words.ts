/** "A", "A und B", "A, B und C"; "A und B sowie C" where a name has an "und" of its own. */
export function listInWords(items: readonly string[]): string {
  if (items.length <= 1) return items.join("");
  const conjunction = items.some((item) => item.includes(" und ")) ? "sowie" : "und";
  return `${items.slice(0, -1).join(", ")} ${conjunction} ${items.at(-1)}`;
}

/** A whole number with thousands separator: 1.234. */
export function formatNumber(value: number): string {
  return numberFormat.format(value);
}

/** A count with its noun: "1 Maßnahme", "24 Maßnahmen". */
export function countInWords(count: number, singular: string, plural: string): string {
  return `${formatNumber(count)} ${count === 1 ? singular : plural}`;
}

/** "6 von 24": a count never goes without its denominator. */
export function countOfTotal(count: number, total: number): string {
  return `${formatNumber(count)} von ${formatNumber(total)}`;
}

/** A share (0 to 1) in whole percent: "42 %"; `null` has no percentage. 99.6 % is not "100 %", 0.4 % not "0 %". */
export function formatShare(share: number | null): string | null {
  if (share === null) return null;
  const percent = Math.round(share * 100);
  if (percent === 100 && share < 1) return "99 %";
  if (percent === 0 && share > 0) return "1 %";
  return `${percent} %`;
}

const numberFormat = new Intl.NumberFormat("de-DE", { maximumFractionDigits: 2 });
