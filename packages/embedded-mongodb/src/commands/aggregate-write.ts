import { ObjectId } from "bson";
import { decode } from "../bson/decode.js";
import { encodeStored } from "../bson/encode.js";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import { compileUpdatePipeline } from "../query/update/update-pipeline.js";
import type { Collection } from "../storage/collection.js";
import type { CommandContext } from "./command.js";
import { checkId } from "./write.js";

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
  return context.engine.collection(db, name) ?? context.engine.createCollection(db, name);
}

/** Replaces the collection's content; its indexes stay. */
function out(context: CommandContext, spec: unknown, documents: readonly Document[]): void {
  const collection = collectionOf(context, spec);
  context.engine.change(() => {
    for (const record of [...collection.scan()]) context.view.delete(collection, record);
    for (const document of documents) insert(context, collection, document);
  });
}

function insert(context: CommandContext, collection: Collection, document: Document): void {
  const complete = document._id === undefined ? { _id: new ObjectId(), ...document } : document;
  checkId(complete._id);
  const raw = encodeStored(complete);
  context.view.insert(collection, raw);
}

function merge(context: CommandContext, spec: unknown, documents: readonly Document[]): void {
  const options = isDocument(spec) ? spec : { into: spec };
  const collection = collectionOf(context, options.into);
  const on = Array.isArray(options.on)
    ? options.on.map(String)
    : [typeof options.on === "string" ? options.on : "_id"];
  const { whenMatched = "merge", whenNotMatched = "insert" } = options;
  context.engine.change(() => {
    for (const document of documents)
      mergeOne(context, collection, document, { on, whenMatched, whenNotMatched });
  });
}

function mergeOne(
  context: CommandContext,
  collection: Collection,
  document: Document,
  options: { on: string[]; whenMatched: unknown; whenNotMatched: unknown },
): void {
  const filter = compileFilter(
    Object.fromEntries(options.on.map((field) => [field, { $eq: document[field] ?? null }])),
  );
  const [record] = [
    ...findRecords(context.view, collection, { filter, sort: [], skip: 0, limit: 1, collation: undefined }),
  ];
  if (!record) {
    if (options.whenNotMatched === "fail")
      throw new MongoError(
        13113,
        "$merge could not find a matching document in the target collection for at least one document in the source collection",
      );
    if (options.whenNotMatched === "insert") insert(context, collection, document);
    return;
  }
  const current = decode(record.raw);
  let merged: Document;
  if (Array.isArray(options.whenMatched)) {
    merged = compileUpdatePipeline(options.whenMatched, { variables: { new: document } })(current);
  } else if (options.whenMatched === "replace") {
    merged = { ...document, _id: current._id };
  } else if (options.whenMatched === "merge") {
    merged = { ...current, ...document, _id: current._id };
  } else if (options.whenMatched === "fail") {
    throw new MongoError(11000, "$merge found a document that already exists and whenMatched is 'fail'");
  } else {
    return;
  }
  const raw = encodeStored(merged);
  if (!raw.equals(record.raw)) context.view.replace(collection, record, raw);
}
