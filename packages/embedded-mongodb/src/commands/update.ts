import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type CommandContext, collectionForWrite, collectionName, findCollection } from "./command.js";
import { modify, type UpdateStatement } from "./modify.js";
import { runStatements, validatorOf, withErrors } from "./write.js";

export async function update(context: CommandContext): Promise<Document> {
  const { updates } = context.command;
  if (!Array.isArray(updates))
    throw new MongoError(40414, "BSON field 'update.updates' is missing but a required field");
  // Only an upsert creates a collection.
  const collection = updates.some((statement) => isDocument(statement) && isTruthy(statement.upsert))
    ? await collectionForWrite(context, collectionName(context))
    : findCollection(context);
  const validate = collection && validatorOf(context, collection);
  let n = 0;
  let nModified = 0;
  const upserted: Document[] = [];
  const writeErrors = await runStatements(context, updates, (statement, index) => {
    const result = modify(context, collection, statementOf(statement), validate);
    n += result.matched;
    nModified += result.modified;
    if (result.upsertedId !== undefined) {
      n++;
      upserted.push({ index, _id: result.upsertedId });
    }
  });
  return withErrors({ n, nModified, ...(upserted.length > 0 ? { upserted } : {}) }, writeErrors);
}

function statementOf(statement: unknown): UpdateStatement {
  if (!isDocument(statement) || !isDocument(statement.q))
    throw new MongoError(40414, "BSON field 'update.updates.q' is missing but a required field");
  return {
    query: statement.q,
    update: statement.u,
    multi: isTruthy(statement.multi),
    upsert: isTruthy(statement.upsert),
    arrayFilters: statement.arrayFilters,
    collation: statement.collation,
    hint: statement.hint,
    sort: statement.sort,
    variables: statement.c,
  };
}
