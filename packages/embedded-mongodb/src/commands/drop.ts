import type { Document } from "../bson/values.js";
import { type CommandContext, findCollection } from "./command.js";

/** MongoDB 7 answers the drop of a missing collection with ok. */
export function drop(context: CommandContext): Document {
  const collection = findCollection(context);
  if (!collection) return {};
  const nIndexesWas = collection.indexes.size;
  context.engine.dropCollection(collection);
  return { nIndexesWas, ns: collection.namespace };
}
