import { decode } from "../../src/bson/decode.js";
import type { Collection } from "../../src/storage/collection.js";
import { Engine } from "../../src/storage/engine.js";

/** A storage engine without a server: the empty collection `plan.measures` with a multikey and a unique index. */
export interface MeasuresInMemory {
  engine: Engine;
  collection: Collection;
  /** `_id` of every document, in the order of insertion. */
  ids(): unknown[];
  /** How many keys the index holds. */
  keysOf(index: string): number;
}

export function measuresInMemory(): MeasuresInMemory {
  const engine = new Engine(undefined);
  const collection = engine.createCollection("plan", "measures");
  engine.createIndex(collection, { v: 2, key: { tags: 1 }, name: "tags" });
  engine.createIndex(collection, { v: 2, key: { number: 1 }, name: "number", unique: true });
  engine.commits.flush();
  return {
    engine,
    collection,
    ids: () => [...collection.scan()].map(({ raw }) => decode(raw)._id),
    keysOf: (name) => {
      const index = collection.indexes.get(name);
      return index ? collection.countIndex(index, { from: Buffer.alloc(0), to: undefined }) : Number.NaN;
    },
  };
}
