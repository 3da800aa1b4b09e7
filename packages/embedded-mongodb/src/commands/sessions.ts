import { Binary, Long } from "bson";
import { type Document, isDocument, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { Engine } from "../storage/engine.js";
import { Transaction } from "../storage/transaction.js";
import type { CursorRegistry } from "./cursors.js";
import { Snapshots } from "./snapshots.js";

/** Minutes a session lives without being used, as the handshake announces it. */
export const SESSION_TIMEOUT_MINUTES = 30;
/** MongoDB's transactionLifetimeLimitSeconds: an abandoned transaction ends by itself. */
export const TRANSACTION_LIFETIME_MS = 60_000;

/** How often replies of retryable writes that nobody will ask for again are removed. */
const FORGET_EVERY_MS = 10 * 60_000;

/** A logical session of a client. */
export class Session {
  readonly key: string;
  /** The client's identifier in hexadecimal digits. */
  readonly id: string;
  txnNumber = -1n;
  state: "none" | "open" | "committed" | "aborted" = "none";
  transaction: Transaction | undefined;
  /** The reply of the last retryable write. */
  reply: { number: bigint; bytes: Buffer } | undefined;
  used = Date.now();
  transactionStarted = 0;

  constructor(key: string) {
    this.key = key;
    this.id = Buffer.from(key, "latin1").toString("hex");
  }
}

export class SessionRegistry {
  readonly #sessions = new Map<string, Session>();
  readonly #engine: Engine;
  #cleaned = Date.now();
  readonly #cursors: CursorRegistry;
  readonly snapshots: Snapshots;

  constructor(engine: Engine, cursors: CursorRegistry) {
    this.#engine = engine;
    this.#cursors = cursors;
    this.snapshots = new Snapshots(engine);
  }

  /** The session a command names in `lsid`. */
  find(lsid: unknown): Session | undefined {
    if (!isDocument(lsid)) return undefined;
    if (!(lsid.id instanceof Binary))
      throw new MongoError(9, "BSON field 'OperationSessionInfo.lsid.id' is the wrong type");
    const key = keyOf(lsid.id);
    let session = this.#sessions.get(key);
    if (!session) {
      session = new Session(key);
      this.#sessions.set(key, session);
    }
    session.used = Date.now();
    return session;
  }

  /** The transaction a command runs in, by MongoDB's rules for txnNumber, autocommit and startTransaction. */
  enter(session: Session | undefined, command: Document, name: string): Transaction | undefined {
    const { txnNumber, autocommit, startTransaction } = command;
    if (autocommit === undefined) {
      if (startTransaction !== undefined) throw new MongoError(72, "startTransaction requires autocommit");
      if (session && txnNumber !== undefined) this.#enterRetryable(session, numberOf(txnNumber));
      return undefined;
    }
    if (autocommit !== false) throw new MongoError(72, "autocommit must be false");
    if (!session || txnNumber === undefined)
      throw new MongoError(72, "Transaction numbers require a session and a txnNumber");
    const number = numberOf(txnNumber);
    if (startTransaction === true) {
      if (number < session.txnNumber) throw tooOld(session, number);
      if (number === session.txnNumber && session.state !== "none") {
        throw new MongoError(
          117,
          `Cannot start transaction ${number} on session ${session.id}: a transaction with that number is already in progress or over`,
        );
      }
      this.abort(session);
      session.txnNumber = number;
      session.state = "open";
      session.transactionStarted = Date.now();
      session.transaction = new Transaction();
      this.#engine.transactions.add(session.transaction);
      return session.transaction;
    }
    if (number < session.txnNumber) throw tooOld(session, number);
    const ending = name === "commitTransaction" || name === "abortTransaction";
    if (number > session.txnNumber || session.state === "none") {
      throw new MongoError(
        251,
        `Given transaction number ${number} does not match any in-progress transactions. The active transaction number is ${session.txnNumber}`,
      );
    }
    if (session.state === "open") return session.transaction;
    if (ending) return undefined;
    if (session.state === "committed")
      throw new MongoError(256, `Transaction with { txnNumber: ${number} } has been committed.`);
    throw new MongoError(251, `Transaction with { txnNumber: ${number} } has been aborted.`);
  }

  /** A retryable write with a new number ends a transaction its session has left open. */
  #enterRetryable(session: Session, number: bigint): void {
    if (number < session.txnNumber) throw tooOld(session, number);
    if (number === session.txnNumber) return;
    this.abort(session);
    session.state = "none";
  }

  abort(session: Session): void {
    const { transaction } = session;
    if (!transaction) return;
    this.#cursors.killFor({ transaction });
    session.transaction = undefined;
    session.state = "aborted";
    this.#engine.discard(transaction);
  }

  end(ids: readonly unknown[]): void {
    for (const lsid of ids) {
      const session =
        isDocument(lsid) && lsid.id instanceof Binary ? this.#sessions.get(keyOf(lsid.id)) : undefined;
      if (session) this.#remove(session);
    }
  }

  all(): Iterable<Session> {
    return this.#sessions.values();
  }

  endAll(): void {
    for (const session of this.#sessions.values()) this.#remove(session);
  }

  #remove(session: Session): void {
    this.abort(session);
    this.#cursors.killFor({ session: session.id });
    this.#sessions.delete(session.key);
  }

  /** Ends what clients have abandoned. */
  endIdle(now = Date.now()): void {
    this.snapshots.endOld(now);
    for (const session of this.#sessions.values()) {
      if (session.transaction && now - session.transactionStarted > TRANSACTION_LIFETIME_MS)
        this.abort(session);
      if (now - session.used > SESSION_TIMEOUT_MINUTES * 60_000) this.#remove(session);
    }
    if (now - this.#cleaned < FORGET_EVERY_MS) return;
    this.#cleaned = now;
    const { commits, replies } = this.#engine;
    commits.run(() => replies.forgetUnusedSince(now - SESSION_TIMEOUT_MINUTES * 60_000));
  }
}

/** Every command looks its session up: by a string that is quickly made of the sixteen bytes. */
function keyOf({ buffer, position }: Binary): string {
  return Buffer.from(buffer.buffer, buffer.byteOffset, position).toString("latin1");
}

export function numberOf(value: unknown): bigint {
  // Not by Long's own conversion, which makes a text of it first.
  if (value instanceof Long) return (BigInt(value.high) << 32n) | BigInt(value.low >>> 0);
  return BigInt(Math.trunc(toNumber(value)));
}

function tooOld(session: Session, number: bigint): MongoError {
  return new MongoError(
    225,
    `Cannot start transaction ${number} on session ${session.id} because a newer transaction ${session.txnNumber} has already started`,
  );
}
