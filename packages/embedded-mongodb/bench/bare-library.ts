import { join } from "node:path";
import { serialize } from "bson";
import Database from "libsql";
import { COUNT, measure } from "./measures.js";
import { median } from "./timing.js";

/**
 * The bare storage library with the same rows, the same index entries and the same settings as the server, and the
 * documents encoded beforehand: what no server on top of it can beat.
 */
export class BareLibrary {
  readonly #db: Database.Database;
  readonly #put: (rid: number, document: Buffer) => void;
  #next = 0;

  constructor(directory: string) {
    this.#db = new Database(join(directory, "bare.sqlite"));
    this.#db.exec("PRAGMA journal_mode = WAL");
    this.#db.exec("PRAGMA synchronous = FULL; PRAGMA cache_size = -8000; PRAGMA wal_autocheckpoint = 2000");
    this.#db.exec("CREATE TABLE c (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)");
    for (const table of ["i_id", "i_number", "i_office"]) {
      this.#db.exec(
        `CREATE TABLE ${table} (k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid)) WITHOUT ROWID`,
      );
    }
    const row = this.#db.prepare("INSERT INTO c (rid, doc) VALUES (?, ?)");
    const id = this.#db.prepare("INSERT INTO i_id (k, rid) VALUES (?, ?)");
    const number = this.#db.prepare("INSERT INTO i_number (k, rid) VALUES (?, ?)");
    const office = this.#db.prepare("INSERT INTO i_office (k, rid) VALUES (?, ?)");
    // By `get`, as the server does: `run` reports what nobody asks for and takes twice as long.
    this.#put = (rid, document) => {
      const key = Buffer.alloc(10);
      key.writeDoubleBE(rid, 1);
      id.get([key, rid]);
      number.get([key, rid]);
      office.get([Buffer.from(`office-${rid % 12}\0\0`), rid]);
      row.get([rid, document]);
    };
    this.insert(COUNT, COUNT);
  }

  /** Inserts so many documents in commits of so many; gives documents per second. */
  insert(count: number, batch: number): number {
    const documents = Array.from({ length: count }, (_, i) =>
      Buffer.from(serialize(measure(this.#next + i))),
    );
    const started = performance.now();
    for (let at = 0; at < count; at += batch) {
      this.#db.exec("BEGIN IMMEDIATE");
      for (const document of documents.slice(at, at + batch)) this.#put(this.#next++, document);
      this.#db.exec("COMMIT");
    }
    return (count / (performance.now() - started)) * 1000;
  }

  async reads(): Promise<{ findOne: number; scan: number }> {
    const byKey = this.#db.prepare("SELECT doc FROM i_number JOIN c USING (rid) WHERE k = ?");
    const all = this.#db.prepare("SELECT rid, doc FROM c");
    const key = Buffer.alloc(10);
    return {
      findOne: await median(300, (i) => {
        key.writeDoubleBE(i * 7, 1);
        return byKey.get([key]);
      }),
      scan: await median(9, () => all.all([]).length),
    };
  }

  close(): void {
    this.#db.close();
  }
}
