import { decode } from "../../bson/decode.js";
import { type Document, getField, isDocument, setField } from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import type { Collection } from "../../storage/collection.js";
import { type CollationKey, valueKey } from "../../storage/key-encoding.js";
import { aggregateCollection, type PipelineContext, pipelineStages, runPipeline } from "../aggregate.js";
import { collationKeyOf } from "../collation.js";
import { compileExpression } from "../expression.js";
import { compileFilter } from "../filter.js";
import { findRecords } from "../find.js";
import { valuesAtPath } from "../path-tests.js";
import { planQuery } from "../plan/plan-query.js";

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
    const find = foreignFinder(byField ? collection : undefined, String(foreignField), {}, context);
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
        const matching = find(localValues(document, local));
        found = Array.isArray(pipeline) ? [...runPipeline(pipeline, matching, inner)] : matching;
      } else {
        found = [...aggregateCollection(collection, pipelineStages(pipeline), inner)];
      }
      yield withField(document, path, found);
    }
  };
}

/** Finds the documents of a collection in which a field equals one of the values. */
export type ForeignFinder = (values: readonly unknown[]) => Document[];

const REMEMBERED = 1000;

/** By an index of the foreign collection if there is one; else its documents are read once and looked up by value. */
export function foreignFinder(
  collection: Collection | undefined,
  field: string,
  restriction: Document,
  context: PipelineContext,
): ForeignFinder {
  if (!collection) return () => [];
  const { collation } = context;
  const found = (filter: Document): Document[] => {
    const request = { filter: compileFilter(filter, context), sort: [], skip: 0, limit: 0, collation };
    return Array.from(findRecords(context.view, collection, request), ({ raw }) => decode(raw));
  };
  const keyOf = collationKeyOf(collation);
  const plan = planQuery(collection, { filter: { [field]: { $in: [1] } }, sort: [], collation });
  if (!plan.index) return unindexedFinder(found(restriction), field, keyOf);
  const restricted = Object.keys(restriction).length > 0;
  const remembered = new Map<string, Document[]>();
  return (values) => {
    const id = valueKey(values, keyOf);
    let documents = remembered.get(id);
    if (!documents) {
      const membership = { [field]: { $in: values.map((value) => value ?? null) } };
      documents = found(restricted ? { $and: [membership, restriction] } : membership);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(id, documents);
    }
    return documents;
  };
}

function unindexedFinder(documents: readonly Document[], field: string, keyOf: CollationKey): ForeignFinder {
  const path = field.split(".");
  const byValue = new Map<string, Map<number, Document>>();
  for (const [position, document] of documents.entries()) {
    for (const value of valuesAtPath(document, path)) {
      const key = valueKey(value, keyOf);
      const known = byValue.get(key);
      if (known) known.set(position, document);
      else byValue.set(key, new Map([[position, document]]));
    }
  }
  return (values) => {
    const matching = new Map(
      values.flatMap((value) => [...(byValue.get(valueKey(value ?? null, keyOf)) ?? [])]),
    );
    return [...matching].sort(([a], [b]) => a - b).map(([, document]) => document);
  };
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
    const collection = coll === undefined ? undefined : context.collection(coll);
    yield* aggregateCollection(collection, pipelineStages(pipeline), context);
  };
}
