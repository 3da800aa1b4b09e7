import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";

export function dbStats({ db, engine }: CommandContext): Document {
  const collections = engine.collectionsOf(db);
  const dataSize = collections.reduce((sum, collection) => sum + collection.dataSize(), 0);
  const objects = collections.reduce((sum, { count }) => sum + count, 0);
  return {
    db,
    collections: collections.length,
    views: 0,
    objects,
    avgObjSize: objects === 0 ? 0 : dataSize / objects,
    dataSize,
    storageSize: dataSize,
    indexes: collections.reduce((sum, { indexes }) => sum + indexes.size, 0),
    indexSize: 0,
    totalSize: dataSize,
    scaleFactor: 1,
  };
}
