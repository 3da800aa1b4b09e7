/**
 * Reads a number as people type it in German: `567`, `1.234`, `12,5`, `1.234,5`, `-3`. A point is read as a
 * separator of thousands only where it stands as one, so that `12.5` is an error and not 125.
 * @returns null if it is no number
 */
export function readTypedNumber(typed: string): number | null {
  const match = /^(-?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(typed.trim());
  if (!match) return null;
  const value = Number(`${match[1]}${(match[2] ?? "").replaceAll(".", "")}.${match[3] ?? "0"}`);
  return Number.isFinite(value) ? value : null;
}
