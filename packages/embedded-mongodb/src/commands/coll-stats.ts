import { type Document, isNumeric, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Collection } from "../storage/collection.js";
import { type CommandContext, collectionName, findCollection } from "./command.js";

export function collStats(context: CommandContext): Document {
  const collection = findCollection(context);
  const ns = `${context.db}.${collectionName(context)}`;
  const scaleFactor = scaleOf(context.command.scale);
  return collection
    ? { ns, ...collectionStats(collection, context.command.scale) }
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
        scaleFactor,
      };
}

/** Sizes in bytes, or in units of `scale` bytes, rounded down as MongoDB does. */
export function collectionStats(collection: Collection, scale: unknown): Document {
  const scaleFactor = scaleOf(scale);
  const scaled = (bytes: number) => Math.floor(bytes / scaleFactor);
  const size = collection.dataSize();
  const indexes = [...collection.indexes.values()].map(
    (index) => [index.definition.name, collection.indexSize(index)] as const,
  );
  const indexSize = indexes.reduce((sum, [, bytes]) => sum + bytes, 0);
  return {
    size: scaled(size),
    count: collection.count,
    avgObjSize: collection.count === 0 ? 0 : Math.round(size / collection.count),
    numOrphanDocs: 0,
    storageSize: scaled(size),
    totalSize: scaled(size + indexSize),
    capped: false,
    nindexes: indexes.length,
    indexBuilds: [],
    totalIndexSize: scaled(indexSize),
    indexSizes: Object.fromEntries(indexes.map(([name, bytes]) => [name, scaled(bytes)])),
    scaleFactor,
  };
}

/** The unit of sizes in bytes; 1 if none is given. */
export function scaleOf(scale: unknown): number {
  if (scale === undefined) return 1;
  const factor = isNumeric(scale) ? Math.trunc(toNumber(scale)) : Number.NaN;
  if (!(factor >= 1)) throw new MongoError(51024, "BSON field 'scale' value must be >= 1");
  return factor;
}
