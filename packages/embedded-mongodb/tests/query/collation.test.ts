import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { collationKeyOf, parseCollation, stringCompareOf } from "../../src/query/collation.js";

const letters = [
  ..."aAäÄbBcCdDeEéèEfgGhiIíjJkKlLmMnNñoOöÖpPqQrRsSßtTuUüÜvwWxXyYzZ",
  ..." -,.()/0123456789",
  "é",
  "ø",
  "š",
  "Æ",
];
const text = fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((characters) => characters.join(""));
const sign = (value: number) => Math.sign(value);

describe("collation keys", () => {
  it.each([
    { locale: "de", strength: 1 },
    { locale: "de", strength: 2 },
    { locale: "de" },
    { locale: "de@collation=phonebook" },
    { locale: "de", numericOrdering: true },
    { locale: "de", caseFirst: "upper" },
    { locale: "sv" },
    { locale: "en", strength: 1, caseLevel: true },
  ])("sort as Intl.Collator does for %j", (spec) => {
    const collation = parseCollation(spec);
    const compare = stringCompareOf(collation);
    const key = collationKeyOf(collation);
    if (!key) throw new Error("a collation has keys");
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(`${a}|${b}: ${sign(Buffer.compare(key(a), key(b)))}`).toBe(
          `${a}|${b}: ${sign(compare(a, b))}`,
        );
      }),
      { numRuns: 3000 },
    );
  });
});
