import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";

/**
 * The one file that holds everything, behind the few operations that the rest of the storage needs. All statements
 * are prepared once. Traps of libsql that this class hides: parameters must be an array, blobs may be ArrayBuffers.
 */

export type SqlValue = string | number | Buffer | null;
type Row = SqlValue[];

const APPLICATION_ID = 0x454d4442; // "EMDB"
const FILE_NAME = "embedded.mongodb";

/** Each step brings a file from the version before to its own; `user_version` says which ones a file has seen. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE collections (
     id INTEGER PRIMARY KEY AUTOINCREMENT, db TEXT NOT NULL, name TEXT NOT NULL, uuid BLOB NOT NULL, options BLOB NOT NULL,
     UNIQUE (db, name));
   CREATE TABLE indexes (
     id INTEGER PRIMARY KEY AUTOINCREMENT, collection INTEGER NOT NULL, name TEXT NOT NULL, spec BLOB NOT NULL,
     multikey INTEGER NOT NULL DEFAULT 0, UNIQUE (collection, name));
   CREATE TABLE retryable_writes (session TEXT PRIMARY KEY, txn INTEGER NOT NULL, replies BLOB NOT NULL, used INTEGER NOT NULL);`,
  "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL);",
  "CREATE TABLE retryable_log (id INTEGER PRIMARY KEY, replies BLOB NOT NULL, used INTEGER NOT NULL);",
];

export class StorageError extends Error {
  override name = "StorageError";
}

export function databaseFile(dbPath: string): string {
  return join(dbPath, FILE_NAME);
}

/** Refuses anything that is not our file before SQLite could touch it. */
export function checkFile(file: string): void {
  if (!existsSync(file) || statSync(file).size === 0) return;
  const header = Buffer.alloc(100);
  const descriptor = openSync(file, "r");
  try {
    readSync(descriptor, header, 0, 100, 0);
  } finally {
    closeSync(descriptor);
  }
  if (header.toString("latin1", 0, 15) !== "SQLite format 3" || header.readUInt32BE(68) !== APPLICATION_ID) {
    throw new StorageError(
      `${file} is not a file of embedded-mongodb (or its beginning is damaged). Nothing was changed. ` +
        "Choose another --dbpath, or put a backup in its place with `embedded-mongodb restore`.",
    );
  }
}

export class DatabaseFile {
  readonly file: string;
  readonly #db: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  private constructor(file: string) {
    this.file = file;
    this.#db = new Database(file);
  }

  /** Opens (or creates) the file in a directory, or a database in memory if there is none. */
  static open(dbPath: string | undefined): DatabaseFile {
    if (dbPath === undefined) {
      const memory = new DatabaseFile(":memory:");
      memory.#migrate();
      return memory;
    }
    const file = databaseFile(dbPath);
    try {
      mkdirSync(dbPath, { recursive: true });
      checkFile(file);
      const database = new DatabaseFile(file);
      // First the format, then the log: so the mark that tells our files from others is in the file itself.
      database.#migrate();
      database.rows("PRAGMA journal_mode = WAL");
      database.#db.exec(
        "PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 2000",
      );
      return database;
    } catch (error) {
      if (error instanceof StorageError) throw error;
      throw new StorageError(explainOpenFailure(file, error));
    }
  }

  #migrate(): void {
    const version = Number(this.rows("PRAGMA user_version")[0]?.[0] ?? 0);
    if (version > MIGRATIONS.length) {
      throw new StorageError(
        `${this.file} was written by a newer embedded-mongodb (format ${version}, this one knows ${MIGRATIONS.length}). ` +
          "Nothing was changed: start the newer version again.",
      );
    }
    for (const [i, step] of MIGRATIONS.entries()) {
      if (i < version) continue;
      const mark = `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${i + 1};`;
      this.#db.exec(`BEGIN IMMEDIATE; ${step} ${mark} COMMIT;`);
    }
  }

  #statement(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      if (statement.reader) statement.raw(true);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /**
   * Runs a statement that gives no rows. By `get`, because `run` makes a report that nobody reads and takes twice as
   * long. After an error the library does not reset a statement used so, hence it is prepared anew then.
   */
  run(sql: string, parameters: readonly SqlValue[] = []): void {
    try {
      this.#statement(sql).get(parameters);
    } catch (error) {
      this.#statements.delete(sql);
      throw error;
    }
  }

  /** As run, but gives the number of the row that was added. */
  add(sql: string, parameters: readonly SqlValue[]): number {
    return Number(this.#statement(sql).run(parameters).lastInsertRowid);
  }

  rows(sql: string, parameters: readonly SqlValue[] = []): Row[] {
    return this.#statement(sql).all(parameters).map(asRow);
  }

  row(sql: string, parameters: readonly SqlValue[] = []): Row | undefined {
    const row: unknown = this.#statement(sql).get(parameters);
    return row === undefined ? undefined : asRow(row);
  }

  /** Runs statements that are not prepared: definitions, whose table names are numbers of our own. */
  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** Forgets prepared statements; needed before a table is dropped. */
  forgetStatements(): void {
    this.#statements.clear();
  }

  close(): void {
    this.#statements.clear();
    if (this.file !== ":memory:") this.#db.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all([]);
    this.#db.close();
  }
}

/** True if a statement has changed nothing because a row with its primary key is there already. */
export function isTakenKey(error: unknown): boolean {
  return error instanceof Error && Reflect.get(error, "code") === "SQLITE_CONSTRAINT_PRIMARYKEY";
}

function asRow(row: unknown): Row {
  if (!Array.isArray(row))
    throw new StorageError("the storage library answered with something other than a row");
  for (let i = 0; i < row.length; i++) {
    const value: unknown = row[i];
    if (value instanceof ArrayBuffer) row[i] = Buffer.from(value);
    else if (value instanceof Uint8Array && !Buffer.isBuffer(value)) row[i] = Buffer.from(value.buffer);
  }
  return row;
}

function explainOpenFailure(file: string, error: unknown): string {
  const code: unknown = error instanceof Error ? Reflect.get(error, "code") : undefined;
  const detail = error instanceof Error ? error.message : String(error);
  if (/CORRUPT|NOTADB/.test(String(code)) || /malformed|not a database/i.test(detail)) {
    return (
      `${file} is damaged (${detail}). Nothing was changed. Put the last backup in its place with ` +
      "`embedded-mongodb restore`, or keep the file aside and start with an empty directory."
    );
  }
  if (/READONLY|EACCES|EPERM|EROFS|CANTOPEN/.test(String(code)) || /readonly|unable to open/i.test(detail)) {
    return `${file} cannot be written (${detail}). Check owner and permissions of the directory.`;
  }
  return `${file} could not be opened: ${detail}`;
}
