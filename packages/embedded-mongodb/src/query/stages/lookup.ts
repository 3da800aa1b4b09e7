import { decode } from "../../bson/decode.js";
import { type Document, getField, isDocument, setField } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import type { Collection } from "../../storage/collection.js";
import { aggregateCollection, type PipelineContext, runPipeline } from "../aggregate.js";
import { compileExpression } from "../expression.js";
import { compileFilter } from "../filter.js";
import { findRecords } from "../find.js";

type Stage = (input: Iterable<Document>) => Iterable<Document>;

/** $lookup by local and foreign field, by a pipeline, or both; the foreign collection's indexes are used. */
export function lookupStage(spec: unknown, context: PipelineContext): Stage {
  if (!isDocument(spec)) throw new MongoError(9, `the $lookup specification must be an object`);
  const { from, as, localField, foreignField, pipeline, let: variables } = spec;
  if (typeof as !== "string") throw new MongoError(9, "must specify 'as' field for a $lookup");
  if (
    typeof from !== "string" &&
    !(Array.isArray(pipeline) && isDocument(pipeline[0]) && "$documents" in pipeline[0])
  ) {
    throw new MongoError(9, "missing 'from' option to $lookup stage specification");
  }
  const byField = typeof localField === "string" && typeof foreignField === "string";
  if (!byField && (localField !== undefined || foreignField !== undefined)) {
    throw new MongoError(
      9,
      "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
    );
  }
  if (!byField && !Array.isArray(pipeline))
    throw new MongoError(
      9,
      "$lookup requires either 'pipeline' or both 'localField' and 'foreignField' to be specified",
    );
  const collection = typeof from === "string" ? context.collection(from) : undefined;
  const lets = isDocument(variables)
    ? Object.entries(variables).map(([name, expression]) => ({
        name,
        compute: compileExpression(expression, context),
      }))
    : [];
  const path = as.split(".");
  const local = typeof localField === "string" ? localField.split(".") : [];
  return function* (input) {
    for (const document of input) {
      let found: Document[];
      const inner =
        lets.length === 0
          ? context
          : {
              ...context,
              variables: {
                ...context.variables,
                ...Object.fromEntries(lets.map(({ name, compute }) => [name, compute(document)])),
              },
            };
      if (byField) {
        const values = localValues(document, local);
        const matching = collection
          ? foreignDocuments(collection, String(foreignField), values, {}, context)
          : [];
        found = Array.isArray(pipeline) ? [...runPipeline(pipeline, matching, inner)] : matching;
      } else {
        found = [...aggregateCollection(collection, pipeline, inner)];
      }
      yield withField(document, path, found);
    }
  };
}

/** Documents of a collection in which a field equals one of the values. */
export function foreignDocuments(
  collection: Collection,
  field: string,
  values: readonly unknown[],
  restriction: Document,
  context: PipelineContext,
): Document[] {
  const membership = { [field]: { $in: values.map((value) => value ?? null) } };
  const filter = compileFilter(
    Object.keys(restriction).length === 0 ? membership : { $and: [membership, restriction] },
    context,
  );
  const request = { filter, sort: [], skip: 0, limit: 0, collation: context.collation };
  return Array.from(findRecords(context.view, collection, request), ({ raw }) => decode(raw));
}

/** What the local field offers for comparison: of an array each element (and nothing if it is empty). */
function localValues(value: unknown, path: readonly string[]): unknown[] {
  if (path.length === 0) return Array.isArray(value) ? value : [value ?? null];
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => (isDocument(item) ? localValues(item, path) : []));
  const [name = "", ...rest] = path;
  return localValues(isDocument(value) ? getField(value, name) : undefined, rest);
}

function withField(document: Document, path: readonly string[], value: unknown): Document {
  const [name = "", ...rest] = path;
  const copy = { ...document };
  const child = getField(document, name);
  setField(copy, name, rest.length === 0 ? value : withField(isDocument(child) ? child : {}, rest, value));
  return copy;
}

/** $unionWith: the documents of another collection after those of the input. */
export function unionStage(spec: unknown, context: PipelineContext): Stage {
  const options = typeof spec === "string" ? { coll: spec } : spec;
  if (!isDocument(options))
    throw new MongoError(9, "the $unionWith stage specification must be an object or string");
  const { coll, pipeline = [] } = options;
  if (coll !== undefined && typeof coll !== "string")
    throw new MongoError(14, "$unionWith's coll must be a string");
  return function* (input) {
    yield* input;
    yield* aggregateCollection(coll === undefined ? undefined : context.collection(coll), pipeline, context);
  };
}
