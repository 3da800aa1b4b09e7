import type { DatabaseFile, SqlValue } from "./database.js";
import { RowStatement } from "./row-statement.js";

/** What a session's last retryable write was answered. */
export interface RetryableReply {
  readonly txn: number;
  readonly bytes: Buffer;
}

/**
 * The replies of retryable writes, the last one of each session. They are gathered in memory and written just before
 * the commit that holds the writes themselves, so that both are on disk or neither is.
 */
export class RetryableReplies {
  readonly #database: DatabaseFile;
  readonly #upsert: RowStatement;
  readonly #pending = new Map<string, RetryableReply>();

  constructor(database: DatabaseFile) {
    this.#database = database;
    this.#upsert = new RowStatement(database, 4, {
      begin: "INSERT INTO retryable_writes (session, txn, replies, used)",
      row: (...parameters) => parameters.join(", "),
      end: "ON CONFLICT (session) DO UPDATE SET txn = excluded.txn, replies = excluded.replies, used = excluded.used",
    });
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
    for (const [session, { txn, bytes }] of this.#pending) parameters.push(session, txn, bytes, now);
    this.#upsert.run(parameters);
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
