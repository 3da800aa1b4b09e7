import { existsSync } from "node:fs";
import { checkEncoded } from "../bson/check.js";
import type { Collection, StoredIndex } from "../storage/collection.js";
import { databaseFile, StorageError } from "../storage/database.js";
import { DirectoryLock } from "../storage/directory-lock.js";
import { Engine } from "../storage/engine.js";

export interface CheckReport {
  readonly collections: number;
  readonly documents: number;
  readonly indexKeys: number;
  /** What does not agree, one sentence each; empty for a sound database. */
  readonly faults: readonly string[];
}

/**
 * Verifies a data directory that no server uses: the file's own structure, every document's bytes, and that each
 * index holds exactly the keys of its documents. Changes nothing. Throws StorageError if the file cannot be opened.
 */
export function checkDatabase(dbPath: string): CheckReport {
  if (!existsSync(databaseFile(dbPath)))
    throw new StorageError(`${dbPath} holds no data of embedded-mongodb.`);
  const lock = DirectoryLock.acquire(dbPath);
  try {
    const engine = new Engine(dbPath);
    try {
      return checkEngine(engine);
    } finally {
      engine.close();
    }
  } finally {
    lock.release();
  }
}

function checkEngine(engine: Engine): CheckReport {
  const faults = engine.database
    .rows("PRAGMA integrity_check")
    .map(([line]) => String(line))
    .filter((line) => line !== "ok")
    .map((line) => `file: ${line}`);
  const report = { collections: 0, documents: 0, indexKeys: 0 };
  for (const collection of engine.collections()) {
    const found = checkCollection(engine, collection, faults);
    report.collections++;
    report.documents += found.documents;
    for (const count of found.keys.values()) report.indexKeys += count;
  }
  return { ...report, faults };
}

/** Reads one collection with its indexes and adds a sentence to `faults` for everything that does not agree. */
export function checkCollection(
  engine: Engine,
  collection: Collection,
  faults: string[],
): { documents: number; unreadable: number; keys: Map<StoredIndex, number> } {
  const expected = new Map<StoredIndex, number>();
  let documents = 0;
  let unreadable = 0;
  for (const { rid, raw } of collection.scan()) {
    documents++;
    try {
      checkEncoded(raw);
      for (const index of collection.indexes.values()) {
        const { keys } = index.definition.keys(raw);
        expected.set(index, (expected.get(index) ?? 0) + keys.length);
        const missing = keys.filter((key) => !hasKey(engine, index, key, rid)).length;
        if (missing > 0)
          faults.push(`${where(collection, index)}: ${missing} key(s) of document ${rid} are missing`);
      }
    } catch (error) {
      unreadable++;
      faults.push(
        `${collection.namespace}: document ${rid} cannot be read (${error instanceof Error ? error.message : error})`,
      );
    }
  }
  const found = new Map<StoredIndex, number>();
  for (const index of collection.indexes.values()) {
    const [stored] = engine.database.row(`SELECT count(*) FROM ${index.table}`) ?? [];
    found.set(index, Number(stored ?? 0));
    const surplus = Number(stored ?? 0) - (expected.get(index) ?? 0);
    if (surplus > 0) faults.push(`${where(collection, index)}: ${surplus} key(s) belong to no document`);
  }
  return { documents, unreadable, keys: found };
}

function hasKey(engine: Engine, index: StoredIndex, key: Buffer, rid: number): boolean {
  return (
    engine.database.row(`SELECT 1 FROM ${index.table} WHERE k = ? AND rid = ?`, [key, rid]) !== undefined
  );
}

function where(collection: Collection, index: StoredIndex): string {
  return `${collection.namespace}, index ${index.definition.name}`;
}
