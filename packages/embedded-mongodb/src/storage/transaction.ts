import { MongoError } from "../errors.js";
import { ClaimedKeys } from "./claimed-keys.js";
import type { Collection, OpenTransaction, StoredRecord } from "./collection.js";

/** A write met a document that another transaction has changed and not yet committed. */
export class ConflictWithOpenTransaction extends Error {
  readonly transaction: OpenTransaction;
  constructor(transaction: OpenTransaction) {
    super("conflict with an open transaction");
    this.transaction = transaction;
  }
}

export function writeConflict(): MongoError {
  return new MongoError(
    112,
    "Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.",
  );
}

/**
 * A multi-document transaction with snapshot isolation. Its writes stay in memory until the commit puts them into the
 * file in one go. While it is open, everybody else's writes hand over the former version of what they change, so that
 * it goes on seeing the documents as they were when it began, and knows what it must not overwrite.
 */
export class Transaction implements OpenTransaction {
  readonly writes = new Map<Collection, Map<number, Buffer | null>>();
  /** Collections created by it; they are dropped again if it is not committed. */
  readonly created = new Set<Collection>();
  readonly #formers = new Map<Collection, Map<number, Buffer | null>>();
  readonly #claimed = new ClaimedKeys();
  readonly ended: Promise<void>;
  #end: () => void = () => undefined;

  constructor() {
    this.ended = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  /** Remembers what a document was before somebody else changed it; null if it did not exist. */
  keepFormer(collection: Collection, rid: number, former: Buffer | null): void {
    const known = entry(this.#formers, collection);
    if (!known.has(rid)) known.set(rid, former);
  }

  /** True if the collection looks different from inside. */
  touches(collection: Collection): boolean {
    return this.writes.has(collection) || this.#formers.has(collection);
  }

  get(collection: Collection, rid: number): StoredRecord | undefined {
    const own = this.writes.get(collection)?.get(rid);
    const raw = own === undefined ? this.#formers.get(collection)?.get(rid) : own;
    if (raw === undefined) return collection.get(rid);
    return raw === null ? undefined : { rid, raw };
  }

  /** Records found by a plan as they look from inside, with those the plan cannot know of. */
  *overlay(collection: Collection, records: Iterable<StoredRecord>): Generator<StoredRecord> {
    const changed = new Set([
      ...(this.#formers.get(collection)?.keys() ?? []),
      ...(this.writes.get(collection)?.keys() ?? []),
    ]);
    for (const record of records) if (!changed.has(record.rid)) yield record;
    for (const rid of [...changed].sort((a, b) => a - b)) {
      const record = this.get(collection, rid);
      if (record) yield record;
    }
  }

  write(collection: Collection, rid: number, raw: Buffer | null, others: ReadonlySet<Transaction>): void {
    for (const other of others) {
      if (other !== this && other.writes.get(collection)?.has(rid)) throw writeConflict();
    }
    if (this.#formers.get(collection)?.has(rid)) throw writeConflict();
    if (raw === null) {
      this.#claimed.release(collection, rid);
    } else {
      for (const other of others)
        if (other !== this && other.#claimed.hasKeyOf(collection, raw)) throw writeConflict();
      this.#checkUnique(collection, rid, raw);
    }
    entry(this.writes, collection).set(rid, raw);
  }

  #checkUnique(collection: Collection, rid: number, raw: Buffer): void {
    const own = this.writes.get(collection);
    collection.checkUnique(rid, raw, (owner) => {
      if (own?.has(owner)) return true;
      // Somebody committed the same key after this snapshot was taken.
      if (this.#formers.get(collection)?.get(owner) === null) throw writeConflict();
      return false;
    });
    this.#claimed.claim(collection, rid, raw);
  }

  /** Lets those go on who waited for this transaction. */
  end(): void {
    this.writes.clear();
    this.#formers.clear();
    this.#end();
  }
}

function entry(
  map: Map<Collection, Map<number, Buffer | null>>,
  collection: Collection,
): Map<number, Buffer | null> {
  let known = map.get(collection);
  if (!known) {
    known = new Map();
    map.set(collection, known);
  }
  return known;
}
