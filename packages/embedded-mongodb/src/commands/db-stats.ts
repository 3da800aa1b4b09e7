import type { Document } from "../bson/values.js";
import { scaleOf } from "./coll-stats.js";
import type { CommandContext } from "./command.js";

export function dbStats({ command, db, engine }: CommandContext): Document {
  const scaleFactor = scaleOf(command.scale);
  const collections = engine.collectionsOf(db);
  const dataSize = collections.reduce((sum, collection) => sum + collection.dataSize(), 0);
  const objects = collections.reduce((sum, { count }) => sum + count, 0);
  const indexSizes = collections.flatMap((collection) =>
    Array.from(collection.indexes.values(), (index) => collection.indexSize(index)),
  );
  const indexSize = indexSizes.reduce((sum, size) => sum + size, 0);
  return {
    db,
    collections: collections.length,
    views: 0,
    objects,
    avgObjSize: objects === 0 ? 0 : dataSize / objects,
    dataSize: dataSize / scaleFactor,
    storageSize: dataSize / scaleFactor,
    indexes: indexSizes.length,
    indexSize: indexSize / scaleFactor,
    totalSize: (dataSize + indexSize) / scaleFactor,
    scaleFactor,
  };
}
