import type { DatabaseFile, SqlValue } from "./database.js";
import { RowStatement } from "./row-statement.js";

/** What a session's last retryable write was answered. */
export interface RetryableReply {
  readonly txn: number;
  readonly bytes: Buffer;
}

interface StoredReply extends RetryableReply {
  /** Milliseconds since 1970. */
  readonly used: number;
}

/** So many commits are logged before the log is folded into the table. */
const FOLD_AFTER = 256;

/**
 * The replies of retryable writes, the last one of each session. They are gathered in memory and written just before
 * the commit that holds the writes themselves, so that both are on disk or neither is. A commit writes one row to a
 * log; now and then the log goes into the table that has one row a session.
 */
export class RetryableReplies {
  readonly #database: DatabaseFile;
  readonly #upsert: RowStatement;
  readonly #pending = new Map<string, RetryableReply>();
  /** What is in the log and not yet in the table. */
  readonly #logged = new Map<string, StoredReply>();
  #commits = 0;

  constructor(database: DatabaseFile) {
    this.#database = database;
    this.#upsert = new RowStatement(database, 4, {
      begin: "INSERT INTO retryable_writes (session, txn, replies, used)",
      end: "ON CONFLICT (session) DO UPDATE SET txn = excluded.txn, replies = excluded.replies, used = excluded.used",
    });
    this.#load();
  }

  #load(): void {
    this.#logged.clear();
    const rows = this.#database.rows("SELECT replies, used FROM retryable_log ORDER BY id");
    this.#commits = rows.length;
    for (const [replies, used] of rows) {
      if (!Buffer.isBuffer(replies) || typeof used !== "number") continue;
      for (const [session, reply] of unpack(replies)) this.#logged.set(session, { ...reply, used });
    }
  }

  remember(session: string, reply: RetryableReply): void {
    this.#pending.set(session, reply);
  }

  find(session: string): RetryableReply | undefined {
    const known = this.#pending.get(session) ?? this.#logged.get(session);
    if (known) return known;
    const [txn, bytes] =
      this.#database.row("SELECT txn, replies FROM retryable_writes WHERE session = ?", [session]) ?? [];
    return typeof txn === "number" && Buffer.isBuffer(bytes) ? { txn, bytes } : undefined;
  }

  /** Writes what has been gathered into the open SQLite transaction. */
  write(now = Date.now()): void {
    if (this.#pending.size === 0) return;
    for (const [session, { txn, bytes }] of this.#pending)
      this.#logged.set(session, { txn, bytes, used: now });
    if (++this.#commits > FOLD_AFTER) this.#fold();
    else
      this.#database.run("INSERT INTO retryable_log (replies, used) VALUES (?, ?)", [
        pack(this.#pending),
        now,
      ]);
    this.#pending.clear();
  }

  #fold(): void {
    const rows: SqlValue[] = [];
    for (const [session, { txn, bytes, used }] of this.#logged) rows.push(session, txn, bytes, used);
    this.#upsert.run(rows);
    this.#database.run("DELETE FROM retryable_log");
    this.#logged.clear();
    this.#commits = 0;
  }

  /** Forgets what was gathered for a commit that failed. */
  discard(): void {
    this.#pending.clear();
    this.#load();
  }

  /** Removes replies that nobody will ask for again: those of sessions not used since. */
  forgetUnusedSince(time: number): void {
    this.#database.run("DELETE FROM retryable_writes WHERE used < ?", [time]);
  }
}

/** Before the session's name and the reply: the number and the two lengths. */
const HEAD = 8 + 4 + 4;

function pack(replies: ReadonlyMap<string, RetryableReply>): Buffer {
  let size = 0;
  for (const [session, { bytes }] of replies) size += HEAD + Buffer.byteLength(session) + bytes.length;
  const packed = Buffer.allocUnsafe(size);
  let at = 0;
  for (const [session, { txn, bytes }] of replies) {
    const name = packed.write(session, at + HEAD);
    packed.writeDoubleLE(txn, at);
    packed.writeUInt32LE(name, at + 8);
    packed.writeUInt32LE(bytes.length, at + 12);
    at += HEAD + name;
    at += bytes.copy(packed, at);
  }
  return packed;
}

function* unpack(packed: Buffer): Generator<[string, RetryableReply]> {
  for (let at = 0; at < packed.length; ) {
    const nameEnd = at + HEAD + packed.readUInt32LE(at + 8);
    const end = nameEnd + packed.readUInt32LE(at + 12);
    const reply = { txn: packed.readDoubleLE(at), bytes: packed.subarray(nameEnd, end) };
    yield [packed.toString("utf8", at + HEAD, nameEnd), reply];
    at = end;
  }
}
