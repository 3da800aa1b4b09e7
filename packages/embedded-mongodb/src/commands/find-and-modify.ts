import { decode } from "../bson/decode.js";
import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileFilter } from "../query/filter.js";
import { findForWrite } from "../query/find.js";
import { compileProjection } from "../query/projection.js";
import { parseSort } from "../query/sort.js";
import type { Collection } from "../storage/collection.js";
import { attempt } from "./attempt.js";
import {
  type CommandContext,
  collationOf,
  collectionForWrite,
  collectionName,
  filterOf,
  findCollection,
  variablesOf,
} from "./command.js";
import { modify } from "./modify.js";
import { validatorOf } from "./write.js";

export async function findAndModify(context: CommandContext): Promise<Document> {
  const { command } = context;
  const remove = isTruthy(command.remove);
  if (remove && command.update !== undefined)
    throw new MongoError(9, "Cannot specify both an update and remove=true");
  if (!remove && command.update === undefined)
    throw new MongoError(9, "Either an update or remove=true must be specified");
  if (remove && isTruthy(command.new))
    throw new MongoError(
      9,
      "Cannot specify both new=true and remove=true; 'remove' always returns the deleted document",
    );
  if (remove && isTruthy(command.upsert))
    throw new MongoError(9, "Cannot specify both upsert=true and remove=true ");
  if (remove) return attempt(() => removeOne(context));
  const collection = isTruthy(command.upsert)
    ? await collectionForWrite(context, collectionName(context))
    : findCollection(context);
  return attempt(() => updateOne(context, collection));
}

function removeOne(context: CommandContext): Document {
  const { command, view } = context;
  const collection = findCollection(context);
  const collation = collationOf(context, collection);
  const filter = compileFilter(filterOf(command.query, "query"), {
    collation,
    variables: variablesOf(command.let),
  });
  if (!collection) return { lastErrorObject: { n: 0 }, value: null };
  const request = { filter, sort: parseSort(command.sort), skip: 0, limit: 1, collation, hint: command.hint };
  for (const { record } of findForWrite(view, collection, request)) {
    const value = shaped(context, decode(record.raw));
    view.delete(collection, record);
    return { lastErrorObject: { n: 1 }, value };
  }
  return { lastErrorObject: { n: 0 }, value: null };
}

function updateOne(context: CommandContext, collection: Collection | undefined): Document {
  const { command } = context;
  const result = modify(
    context,
    collection,
    {
      query: filterOf(command.query, "query"),
      update: command.update,
      multi: false,
      upsert: isTruthy(command.upsert),
      arrayFilters: command.arrayFilters,
      collation: command.collation,
      hint: command.hint,
      sort: command.sort,
    },
    collection && validatorOf(context, collection),
  );
  const { upsertedId } = result;
  const document = isTruthy(command.new) ? result.after : result.before;
  return {
    lastErrorObject: {
      n: result.matched + (upsertedId === undefined ? 0 : 1),
      updatedExisting: result.matched > 0,
      ...(upsertedId === undefined ? {} : { upserted: upsertedId }),
    },
    value: document ? shaped(context, document) : null,
  };
}

/** Applies `fields`; the positional projection refers to the query. */
function shaped(context: CommandContext, document: Document): Document {
  const { fields } = context.command;
  if (!isDocument(fields) || Object.keys(fields).length === 0) return document;
  const collation = collationOf(context, undefined);
  const options = { collation, variables: variablesOf(context.command.let) };
  const filter = compileFilter(filterOf(context.command.query, "query"), options);
  return compileProjection(fields, { ...options, filter }).apply(document);
}
