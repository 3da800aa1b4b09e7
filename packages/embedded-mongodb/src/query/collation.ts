import { compareStrings, type StringCompare } from "../bson/compare.js";
import { isDocument, isTruthy, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { CollationKey } from "../storage/key-encoding.js";
import { CollationKeys, caseFirstOf } from "./collation-key.js";

/** A collation with a locale other than "simple", as MongoDB specifies it. */
export interface CollationSpec {
  readonly locale: string;
  readonly strength: number;
  readonly caseLevel: boolean;
  readonly caseFirst: string;
  readonly numericOrdering: boolean;
  readonly alternate: string;
}

/** Reads a `collation` option; undefined for none and for `simple`, which is byte order. */
export function parseCollation(value: unknown): CollationSpec | undefined {
  if (!isDocument(value)) return undefined;
  const { locale } = value;
  if (locale === "simple") return undefined;
  if (typeof locale !== "string")
    throw new MongoError(9, "Collation locale is required and must be a string");
  const name = locale.replace("_", "-").replace("@collation=phonebook", "-u-co-phonebk");
  try {
    if (Intl.Collator.supportedLocalesOf([name]).length === 0) throw new RangeError();
  } catch {
    throw new MongoError(2, `Field 'locale' is invalid in: { locale: "${locale}" }`);
  }
  const strength = value.strength === undefined ? 3 : toNumber(value.strength);
  if (![1, 2, 3, 4, 5].includes(strength))
    throw new MongoError(2, "Enumeration value for field 'collation.strength' is invalid");
  return {
    locale: name,
    strength,
    caseLevel: isTruthy(value.caseLevel),
    caseFirst: typeof value.caseFirst === "string" ? value.caseFirst : "off",
    numericOrdering: isTruthy(value.numericOrdering),
    alternate: typeof value.alternate === "string" ? value.alternate : "non-ignorable",
  };
}

export function sameCollation(a: CollationSpec | undefined, b: CollationSpec | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

const collators = new Map<string, StringCompare>();

/** Compares strings as the collation does, by Intl (ICU, the library MongoDB uses as well). */
export function stringCompareOf(collation: CollationSpec | undefined): StringCompare {
  if (!collation) return compareStrings;
  const id = JSON.stringify(collation);
  const known = collators.get(id);
  if (known) return known;
  const { locale, strength, caseLevel, numericOrdering, alternate } = collation;
  const base = caseLevel ? "case" : "base";
  const accent = caseLevel ? "variant" : "accent";
  const collator = new Intl.Collator(locale, {
    sensitivity: strength === 1 ? base : strength === 2 ? accent : "variant",
    numeric: numericOrdering,
    caseFirst: caseFirstOf(collation),
    ignorePunctuation: alternate === "shifted",
  });
  const compare: StringCompare = (a, b) => collator.compare(a, b);
  collators.set(id, compare);
  return compare;
}

const keys = new Map<string, CollationKeys>();

/** Sort keys for index entries and for telling equal values; undefined without a collation. */
export function collationKeyOf(collation: CollationSpec | undefined): CollationKey {
  if (!collation) return undefined;
  const id = JSON.stringify(collation);
  let known = keys.get(id);
  if (!known) {
    known = new CollationKeys(collation);
    keys.set(id, known);
  }
  const maker = known;
  return (text) => maker.key(text);
}
