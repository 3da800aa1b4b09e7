import { compare } from "../../bson/compare.js";
import { type Document, isDocument, toNumber, typeOrder } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { compileExpression, type ExpressionOptions } from "../expression.js";
import { accumulate } from "./group.js";

type Stage = (input: Iterable<Document>) => Iterable<Document>;

/** $bucket: groups by boundaries, the lower one included. */
export function bucketStage(spec: unknown, options: ExpressionOptions): Stage {
  if (!isDocument(spec)) throw new MongoError(40201, "Argument to $bucket stage must be an object");
  const { groupBy, boundaries, output } = spec;
  if (!Array.isArray(boundaries) || boundaries.length < 2)
    throw new MongoError(40192, "The $bucket 'boundaries' field must have at least 2 values");
  for (const [i, bound] of boundaries.entries()) {
    if (i === 0) continue;
    if (typeOrder(bound) !== typeOrder(boundaries[i - 1]))
      throw new MongoError(
        40193,
        "All values in the 'boundaries' option to $bucket must have the same type.",
      );
    if (compare(bound, boundaries[i - 1]) <= 0)
      throw new MongoError(40194, "The 'boundaries' option to $bucket must be sorted in ascending order");
  }
  const hasDefault = "default" in spec;
  const groupOf = compileExpression(groupBy, options);
  const fields = accumulate(outputOf(output), options);
  return function* (input) {
    const buckets = new Map<number, Document[]>();
    for (const document of input) {
      const value = groupOf(document) ?? null;
      let at = boundaries.findIndex((bound: unknown) => compare(value, bound) < 0) - 1;
      if (at < 0) {
        if (!hasDefault)
          throw new MongoError(
            7026,
            "$switch could not find a matching branch for an input, and no default was specified.",
          );
        at = boundaries.length;
      }
      const bucket = buckets.get(at);
      if (bucket) bucket.push(document);
      else buckets.set(at, [document]);
    }
    for (const [at, documents] of [...buckets].sort(([a], [b]) => a - b)) {
      const id: unknown = at === boundaries.length ? spec.default : boundaries[at];
      yield { _id: id, ...fields(documents, id) };
    }
  };
}

/** $bucketAuto: as many groups of about the same size as asked for. */
export function bucketAutoStage(spec: unknown, options: ExpressionOptions): Stage {
  if (!isDocument(spec)) throw new MongoError(40240, "The argument to $bucketAuto must be an object");
  if (spec.granularity !== undefined)
    throw new MongoError(238, "$bucketAuto's 'granularity' is not offered by embedded-mongodb");
  const count = toNumber(spec.buckets);
  if (!(count > 0)) throw new MongoError(40243, "The $bucketAuto 'buckets' field must be greater than 0");
  const groupOf = compileExpression(spec.groupBy, options);
  const fields = accumulate(outputOf(spec.output), options);
  return function* (input) {
    const sorted = Array.from(input, (document) => ({ document, value: groupOf(document) ?? null })).sort(
      (a, b) => compare(a.value, b.value),
    );
    const size = Math.max(1, Math.round(sorted.length / count));
    let made = 0;
    for (let at = 0; at < sorted.length; ) {
      let end = ++made === count ? sorted.length : Math.min(at + size, sorted.length);
      while (end < sorted.length && compare(sorted[end - 1]?.value, sorted[end]?.value) === 0) end++;
      const id = { min: sorted[at]?.value, max: (sorted[end] ?? sorted[end - 1])?.value };
      yield {
        _id: id,
        ...fields(
          sorted.slice(at, end).map(({ document }) => document),
          id,
        ),
      };
      at = end;
    }
  };
}

function outputOf(output: unknown): Document {
  return isDocument(output) ? output : { count: { $sum: 1 } };
}
