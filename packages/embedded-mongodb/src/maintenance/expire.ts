import type { Collection, StoredIndex } from "../storage/collection.js";
import { type Engine, View } from "../storage/engine.js";
import { encodeKey } from "../storage/key-encoding.js";
import { ConflictWithOpenTransaction } from "../storage/transaction.js";

const EARLIEST = new Date(-8.64e15);

/**
 * Deletes what TTL indexes say has expired at `now`; gives the number of documents. Documents that an open
 * transaction holds are left for the next round. Only dates count: a missing field or another type never expires.
 */
export function expireDocuments(engine: Engine, now: Date): number {
  let expired = 0;
  for (const collection of [...engine.collections()]) {
    for (const index of collection.indexes.values()) {
      const seconds = index.definition.expireAfterSeconds;
      if (seconds === undefined || index.definition.paths.length !== 1) continue;
      expired += expireByIndex(engine, collection, index, new Date(now.getTime() - seconds * 1000));
    }
  }
  return expired;
}

function expireByIndex(engine: Engine, collection: Collection, index: StoredIndex, limit: Date): number {
  const { directions } = index.definition;
  const ends = [encodeKey([EARLIEST], directions), encodeKey([limit], directions)].sort(Buffer.compare);
  const [from, to] = ends;
  if (!from) return 0;
  const view = new View(engine, undefined);
  let expired = 0;
  for (const rid of new Set(collection.scanIndex(index, { from, to }))) {
    const record = collection.get(rid);
    if (!record) continue;
    try {
      view.delete(collection, record);
      expired++;
    } catch (error) {
      if (!(error instanceof ConflictWithOpenTransaction)) throw error;
    }
  }
  return expired;
}
