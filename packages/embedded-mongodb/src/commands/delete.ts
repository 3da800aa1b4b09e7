import { type Document, isDocument, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import { type CommandContext, collationOf, findCollection, variablesOf } from "./command.js";
import { runStatements, withErrors } from "./write.js";

export async function deleteCommand(context: CommandContext): Promise<Document> {
  const { command, view } = context;
  if (!Array.isArray(command.deletes))
    throw new MongoError(40414, "BSON field 'delete.deletes' is missing but a required field");
  const collection = findCollection(context);
  const variables = variablesOf(command.let);
  let n = 0;
  const writeErrors = await runStatements(context, command.deletes, (statement) => {
    if (!isDocument(statement) || !isDocument(statement.q))
      throw new MongoError(40414, "BSON field 'delete.deletes.q' is missing but a required field");
    const limit = toNumber(statement.limit);
    if (limit !== 0 && limit !== 1)
      throw new MongoError(9, `The limit field in delete objects must be 0 or 1. Got ${limit}`);
    const collation = collationOf(context, collection, statement.collation);
    const filter = compileFilter(statement.q, { collation, variables });
    if (!collection) return;
    const found = [
      ...findRecords(view, collection, { filter, sort: [], skip: 0, limit, collation, hint: statement.hint }),
    ];
    view.atomically(() => {
      for (const record of found) view.delete(collection, record);
    });
    n += found.length;
  });
  return withErrors({ n }, writeErrors);
}
