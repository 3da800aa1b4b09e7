import { decode } from "../bson/decode.js";
import { encode } from "../bson/encode.js";
import { type Document, isDocument, isTruthy, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import { compileProjection } from "../query/projection.js";
import { parseSort } from "../query/sort.js";
import type { Collection, StoredRecord } from "../storage/collection.js";
import {
  type CommandContext,
  collationOf,
  collectionName,
  countOf,
  filterOf,
  findCollection,
  refuseOptions,
  variablesOf,
} from "./command.js";

export function find(context: CommandContext): Document {
  const { command, cursors, db, view, session } = context;
  refuseOptions(command, ["tailable", "awaitData", "returnKey", "showRecordId"]);
  const collection = findCollection(context);
  const limit = toNumber(command.limit ?? 0);
  const records = matching(context, collection, limit);
  const cursor = cursors.open(records, {
    namespace: `${db}.${collectionName(context)}`,
    batchSize: command.batchSize === undefined ? undefined : countOf(command.batchSize, "batchSize", 101),
    singleBatch: isTruthy(command.singleBatch) || limit < 0,
    transaction: view.transaction,
    session: session?.id,
    neverExpires: isTruthy(command.noCursorTimeout),
    limit: Math.abs(limit),
  });
  return { cursor };
}

function matching(
  context: CommandContext,
  collection: Collection | undefined,
  limit: number,
): Iterable<Buffer> {
  const { command, view } = context;
  const collation = collationOf(context, collection);
  const options = { collation, variables: variablesOf(command.let) };
  const filter = compileFilter(filterOf(command.filter), options);
  const sort = parseSort(command.sort);
  if (command.projection !== undefined && !isDocument(command.projection))
    throw new MongoError(14, "Expected field projection to be of type object");
  const projection =
    isDocument(command.projection) && Object.keys(command.projection).length > 0
      ? compileProjection(command.projection, { ...options, filter })
      : undefined;
  const skip = countOf(command.skip, "skip", 0);
  if (!collection) return [];
  const request = { filter, sort, skip, limit: Math.abs(limit), collation, hint: command.hint };
  const found = findRecords(view, collection, request);
  // Inside a transaction the snapshot is only sure while the command runs.
  const records: Iterable<StoredRecord> = view.transaction ? [...found] : found;
  return project(records, projection ? (document) => projection.apply(document) : undefined);
}

function* project(
  records: Iterable<StoredRecord>,
  apply: ((document: Document) => Document) | undefined,
): Generator<Buffer> {
  for (const { raw } of records) yield apply ? encode(apply(decode(raw))) : raw;
}
