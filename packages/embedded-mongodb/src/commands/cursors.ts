import { randomBytes } from "node:crypto";
import { Long } from "bson";
import { MAX_DOCUMENT_BYTES, RawArray } from "../bson/encode.js";
import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Transaction } from "../storage/transaction.js";

const FIRST_BATCH = 101;
/** How long a cursor nobody reads from is kept. */
export const IDLE_LIMIT_MS = 10 * 60 * 1000;

interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly records: Iterator<Buffer>;
  readonly transaction: Transaction | undefined;
  readonly session: string | undefined;
  readonly neverExpires: boolean;
  /** Read ahead, to tell the client at once if nothing is left. */
  next: IteratorResult<Buffer>;
  used: number;
}

/** Open cursors of all connections. They read lazily, so an unused one costs little; idle ones end after ten minutes. */
export class CursorRegistry {
  readonly #cursors = new Map<bigint, Cursor>();

  /** Builds the `cursor` of a reply, and keeps the rest for getMore. */
  open(
    records: Iterable<Buffer>,
    options: {
      namespace: string;
      batchSize?: number | undefined;
      singleBatch?: boolean;
      transaction?: Transaction | undefined;
      session?: string | undefined;
      neverExpires?: boolean;
    },
  ): Document {
    const iterator = records[Symbol.iterator]();
    const { batchSize = FIRST_BATCH, namespace, singleBatch = false } = options;
    const cursor: Cursor = {
      id: randomBytes(8).readBigInt64LE() & 0x7fffffffffffffffn,
      namespace,
      records: iterator,
      transaction: options.transaction,
      session: options.session,
      neverExpires: options.neverExpires ?? false,
      next: batchSize === 0 ? { done: false, value: Buffer.alloc(0) } : iterator.next(),
      used: Date.now(),
    };
    let firstBatch: Buffer[] = [];
    if (batchSize === 0) cursor.next = { done: false, value: EMPTY };
    else firstBatch = take(cursor, batchSize);
    const open = !cursor.next.done && !singleBatch;
    if (open) this.#cursors.set(cursor.id, cursor);
    return {
      firstBatch: new RawArray(firstBatch),
      id: open ? Long.fromBigInt(cursor.id) : Long.ZERO,
      ns: namespace,
    };
  }

  more(id: bigint, namespace: string, batchSize: number | undefined): Document {
    const cursor = this.#cursors.get(id);
    if (!cursor) throw new MongoError(43, `cursor id ${id} not found`);
    if (cursor.namespace !== namespace) {
      throw new MongoError(
        13,
        `Requested getMore on namespace '${namespace}', but cursor belongs to a different namespace ${cursor.namespace}`,
      );
    }
    cursor.used = Date.now();
    if (!cursor.next.done && cursor.next.value === EMPTY) cursor.next = cursor.records.next();
    let nextBatch: Buffer[];
    try {
      nextBatch = take(cursor, batchSize || Number.POSITIVE_INFINITY);
    } catch (error) {
      this.#cursors.delete(id);
      throw error;
    }
    if (cursor.next.done) this.#cursors.delete(id);
    return {
      nextBatch: new RawArray(nextBatch),
      id: cursor.next.done ? Long.ZERO : Long.fromBigInt(id),
      ns: namespace,
    };
  }

  /** True if there was such a cursor. */
  kill(id: bigint): boolean {
    return this.#cursors.delete(id);
  }

  killFor(predicate: { session?: string; transaction?: Transaction }): void {
    for (const cursor of this.#cursors.values()) {
      const sameSession = predicate.session !== undefined && cursor.session === predicate.session;
      const sameTransaction =
        predicate.transaction !== undefined && cursor.transaction === predicate.transaction;
      if (sameSession || sameTransaction) this.#cursors.delete(cursor.id);
    }
  }

  endIdle(now = Date.now()): void {
    for (const cursor of this.#cursors.values()) {
      if (!cursor.neverExpires && now - cursor.used > IDLE_LIMIT_MS) this.#cursors.delete(cursor.id);
    }
  }

  get size(): number {
    return this.#cursors.size;
  }
}

/** Stands for "nothing read ahead yet" after a first batch of size 0. */
const EMPTY = Buffer.alloc(0);

function take(cursor: Cursor, count: number): Buffer[] {
  const batch: Buffer[] = [];
  let bytes = 0;
  while (!cursor.next.done && batch.length < count) {
    const { value } = cursor.next;
    if (batch.length > 0 && bytes + value.length > MAX_DOCUMENT_BYTES) break;
    batch.push(value);
    bytes += value.length;
    cursor.next = cursor.records.next();
  }
  return batch;
}
