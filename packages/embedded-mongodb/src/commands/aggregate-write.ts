import { ObjectId } from "bson";
import { equals } from "../bson/compare.js";
import { decode } from "../bson/decode.js";
import { encodeStored } from "../bson/encode.js";
import { type Document, getField, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileExpression } from "../query/expression.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import { compileUpdatePipeline } from "../query/update/update-pipeline.js";
import type { Collection, StoredIndex } from "../storage/collection.js";
import { duplicateKey } from "../storage/duplicate-key.js";
import type { CommandContext } from "./command.js";
import { checkId, type Validator, validatorOf } from "./write.js";

/** The last stage of a pipeline that writes: $out or $merge. */
export function writeStage(
  context: CommandContext,
  name: string,
  spec: unknown,
  documents: readonly Document[],
): void {
  if (name === "$out") out(context, spec, documents);
  else merge(context, spec, documents);
}

function target(context: CommandContext, spec: unknown): { db: string; name: string } {
  if (typeof spec === "string") return { db: context.db, name: spec };
  if (isDocument(spec) && typeof spec.coll === "string") {
    return { db: typeof spec.db === "string" ? spec.db : context.db, name: spec.coll };
  }
  throw new MongoError(16990, "$out and $merge need the name of a collection");
}

function collectionOf(context: CommandContext, spec: unknown): Collection {
  const { db, name } = target(context, spec);
  return context.view.collection(db, name) ?? context.view.createCollection(db, name);
}

/** Replaces the collection's content; its indexes stay. */
function out(context: CommandContext, spec: unknown, documents: readonly Document[]): void {
  const collection = collectionOf(context, spec);
  const validate = validatorOf(context, collection);
  context.engine.change(() => {
    for (const record of [...collection.scan()]) context.view.delete(collection, record);
    for (const document of documents) insert(context, collection, document, validate);
  });
}

function insert(
  context: CommandContext,
  collection: Collection,
  document: Document,
  validate: Validator | undefined,
): void {
  const complete = document._id === undefined ? { _id: new ObjectId(), ...document } : document;
  checkId(complete._id);
  const raw = encodeStored(complete);
  validate?.(decode(raw));
  context.view.insert(collection, raw);
}

const WHEN_MATCHED = new Set<unknown>(["replace", "keepExisting", "merge", "fail"]);
const WHEN_NOT_MATCHED = new Set<unknown>(["insert", "discard", "fail"]);

/** How $merge treats one document. */
interface Merge {
  readonly collection: Collection;
  readonly validate: Validator | undefined;
  readonly on: readonly string[];
  /** The unique index that makes sure that at most one document matches. */
  readonly index: StoredIndex;
  readonly whenMatched: unknown;
  readonly whenNotMatched: unknown;
  readonly variables: Document;
}

function merge(context: CommandContext, spec: unknown, documents: readonly Document[]): void {
  const options = isDocument(spec) ? spec : { into: spec };
  const { whenMatched = "merge", whenNotMatched = "insert" } = options;
  if (!Array.isArray(whenMatched) && !WHEN_MATCHED.has(whenMatched))
    throw unknownMode("whenMatched", whenMatched);
  if (!WHEN_NOT_MATCHED.has(whenNotMatched)) throw unknownMode("whenNotMatched", whenNotMatched);
  const collection = collectionOf(context, options.into);
  const on = (Array.isArray(options.on) ? options.on : [options.on ?? "_id"]).map(String);
  const index = uniqueIndexOn(collection, on);
  const validate = validatorOf(context, collection);
  const computed = Object.entries(isDocument(options.let) ? options.let : {}).map(
    ([name, expression]) => [name, compileExpression(expression, {})] as const,
  );
  context.engine.change(() => {
    for (const document of documents) {
      const lacksId = on.includes("_id") && document._id === undefined;
      const incoming = lacksId ? { _id: new ObjectId(), ...document } : document;
      const given = computed.map(([name, compute]) => [name, compute(incoming) ?? null] as const);
      const variables = { new: incoming, ...Object.fromEntries(given) };
      mergeOne(context, incoming, {
        collection,
        validate,
        on,
        index,
        whenMatched,
        whenNotMatched,
        variables,
      });
    }
  });
}

function unknownMode(field: string, value: unknown): MongoError {
  return new MongoError(
    2,
    `Enumeration value '${String(value)}' for field '$merge.${field}' is not a valid value.`,
  );
}

function uniqueIndexOn(collection: Collection, on: readonly string[]): StoredIndex {
  for (const index of collection.indexes.values()) {
    const { unique, partialFilter, paths } = index.definition;
    if (unique && !partialFilter && paths.length === on.length && paths.every((path) => on.includes(path)))
      return index;
  }
  throw new MongoError(51183, "Cannot find index to verify that join fields will be unique");
}

function mergeOne(context: CommandContext, document: Document, merging: Merge): void {
  const { collection, validate, on, index, whenMatched } = merging;
  const matching = compileFilter(
    Object.fromEntries(on.map((path) => [path, { $eq: valueOn(document, path) }])),
  );
  const request = { filter: matching, sort: [], skip: 0, limit: 1, collation: index.definition.collation };
  const [record] = findRecords(context.view, collection, request);
  if (!record) {
    if (merging.whenNotMatched === "fail")
      throw new MongoError(
        13113,
        "$merge could not find a matching document in the target collection for at least one document in the source collection",
      );
    if (merging.whenNotMatched === "insert") insert(context, collection, document, validate);
    return;
  }
  if (whenMatched === "keepExisting") return;
  if (whenMatched === "fail") {
    const { paths } = index.definition;
    throw duplicateKey(
      collection.namespace,
      index.definition,
      paths.map((path) => valueOn(document, path)),
    );
  }
  const current = decode(record.raw);
  const merged = mergedWith(current, document, merging);
  const raw = encodeStored(merged);
  if (raw.equals(record.raw)) return;
  validate?.(decode(raw));
  context.view.replace(collection, record, raw);
}

function mergedWith(current: Document, document: Document, { whenMatched, variables }: Merge): Document {
  const merged = Array.isArray(whenMatched)
    ? compileUpdatePipeline(whenMatched, { variables })(current)
    : { ...(whenMatched === "merge" ? current : { _id: current._id }), ...document };
  if (!equals(merged._id, current._id))
    throw new MongoError(
      66,
      "$merge failed to update the matching document, did you attempt to modify the _id or the shard key?",
    );
  return merged;
}

function valueOn(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const name of path.split(".")) value = isDocument(value) ? getField(value, name) : undefined;
  if (value === undefined || value === null)
    throw new MongoError(
      51132,
      "$merge write error: 'on' field cannot be missing, null, undefined or an array",
    );
  if (Array.isArray(value))
    throw new MongoError(
      51185,
      "$merge write error: 'on' field cannot be missing, null, undefined or an array",
    );
  return value;
}
