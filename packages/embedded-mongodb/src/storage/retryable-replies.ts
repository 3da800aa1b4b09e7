import type { DatabaseFile, SqlValue } from "./database.js";

/** What a session's last retryable write was answered. */
export interface RetryableReply {
  readonly txn: number;
  readonly bytes: Buffer;
}

/** So many rows are written by one statement; calls into the library cost more than the rows. */
const ROWS = 16;

function upsert(rows: number): string {
  const values = Array.from({ length: rows }, () => "(?, ?, ?, ?)").join(", ");
  return (
    `INSERT INTO retryable_writes (session, txn, replies, used) VALUES ${values} ` +
    "ON CONFLICT (session) DO UPDATE SET txn = excluded.txn, replies = excluded.replies, used = excluded.used"
  );
}

const ONE = upsert(1);
const MANY = upsert(ROWS);

/**
 * The replies of retryable writes, the last one of each session. They are gathered in memory and written just before
 * the commit that holds the writes themselves, so that both are on disk or neither is.
 */
export class RetryableReplies {
  readonly #database: DatabaseFile;
  readonly #pending = new Map<string, RetryableReply>();

  constructor(database: DatabaseFile) {
    this.#database = database;
  }

  remember(session: string, reply: RetryableReply): void {
    this.#pending.set(session, reply);
  }

  find(session: string): RetryableReply | undefined {
    const pending = this.#pending.get(session);
    if (pending) return pending;
    const [txn, bytes] =
      this.#database.row("SELECT txn, replies FROM retryable_writes WHERE session = ?", [session]) ?? [];
    return typeof txn === "number" && Buffer.isBuffer(bytes) ? { txn, bytes } : undefined;
  }

  /** Writes what has been gathered into the open SQLite transaction. */
  write(now = Date.now()): void {
    const parameters: SqlValue[] = [];
    for (const [session, { txn, bytes }] of this.#pending) {
      parameters.push(session, txn, bytes, now);
      if (parameters.length === 4 * ROWS) this.#database.run(MANY, parameters.splice(0));
    }
    while (parameters.length > 0) this.#database.run(ONE, parameters.splice(0, 4));
    this.#pending.clear();
  }

  /** Forgets what was gathered for a commit that failed. */
  discard(): void {
    this.#pending.clear();
  }

  /** Removes replies that nobody will ask for again: those of sessions not used since. */
  forgetUnusedSince(time: number): void {
    this.#database.run("DELETE FROM retryable_writes WHERE used < ?", [time]);
  }
}
