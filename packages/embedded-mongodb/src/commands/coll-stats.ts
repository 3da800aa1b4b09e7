import type { Document } from "../bson/values.js";
import type { Collection } from "../storage/collection.js";
import { type CommandContext, collectionName, findCollection } from "./command.js";

export function collStats(context: CommandContext): Document {
  const collection = findCollection(context);
  const ns = `${context.db}.${collectionName(context)}`;
  return collection
    ? { ns, ...collectionStats(collection) }
    : {
        ns,
        size: 0,
        count: 0,
        numOrphanDocs: 0,
        storageSize: 0,
        totalSize: 0,
        nindexes: 0,
        totalIndexSize: 0,
        indexDetails: {},
        indexSizes: {},
      };
}

export function collectionStats(collection: Collection): Document {
  const size = collection.dataSize();
  return {
    size,
    count: collection.count,
    avgObjSize: collection.count === 0 ? 0 : Math.round(size / collection.count),
    numOrphanDocs: 0,
    storageSize: size,
    totalSize: size,
    capped: false,
    nindexes: collection.indexes.size,
    indexBuilds: [],
    totalIndexSize: 0,
    indexSizes: Object.fromEntries([...collection.indexes.keys()].map((name) => [name, 0])),
    scaleFactor: 1,
  };
}
