import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";

export function dropDatabase({ engine, db }: CommandContext): Document {
  const collections = engine.collectionsOf(db);
  for (const collection of collections) engine.dropCollection(collection);
  return collections.length > 0 ? { dropped: db } : {};
}
