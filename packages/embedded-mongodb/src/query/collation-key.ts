import type { CollationSpec } from "./collation.js";

/**
 * Sort keys of a collation. Intl compares strings but does not give its keys away, so they are built from what it
 * says about single characters: all of them are sorted once by the collator, and each gets a weight for its letter
 * (primary), its accent (secondary) and its case (tertiary). A key is all primary weights, then all secondary, then
 * all tertiary ones, as in the Unicode collation algorithm.
 *
 * The table covers Latin, Greek and Cyrillic script with punctuation and symbols; other characters sort behind them
 * by code point.
 */

/** First and last code point of the ranges in the table. */
const REPERTOIRE = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x370, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1eff],
  [0x2010, 0x2049],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
] as const;

/** Characters that some locales treat as two letters. */
const EXPANSIONS: Record<string, string> = {
  ß: "ss",
  ẞ: "SS",
  æ: "ae",
  Æ: "AE",
  œ: "oe",
  Œ: "OE",
  ä: "ae",
  Ä: "AE",
  ö: "oe",
  Ö: "OE",
  ü: "ue",
  Ü: "UE",
};

interface Weight {
  primary: number;
  secondary: number;
  tertiary: number;
}

/** Weight of an accent that stands alone (no composed character exists). */
const LOOSE_MARK = 0x80;
const OUTSIDE_TABLE = 0xe000;

export class CollationKeys {
  readonly #spec: CollationSpec;
  readonly #weights = new Map<string, readonly Weight[]>();

  constructor(spec: CollationSpec) {
    this.#spec = spec;
    this.#fill();
  }

  #fill(): void {
    const options = {
      caseFirst: caseFirstOf(this.#spec),
      ignorePunctuation: this.#spec.alternate === "shifted",
    };
    const collator = (sensitivity: "base" | "accent" | "variant") =>
      new Intl.Collator(this.#spec.locale, { ...options, sensitivity });
    const base = collator("base");
    const accent = collator("accent");
    const variant = collator("variant");
    const characters = REPERTOIRE.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)),
    );
    const weighty = characters.filter((character) => {
      if (character.normalize("NFC") !== character) return false;
      if (base.compare(character, "") !== 0) return true;
      this.#weights.set(character, []);
      return false;
    });
    const single = weighty.filter((character) => !this.#isExpansion(character, base)).sort(variant.compare);
    let before = "";
    let weight: Weight = { primary: 0, secondary: 1, tertiary: 1 };
    for (const character of single) {
      if (base.compare(before, character) !== 0)
        weight = { primary: weight.primary + 1, secondary: 1, tertiary: 1 };
      else if (accent.compare(before, character) !== 0)
        weight = { ...weight, secondary: weight.secondary + 1, tertiary: 1 };
      else if (variant.compare(before, character) !== 0)
        weight = { ...weight, tertiary: weight.tertiary + 1 };
      this.#weights.set(character, [weight]);
      before = character;
    }
    for (const [character, letters] of Object.entries(EXPANSIONS)) {
      if (!this.#isExpansion(character, base)) continue;
      const sameAccent = accent.compare(character, letters) === 0;
      const weights = [...letters].flatMap((letter) => this.#weights.get(letter) ?? []);
      // Behind the plain letters in the first level on which they differ.
      this.#weights.set(
        character,
        weights.map((one) =>
          sameAccent ? { ...one, tertiary: one.tertiary + 100 } : { ...one, secondary: one.secondary + 100 },
        ),
      );
    }
  }

  #isExpansion(character: string, base: Intl.Collator): boolean {
    const letters = EXPANSIONS[character];
    return letters !== undefined && base.compare(character, letters) === 0;
  }

  #of(character: string): readonly Weight[] {
    const known = this.#weights.get(character);
    if (known) return known;
    const code = character.codePointAt(0) ?? 0;
    if (/\p{M}/u.test(character)) return [{ primary: 0, secondary: LOOSE_MARK + (code & 0x7f), tertiary: 0 }];
    if (/\p{C}/u.test(character)) return [];
    const decomposed = character.normalize("NFKD");
    if (decomposed !== character) return [...decomposed].flatMap((part) => this.#of(part));
    return [
      { primary: OUTSIDE_TABLE + (code >> 8), secondary: 1, tertiary: 1 },
      { primary: (code & 0xff) + 1, secondary: 0, tertiary: 0 },
    ];
  }

  /** Bytes that sort as the collator sorts the texts, and are equal for texts it calls equal. */
  key(text: string): Buffer {
    const { strength, caseLevel, numericOrdering } = this.#spec;
    const primary: number[] = [];
    const secondary: number[] = [];
    const tertiary: number[] = [];
    const parts = numericOrdering ? text.normalize("NFC").split(/(\d+)/) : [text.normalize("NFC")];
    for (const part of parts) {
      if (numericOrdering && /^\d+$/.test(part)) {
        const digits = part.replace(/^0+(?=\d)/, "");
        const zero = this.#of("0")[0]?.primary ?? 1;
        primary.push(zero, digits.length + 1, ...Array.from(digits, (digit) => Number(digit) + 1));
        secondary.push(1);
        tertiary.push(1);
        continue;
      }
      for (const character of part) {
        for (const weight of this.#of(character)) {
          if (weight.primary > 0) primary.push(weight.primary);
          if (weight.secondary > 0) secondary.push(Math.min(weight.secondary, 255));
          if (weight.tertiary > 0) tertiary.push(Math.min(weight.tertiary, 255));
        }
      }
    }
    const bytes = [...primary.flatMap((weight) => [(weight >> 8) + 1, weight & 0xff]), 0];
    if (strength >= 2) bytes.push(...secondary, 0);
    if (strength >= 3 || caseLevel) bytes.push(...tertiary, 0);
    return Buffer.from(bytes);
  }
}

export function caseFirstOf(spec: CollationSpec): "upper" | "lower" | "false" {
  return spec.caseFirst === "upper" || spec.caseFirst === "lower" ? spec.caseFirst : "false";
}
