import { randomBytes } from "node:crypto";
import { Long } from "bson";
import { MAX_DOCUMENT_BYTES, RawArray } from "../bson/encode.js";
import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Transaction } from "../storage/transaction.js";

const FIRST_BATCH = 101;
/** How long a cursor nobody reads from is kept. */
export const IDLE_LIMIT_MS = 10 * 60 * 1000;

export interface Cursor {
  readonly id: bigint;
  readonly namespace: string;
  readonly records: Iterator<Buffer>;
  readonly transaction: Transaction | undefined;
  readonly session: string | undefined;
  readonly neverExpires: boolean;
  /** How many more records there can be, where that is known. */
  left: number;
  /** Read already, but too large for the batch it came with. */
  pending: Buffer | undefined;
  used: number;
}

/**
 * Open cursors of all connections. They read lazily, so an unused one costs little; idle ones end after ten minutes.
 * As in MongoDB a cursor does not read ahead: if a batch takes the last record, the client learns it by the next one.
 */
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
      /** The largest number of records, 0 for no limit: with the last of them the cursor ends. */
      limit?: number;
    },
  ): Document {
    const { batchSize = FIRST_BATCH, namespace, singleBatch = false, limit } = options;
    const cursor: Cursor = {
      id: randomBytes(8).readBigInt64LE() & 0x7fffffffffffffffn,
      namespace,
      records: records[Symbol.iterator](),
      transaction: options.transaction,
      session: options.session,
      neverExpires: options.neverExpires ?? false,
      left: Array.isArray(records) ? records.length : limit || Number.POSITIVE_INFINITY,
      pending: undefined,
      used: Date.now(),
    };
    const { batch, ended } = take(cursor, batchSize);
    const open = !ended && !singleBatch;
    if (open) this.#cursors.set(cursor.id, cursor);
    return {
      firstBatch: new RawArray(batch),
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
    let taken: { batch: Buffer[]; ended: boolean };
    try {
      taken = take(cursor, batchSize || Number.POSITIVE_INFINITY);
    } catch (error) {
      this.#cursors.delete(id);
      throw error;
    }
    if (taken.ended) this.#cursors.delete(id);
    return {
      nextBatch: new RawArray(taken.batch),
      id: taken.ended ? Long.ZERO : Long.fromBigInt(id),
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

  all(): Iterable<Cursor> {
    return this.#cursors.values();
  }

  get size(): number {
    return this.#cursors.size;
  }
}

function take(cursor: Cursor, count: number): { batch: Buffer[]; ended: boolean } {
  const batch: Buffer[] = [];
  let bytes = 0;
  while (batch.length < count && cursor.left > 0) {
    const record = cursor.pending ?? next(cursor.records);
    cursor.pending = undefined;
    if (record === undefined) return { batch, ended: true };
    if (batch.length > 0 && bytes + record.length > MAX_DOCUMENT_BYTES) {
      cursor.pending = record;
      break;
    }
    batch.push(record);
    bytes += record.length;
    cursor.left--;
  }
  return { batch, ended: cursor.left <= 0 };
}

function next(records: Iterator<Buffer>): Buffer | undefined {
  const { done, value } = records.next();
  return done ? undefined : value;
}
