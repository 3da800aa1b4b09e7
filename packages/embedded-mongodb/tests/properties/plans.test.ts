import fc from "fast-check";
import { Decimal128, Double, type Filter, Long, type Sort } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

const scalar = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0.5, -0.5, Number.NaN, null, true, false, "", "a", "ab", "b", "Ä", "a\u0000b"),
  fc.constantFrom(
    new Double(1),
    Long.fromNumber(2),
    Long.fromString("9007199254740993"),
    Decimal128.fromString("0.1"),
    Decimal128.fromString("1.50"),
  ),
  fc.constantFrom(new Date(0), new Date(1)),
);
const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 3 }) },
  { weight: 1, arbitrary: fc.record({ x: scalar }, { requiredKeys: [] }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
  },
);
// Only one field holds arrays: MongoDB refuses two in one compound index.
const document = fc.record({ a: scalar, b: scalar, c: value }, { requiredKeys: [] });

const path = fc.constantFrom("a", "b", "c", "c.x", "c.y");
const condition = fc.oneof(
  scalar,
  fc.record({ $eq: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $ne: scalar }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $size: fc.nat({ max: 3 }) }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $regex: fc.constantFrom("^a", "^ab?", "b$", "^(a|b)") }),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
);
const clause = fc.tuple(path, condition).map(([field, test]) => ({ [field]: test }));
const elementClause = fc
  .array(fc.tuple(fc.constantFrom("x", "y"), condition), { minLength: 1, maxLength: 2 })
  .map((fields) => ({ c: { $elemMatch: Object.fromEntries(fields) } }));
const filter = fc.oneof(
  clause,
  elementClause,
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((clauses) => ({ $and: clauses })),
  fc.array(clause, { minLength: 1, maxLength: 2 }).map((clauses) => ({ $or: clauses })),
);
const direction = fc.constantFrom<1 | -1>(1, -1);
const sort = fc
  .uniqueArray(fc.tuple(fc.constantFrom("a", "b", "c"), direction), {
    maxLength: 2,
    selector: ([field]) => field,
  })
  .map((fields) => Object.fromEntries(fields));
const key = fc
  .uniqueArray(fc.tuple(path, direction), { minLength: 1, maxLength: 3, selector: ([field]) => field })
  // c, c.x and c.y may pass through one array, c and c.x through two values of it: leave that to MongoDB.
  .map((fields) => Object.fromEntries(fields));
const index = fc.record({
  key,
  sparse: fc.boolean(),
  partial: fc.option(fc.record({ a: fc.record({ $gt: fc.integer({ min: -2, max: 2 }) }) }), {
    nil: undefined,
  }),
});

interface Random {
  _id: number;
  a?: unknown;
  b?: unknown;
}

describe("an index plan", () => {
  it("finds the same documents in the same order as a full scan", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(document, { minLength: 1, maxLength: 30 }),
        fc.array(index, { minLength: 1, maxLength: 3 }),
        fc.array(fc.tuple(filter, sort), { minLength: 4, maxLength: 8 }),
        async (documents, indexes, queries) => {
          const collection = server.db.collection<Random>("random");
          await collection.drop();
          await collection.insertMany(documents.map((fields, _id) => ({ _id, ...fields })));
          for (const { key: keys, sparse, partial } of indexes) {
            const options = partial ? { partialFilterExpression: partial } : sparse ? { sparse: true } : {};
            // Twice the same key with other options is refused, which is fine here.
            await collection.createIndex(keys, options).catch(() => undefined);
          }
          for (const [where, order] of queries) {
            const find = (by: Sort, hint?: { $natural: 1 }) =>
              collection
                .find(where as Filter<Random>, hint ? { hint } : {})
                .sort(by)
                .toArray();
            const ids = (found: Random[]) => found.map(({ _id }) => _id);
            const unambiguous: Sort = { ...order, _id: 1 };
            const found = ids(await find(unambiguous));
            const expected = ids(await find(unambiguous, { $natural: 1 }));
            expect({ where, order, found }).toEqual({ where, order, found: expected });
            expect(await collection.countDocuments(where as Filter<Random>)).toBe(expected.length);
            // Without _id the order of ties is open, but an index can give it: the sorted values must be the same.
            const byScalars: Sort = "c" in order ? { a: 1 } : order;
            const values = (documents: Random[]) =>
              documents.map(({ a = null, b = null }) => ({
                ...("a" in byScalars ? { a } : {}),
                ...("b" in byScalars ? { b } : {}),
              }));
            const sorted = values(await find(byScalars));
            expect({ where, byScalars, sorted }).toEqual({
              where,
              byScalars,
              sorted: values(await find(byScalars, { $natural: 1 })),
            });
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
