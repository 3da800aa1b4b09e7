import { equals } from "../bson/compare.js";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Collection, StoredIndex } from "../storage/collection.js";
import { type CommandContext, collectionName, findCollection } from "./command.js";

export function dropIndexes(context: CommandContext): Document {
  const { command, db, engine } = context;
  const collection = findCollection(context);
  if (!collection) throw new MongoError(26, `ns not found ${db}.${collectionName(context)}`);
  const nIndexesWas = collection.indexes.size;
  const wanted = Array.isArray(command.index) ? command.index : [command.index];
  const chosen = wanted.includes("*")
    ? [...collection.indexes.values()].filter(({ definition }) => definition.name !== "_id_")
    : wanted.map((one: unknown) => indexNamed(collection, one));
  for (const index of chosen) {
    if (index.definition.name === "_id_") throw new MongoError(72, "cannot drop _id index");
    engine.dropIndex(collection, index);
  }
  return { nIndexesWas };
}

function indexNamed(collection: Collection, wanted: unknown): StoredIndex {
  if (typeof wanted === "string") {
    const index = collection.indexes.get(wanted);
    if (!index) throw new MongoError(27, `index not found with name [${wanted}]`);
    return index;
  }
  const index = [...collection.indexes.values()].find(({ definition }) =>
    equals(definition.spec.key, wanted),
  );
  if (!index || !isDocument(wanted))
    throw new MongoError(27, `can't find index with key: ${JSON.stringify(wanted)}`);
  return index;
}
