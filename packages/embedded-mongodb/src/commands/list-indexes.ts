import { encode } from "../bson/encode.js";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type CommandContext, collectionName, countOf, findCollection } from "./command.js";

export function listIndexes(context: CommandContext): Document {
  const { command, cursors, db } = context;
  const collection = findCollection(context);
  if (!collection) throw new MongoError(26, `ns does not exist: ${db}.${collectionName(context)}`);
  const specs = [...collection.indexes.values()].map(({ definition }) => {
    const { v, key, name, ...rest } = definition.spec;
    return encode({ v, key, name, ...rest });
  });
  const batchSize =
    isDocument(command.cursor) && command.cursor.batchSize !== undefined
      ? countOf(command.cursor.batchSize, "batchSize", 101)
      : undefined;
  return { cursor: cursors.open(specs, { namespace: collection.namespace, batchSize }) };
}
