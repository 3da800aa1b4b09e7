import { decode } from "../bson/decode.js";
import { RawArray } from "../bson/encode.js";
import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { carryOn, complete, type Eventual } from "../eventual.js";
import type { Collection } from "../storage/collection.js";
import { type CommandContext, collectionForWrite, collectionName } from "./command.js";
import { prepareInsert, runStatements, statementFailure, validatorOf, withErrors } from "./write.js";

export function insert(context: CommandContext): Eventual<Document> {
  const { documents } = context.command;
  if (!(documents instanceof RawArray))
    throw new MongoError(14, "BSON field 'insert.documents' is missing but a required field");
  return carryOn(collectionForWrite(context, collectionName(context)), (collection) =>
    insertInto(collection, documents, context),
  );
}

function insertInto(
  collection: Collection,
  documents: RawArray,
  context: CommandContext,
): Eventual<Document> {
  const { view } = context;
  const validate = validatorOf(context, collection);
  const prepared = (item: Buffer): Buffer => {
    const raw = prepareInsert(item);
    validate?.(decode(raw));
    return raw;
  };
  const [only] = documents.items;
  if (only && documents.items.length === 1 && !view.transaction)
    return insertOne(() => view.insertSoon(collection, prepared(only)), context);
  let n = 0;
  const writeErrors = runStatements(context, documents.items, (item) => {
    if (!Buffer.isBuffer(item)) return;
    view.insert(collection, prepared(item));
    n++;
  });
  return carryOn(writeErrors, (errors) => withErrors({ n }, errors));
}

function insertOne(insert: () => Promise<void>, context: CommandContext): Eventual<Document> {
  const writeErrorOf = statementFailure(context);
  return complete<void, Document>(
    insert,
    () => ({ n: 1 }),
    (error) => withErrors({ n: 0 }, [writeErrorOf(error, 0)]),
  );
}
