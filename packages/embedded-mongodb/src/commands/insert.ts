import { decode } from "../bson/decode.js";
import { RawArray } from "../bson/encode.js";
import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type CommandContext, collectionForWrite, collectionName } from "./command.js";
import { prepareInsert, runStatements, validatorOf, withErrors } from "./write.js";

export async function insert(context: CommandContext): Promise<Document> {
  const { documents } = context.command;
  if (!(documents instanceof RawArray))
    throw new MongoError(14, "BSON field 'insert.documents' is missing but a required field");
  const collection = await collectionForWrite(context, collectionName(context));
  const validate = validatorOf(context, collection);
  let n = 0;
  const writeErrors = await runStatements(context, documents.items, (item) => {
    if (!Buffer.isBuffer(item)) return;
    const raw = prepareInsert(item);
    validate?.(decode(raw));
    context.view.insert(collection, raw);
    n++;
  });
  return withErrors({ n }, writeErrors);
}
