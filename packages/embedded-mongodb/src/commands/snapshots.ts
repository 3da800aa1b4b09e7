import type { Timestamp } from "bson";
import { MongoError } from "../errors.js";
import type { Engine } from "../storage/engine.js";
import { Transaction } from "../storage/transaction.js";
import { nextClusterTime } from "./cluster-time.js";

/** How long one can read as of a time. MongoDB keeps 300 s; former versions are in memory here. */
const HISTORY_MS = 60_000;
const MAX_OPEN = 100;

/** What a read sees that asks for the data as of one time. */
export interface Snapshot {
  readonly at: Timestamp;
  /** Reads only: it keeps the former versions of what others change meanwhile. */
  readonly transaction: Transaction;
  readonly opened: number;
}

/** Reads with read concern "snapshot" outside a transaction: the first fixes a time, the next ones name it. */
export class Snapshots {
  readonly #open = new Map<string, Snapshot>();
  readonly #engine: Engine;

  constructor(engine: Engine) {
    this.#engine = engine;
  }

  /** The snapshot of a time, or a new one of now. */
  at(time: Timestamp | undefined): Snapshot {
    if (time === undefined) return this.#openNow();
    const known = this.#open.get(time.toString());
    if (!known)
      throw new MongoError(
        239,
        `Read timestamp ${time.toString()} is older than the oldest available timestamp.`,
      );
    return known;
  }

  #openNow(): Snapshot {
    const snapshot = { at: nextClusterTime(), transaction: new Transaction(), opened: Date.now() };
    this.#engine.transactions.add(snapshot.transaction);
    this.#open.set(snapshot.at.toString(), snapshot);
    const [oldest] = this.#open;
    if (oldest && this.#open.size > MAX_OPEN) this.#end(...oldest);
    return snapshot;
  }

  endOld(now: number): void {
    for (const [time, snapshot] of this.#open)
      if (now - snapshot.opened > HISTORY_MS) this.#end(time, snapshot);
  }

  #end(time: string, { transaction }: Snapshot): void {
    this.#open.delete(time);
    this.#engine.discard(transaction);
  }
}
