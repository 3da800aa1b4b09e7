const spelledOut: Record<string, string> = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
/** Addresses below the one of the list that mean something else. */
const reserved = new Set(["neu"]);
const longestKey = 60;

/**
 * The key of something new, made of its name and never changed afterwards: "Amt für Schulen" → `amt-fuer-schulen`.
 * A taken one gets a number.
 */
export function keyFromName(name: string, taken: ReadonlySet<string>, fallback: string): string {
  const letters = name.toLowerCase().replace(/[äöüß]/g, (letter) => spelledOut[letter] ?? letter);
  const words =
    letters
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .match(/[a-z0-9]+/g) ?? [];
  let key = "";
  for (const word of words) {
    const longer = key === "" ? word.slice(0, longestKey) : `${key}-${word}`;
    if (longer.length > longestKey) break;
    key = longer;
  }
  const stem = key || fallback;
  const isFree = (candidate: string) => !taken.has(candidate) && !reserved.has(candidate);
  if (isFree(stem)) return stem;
  let number = 2;
  while (!isFree(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}
