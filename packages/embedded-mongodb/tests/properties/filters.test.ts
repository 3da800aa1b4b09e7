import { BSONRegExp, Decimal128, Double, Long, ObjectId } from "bson";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../src/bson/decode.js";
import { encode } from "../../src/bson/encode.js";
import type { Document } from "../../src/bson/values.js";
import { compileFilter } from "../../src/query/filter.js";
import { screenOf } from "../../src/query/regex-screen.js";

/** Texts on both sides of the length from which patterns are first looked for in the bytes. */
const text = fc
  .tuple(fc.constantFrom("", "a", "ab", "Äb", "\ufffd", "straße"), fc.constantFrom(0, 70))
  .map(([word, padding]) => word + "x".repeat(padding) + word);
const scalar = fc.oneof(
  text,
  fc.integer({ min: -2, max: 2 }),
  fc.constantFrom<unknown>(null, true, false, 0.5, Number.NaN, new Date(0), new ObjectId("0".repeat(24))),
  fc.constantFrom<unknown>(new Double(1), Long.fromNumber(1), Decimal128.fromString("1.0")),
  fc.constantFrom<unknown>(new BSONRegExp("a"), new BSONRegExp("a", "i")),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { weight: 4, arbitrary: scalar },
    { weight: 2, arbitrary: fc.array(tie("value"), { maxLength: 3 }) },
    {
      weight: 2,
      arbitrary: fc.dictionary(fc.constantFrom("x", "y", "0", "1"), tie("value"), { maxKeys: 3 }),
    },
  ),
}));
const document = fc.dictionary(fc.constantFrom("a", "b", "constructor"), value, { maxKeys: 3 });

const regex = fc.oneof(
  fc
    .tuple(
      fc.constantFrom("ab", "x{3}", "Äb?", "a|b", "^a.*b", "stra(ss|ß)e", "[ab]+x"),
      fc.constantFrom("", "i"),
    )
    .map(([pattern, flags]) => new BSONRegExp(pattern, flags)),
);
const operand = fc.oneof({ weight: 5, arbitrary: scalar }, { weight: 1, arbitrary: value });
const condition: fc.Arbitrary<unknown> = fc.oneof(
  operand,
  regex,
  fc.record({ $ne: scalar.filter((item) => !(item instanceof BSONRegExp)) }),
  fc.record({ $in: fc.array(fc.oneof(scalar, regex), { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
  fc
    .tuple(
      fc.constantFrom("$gt", "$gte", "$lt", "$lte"),
      scalar.filter((item) => !(item instanceof BSONRegExp)),
    )
    .map(([operator, limit]) => ({ [operator]: limit })),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $size: fc.nat({ max: 3 }) }),
  fc.record({ $type: fc.constantFrom("string", "number", "array", "object", "null", "regex", 16) }),
  fc.record({ $all: fc.array(scalar, { maxLength: 2 }) }),
  fc.record({ $mod: fc.constant([2, 1]) }),
  fc.record({ $not: regex }),
  fc.record({ $elemMatch: fc.dictionary(fc.constantFrom("x", "y", "x.y", "0"), operand, { maxKeys: 2 }) }),
  fc.record({ $elemMatch: fc.record({ $gte: fc.integer({ min: -1, max: 1 }) }) }),
);
const path = fc.constantFrom("a", "b", "a.x", "a.0", "a.x.y", "a.1.x", "b.x.0", "constructor", "_id");
const clause = fc.tuple(path, condition).map(([field, wanted]): Document => ({ [field]: wanted }));
const clauses = fc.array(clause, { minLength: 1, maxLength: 3 });
const filter = fc.oneof(
  clause,
  clauses.map((all): Document => ({ $and: all })),
  clauses.map((any): Document => ({ $or: any })),
  clauses.map((none): Document => ({ $nor: none })),
);

test("a filter says the same of the encoded bytes as of the decoded document", () => {
  fc.assert(
    fc.property(fc.array(document, { minLength: 1, maxLength: 5 }), filter, (documents, source) => {
      const { test: matches, matches: matchesEncoded } = compileFilter(decode(encode(source)));
      for (const [_id, fields] of documents.entries()) {
        const raw = encode({ _id, ...fields });
        expect(matchesEncoded(raw)).toBe(matches(decode(raw)));
      }
    }),
    { numRuns: 2000 },
  );
});

const atom = fc.constantFrom(
  "a",
  "B",
  "ä",
  "ß",
  ".",
  "\\.",
  "\\d",
  "[a-c]",
  "[^]]",
  "(ab|c)",
  "(?=a)",
  "(?:b)",
  "^",
  "$",
);
const quantified = fc.tuple(atom, fc.constantFrom("", "", "", "*", "+", "?", "+?", "{2}", "{0,1}"));
const source = fc
  .array(
    quantified.map(([unit, times]) => (/^(\^|\$|\(\?=)/.test(unit) ? unit : unit + times)),
    { minLength: 1, maxLength: 5 },
  )
  .map((parts) => parts.join(""));
const patterns = fc.oneof(
  source,
  fc.tuple(source, source).map(([left, right]) => `${left}|${right}`),
);
const haystack = fc
  .array(fc.constantFrom("a", "b", "A", "B", "c", "ä", "Ä", "ß", "ſ", "\u212a", "1", ".", "]"), {
    maxLength: 12,
  })
  .map((letters) => letters.join(""));

test("the look at the bytes never misses a text that a pattern matches", () => {
  fc.assert(
    fc.property(
      patterns,
      fc.constantFrom("", "i", "u", "iu", "m", "s"),
      haystack,
      (pattern, flags, letters) => {
        const padded = `${"-".repeat(64)}${letters}`;
        const expression = new RegExp(
          pattern.replaceAll("[^]]", flags.includes("u") ? "[^\\]]" : "[^]"),
          flags,
        );
        const bytes = Buffer.from(padded);
        const screen = screenOf(expression);
        if (expression.test(padded)) expect(screen?.(bytes, 0, bytes.length) ?? true).toBe(true);
      },
    ),
    { numRuns: 5000 },
  );
});

test("the look at the bytes rules out texts without the words of the pattern", () => {
  const bytes = Buffer.from("Der Sachstand ist mit den beteiligten Ämtern abgestimmt. ".repeat(2));
  const rulesOut = (expression: RegExp) => screenOf(expression)?.(bytes, 0, bytes.length) === false;
  expect(rulesOut(/kommt nicht vor/)).toBe(true);
  expect(rulesOut(/KOMMT.*vor$/i)).toBe(true);
  expect(rulesOut(/^Zürich/)).toBe(true);
  expect(rulesOut(/\(beteiligten/)).toBe(true);
  expect(rulesOut(/Ämtern/)).toBe(false);
  expect(rulesOut(/SACHSTAND/i)).toBe(false);
  expect(rulesOut(/nie|Ämtern/)).toBe(false);
});
