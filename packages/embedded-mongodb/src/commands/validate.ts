import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { checkCollection } from "../maintenance/check.js";
import { type CommandContext, collectionName, findCollection, refuseOptions } from "./command.js";

/** Reads a collection and its indexes completely and tells whether they agree. */
export function validate(context: CommandContext): Document {
  refuseOptions(context.command, ["repair"]);
  const collection = findCollection(context);
  if (!collection)
    throw new MongoError(
      26,
      `Collection '${context.db}.${collectionName(context)}' does not exist to validate.`,
    );
  const errors: string[] = [];
  const { documents, unreadable, keys } = checkCollection(context.engine, collection, errors);
  return {
    ns: collection.namespace,
    nInvalidDocuments: unreadable,
    nrecords: documents,
    nIndexes: collection.indexes.size,
    keysPerIndex: Object.fromEntries([...keys].map(([index, count]) => [index.definition.name, count])),
    valid: errors.length === 0,
    repaired: false,
    warnings: [],
    errors,
  };
}
