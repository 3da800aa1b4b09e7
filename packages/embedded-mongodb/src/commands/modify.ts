import { ObjectId } from "bson";
import { decode } from "../bson/decode.js";
import { encodeStored } from "../bson/encode.js";
import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileFilter } from "../query/filter.js";
import { findForWrite } from "../query/find.js";
import { parseSort } from "../query/sort.js";
import { compileUpdate, type Update } from "../query/update/compile-update.js";
import { upsertSeed } from "../query/update/upsert-seed.js";
import type { Collection, StoredRecord } from "../storage/collection.js";
import { type CommandContext, collationOf, variablesOf } from "./command.js";
import { checkId, mayStayInvalid } from "./write.js";

export interface UpdateStatement {
  query: Document;
  update: unknown;
  multi: boolean;
  upsert: boolean;
  arrayFilters?: unknown;
  collation?: unknown;
  hint?: unknown;
  sort?: unknown;
  /** Constants of a pipeline update, or `let`. */
  variables?: unknown;
}

export interface ModifyResult {
  matched: number;
  modified: number;
  upsertedId?: unknown;
  /** The first document before and after, for findAndModify. */
  before?: Document;
  after?: Document;
}

type Validate = ((document: Document) => void) | undefined;

/** Finds and changes documents: the core of update and findAndModify. */
export function modify(
  context: CommandContext,
  collection: Collection | undefined,
  statement: UpdateStatement,
  validate: Validate,
): ModifyResult {
  const { view } = context;
  const collation = collationOf(context, collection, statement.collation);
  const variables = { ...variablesOf(context.command.let), ...variablesOf(statement.variables) };
  const filter = compileFilter(statement.query, { collation, variables });
  const update = compileUpdate(statement.update, {
    collation,
    variables,
    arrayFilters: statement.arrayFilters,
  });
  if (statement.multi && update.kind === "replacement") {
    throw new MongoError(9, "multi update is not supported for replacement-style update");
  }
  const request = {
    filter,
    sort: parseSort(statement.sort),
    skip: 0,
    limit: statement.multi ? 0 : 1,
    collation,
    hint: statement.hint,
  };
  const result: ModifyResult = { matched: 0, modified: 0 };
  if (!collection) return result;
  // All of them first: an update must not meet again what it has just moved in an index.
  const found = [...findForWrite(view, collection, request)];
  view.atomically(() => {
    for (const { record, position } of found) {
      change(context, collection, { record, position, update, validate, result });
    }
  });
  if (found.length === 0 && statement.upsert)
    upsert(context, collection, statement, update, validate, result);
  return result;
}

function change(
  context: CommandContext,
  collection: Collection,
  step: {
    record: StoredRecord;
    position: number | undefined;
    update: Update;
    validate: Validate;
    result: ModifyResult;
  },
): void {
  const { record, position, update, validate, result } = step;
  const before = decode(record.raw);
  const after = idFirst(update.apply(decode(record.raw), { position, inserting: false }));
  const raw = encodeStored(after);
  result.matched++;
  result.before ??= before;
  result.after ??= after;
  if (raw.equals(record.raw)) return;
  if (validate && !mayStayInvalid(collection, validate, before)) validate(after);
  context.view.replace(collection, record, raw);
  result.modified++;
}

function upsert(
  context: CommandContext,
  collection: Collection,
  statement: UpdateStatement,
  update: Update,
  validate: Validate,
  result: ModifyResult,
): void {
  const seed = upsertSeed(statement.query);
  const start = update.kind === "replacement" ? (seed._id === undefined ? {} : { _id: seed._id }) : seed;
  const applied = update.apply(start, { position: undefined, inserting: true });
  const complete = idFirst(applied._id === undefined ? { _id: new ObjectId(), ...applied } : applied);
  checkId(complete._id);
  const raw = encodeStored(complete);
  const document = decode(raw);
  validate?.(document);
  context.view.insert(collection, raw);
  result.upsertedId = document._id;
  result.after = document;
}

function idFirst(document: Document): Document {
  if (Object.keys(document)[0] === "_id" || !("_id" in document)) return document;
  const { _id, ...rest } = document;
  return { _id, ...rest };
}
