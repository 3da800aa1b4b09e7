/**
 * A bounded cache of raw documents. Collections that fit are kept whole once something scanned them, so that a
 * repeated scan does not read the file; the least recently used collection goes first when the bound is reached.
 * Queries decode only the fields they need from these bytes, so nothing decoded has to be kept.
 */

interface CachedCollection {
  rows: Map<number, Buffer>;
  bytes: number;
  /** True if every document of the collection is here, in insertion order. */
  complete: boolean;
  used: number;
  lastRid: number;
  /** Bytes of the documents that were added since something last scanned it. */
  unread: number;
}

/** A collection that grows by more than this while nobody scans it is not followed: that would only cost its writers. */
const MOST_UNREAD_BYTES = 1024 * 1024;

/** Rough cost of one entry beside its bytes. */
const ENTRY_OVERHEAD = 120;

export class DocumentCache {
  readonly #limit: number;
  readonly #collections = new Map<number, CachedCollection>();
  #bytes = 0;
  #clock = 0;

  constructor(limitBytes: number) {
    this.#limit = limitBytes;
  }

  get(collection: number, rid: number): Buffer | undefined {
    return this.#collections.get(collection)?.rows.get(rid);
  }

  /** The whole collection in insertion order, if it is here. */
  complete(collection: number): ReadonlyMap<number, Buffer> | undefined {
    const cached = this.#collections.get(collection);
    if (!cached?.complete) return undefined;
    cached.used = ++this.#clock;
    cached.unread = 0;
    return cached.rows;
  }

  /** Follows a write. Only complete collections are followed: others are filled by the next scan. */
  set(collection: number, rid: number, raw: Buffer, inserted: boolean): void {
    const cached = this.#collections.get(collection);
    if (!cached?.complete) {
      this.drop(collection);
      return;
    }
    const before = cached.rows.get(rid);
    if (inserted && before === undefined && rid < cached.lastRid) {
      // A transaction reserved this row earlier than others that committed first: the order would be wrong.
      this.drop(collection);
      return;
    }
    if (inserted) cached.unread += raw.length;
    if (cached.unread > MOST_UNREAD_BYTES) {
      this.drop(collection);
      return;
    }
    cached.rows.set(rid, raw);
    cached.lastRid = Math.max(cached.lastRid, rid);
    this.#grow(cached, raw.length - (before ? before.length : -ENTRY_OVERHEAD));
    this.#shrink(collection);
  }

  delete(collection: number, rid: number): void {
    const cached = this.#collections.get(collection);
    const before = cached?.rows.get(rid);
    if (!cached?.complete) this.drop(collection);
    else if (before) {
      cached.rows.delete(rid);
      this.#grow(cached, -before.length - ENTRY_OVERHEAD);
    }
  }

  drop(collection: number): void {
    const cached = this.#collections.get(collection);
    if (!cached) return;
    this.#bytes -= cached.bytes;
    this.#collections.delete(collection);
  }

  clear(): void {
    this.#collections.clear();
    this.#bytes = 0;
  }

  /** Gathers a scan; becomes the collection's cache if it ran to the end and nothing was written meanwhile. */
  fill(collection: number): { add(rid: number, raw: Buffer): void; done(): void } {
    const filling: CachedCollection = {
      rows: new Map(),
      bytes: 0,
      complete: false,
      used: ++this.#clock,
      lastRid: 0,
      unread: 0,
    };
    this.drop(collection);
    this.#collections.set(collection, filling);
    let usable = true;
    return {
      add: (rid, raw) => {
        if (!usable || this.#collections.get(collection) !== filling) return;
        filling.rows.set(rid, raw);
        filling.lastRid = rid;
        this.#grow(filling, raw.length + ENTRY_OVERHEAD);
        if (filling.bytes > this.#limit) {
          usable = false;
          this.drop(collection);
        }
      },
      done: () => {
        if (!usable || this.#collections.get(collection) !== filling) return;
        filling.complete = true;
        this.#shrink(collection);
      },
    };
  }

  #grow(cached: CachedCollection, bytes: number): void {
    cached.bytes += bytes;
    this.#bytes += bytes;
  }

  #shrink(keep: number): void {
    while (this.#bytes > this.#limit) {
      let oldest: number | undefined;
      let used = Number.POSITIVE_INFINITY;
      for (const [id, cached] of this.#collections) {
        if ((id !== keep || this.#collections.size === 1) && cached.used < used) {
          oldest = id;
          used = cached.used;
        }
      }
      if (oldest === undefined) return;
      this.drop(oldest);
    }
  }
}
