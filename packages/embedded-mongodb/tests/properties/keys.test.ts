import {
  Binary,
  BSONRegExp,
  Code,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, identical } from "../../src/bson/compare.js";
import { decode } from "../../src/bson/decode.js";
import { encode } from "../../src/bson/encode.js";
import { encodeKey, valueKey } from "../../src/storage/key-encoding.js";

const number = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.double().map((value) => new Double(value)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map((value) => Long.fromBigInt(value)),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 33n), max: 10n ** 33n }), fc.integer({ min: -40, max: 20 }))
    .map(([digits, power]) => Decimal128.fromString(`${digits}E${power}`)),
  fc.constantFrom(
    0,
    -0,
    1,
    new Double(1),
    Long.fromNumber(1),
    Decimal128.fromString("1.0"),
    Decimal128.fromString("0.1"),
    0.1,
    Decimal128.fromString("1E+400"),
  ),
);
const leaf = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 3, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) },
  fc.constantFrom<unknown>(null, true, false, new MinKey(), new MaxKey()),
  fc.date({ noInvalidDate: true }),
  fc.uint8Array({ maxLength: 5 }).map((bytes) => new Binary(bytes)),
  fc.uint8Array({ minLength: 12, maxLength: 12 }).map((bytes) => new ObjectId(bytes)),
  fc.tuple(fc.nat(), fc.nat()).map(([t, i]) => new Timestamp({ t, i })),
  fc.constantFrom(new BSONRegExp("a", "i"), new BSONRegExp("b"), new Code("x")),
);
const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("a", "b", "ab"), tie("value"), { maxKeys: 3, noNullPrototype: true }),
  ),
})).value;

const sign = (result: number) => Math.sign(result);

describe("index keys", () => {
  it("have the order of the values", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const expected = sign(compare(a, b));
        expect(sign(Buffer.compare(encodeKey([a], [1]), encodeKey([b], [1])))).toBe(expected);
        expect(sign(Buffer.compare(encodeKey([a], [-1]), encodeKey([b], [-1])))).toBe(0 - expected);
      }),
      { numRuns: 5000 },
    );
  });

  it("have the order of the fields when there are several", () => {
    fc.assert(
      fc.property(value, value, value, value, (a, b, c, d) => {
        const expected = sign(compare(a, c)) || sign(compare(d, b));
        expect(sign(Buffer.compare(encodeKey([a, b], [1, -1]), encodeKey([c, d], [1, -1])))).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it("are equal for equal values only, as text as well", () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        expect(valueKey(a) === valueKey(b)).toBe(compare(a, b) === 0);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("the order of values", () => {
  it("is transitive", () => {
    fc.assert(
      fc.property(value, value, value, (a, b, c) => {
        const [x, y, z] = [a, b, c].sort((left, right) => compare(left, right));
        expect(compare(x, y)).toBeLessThanOrEqual(0);
        expect(compare(y, z)).toBeLessThanOrEqual(0);
        expect(compare(x, z)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a document", () => {
  it("survives decoding and encoding byte for byte", () => {
    fc.assert(
      fc.property(value, (field) => {
        const bytes = encode({ field });
        const decoded = decode(bytes);
        expect(encode(decoded).equals(bytes)).toBe(true);
        expect(identical(decode(encode(decoded)), decoded)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
