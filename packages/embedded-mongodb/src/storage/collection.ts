import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type DatabaseFile, isTakenKey, type SqlValue } from "./database.js";
import type { DocumentCache } from "./document-cache.js";
import { duplicateKey } from "./duplicate-key.js";
import type { IndexDefinition, IndexKeys } from "./index-definition.js";
import { encodeKey } from "./key-encoding.js";
import { RowStatement } from "./row-statement.js";

/** A stored document: its row number and its bytes. */
export interface StoredRecord {
  readonly rid: number;
  readonly raw: Buffer;
}

/** What a collection knows of a transaction: when it is over. */
export interface OpenTransaction {
  readonly ended: Promise<void>;
}

/** A range of index keys, lower end included, upper end not; undefined reaches to the end. */
export interface KeyRange {
  readonly from: Buffer;
  readonly to: Buffer | undefined;
}

/** Documents that cannot be inserted by common statements, for instance because one has a unique key that is taken. */
export class NotTogether extends Error {}

const CHUNK = 256;

/** One index with its key table. */
export class StoredIndex {
  readonly id: number;
  readonly definition: IndexDefinition;
  readonly statements: IndexStatements;
  multikey: boolean;
  /** How often a plan has used it, for $indexStats. */
  uses = 0;
  #rows: RowStatement | undefined;

  constructor(id: number, definition: IndexDefinition, multikey: boolean) {
    this.id = id;
    this.definition = definition;
    this.multikey = multikey;
    this.statements = new IndexStatements(this.table);
  }

  get table(): string {
    return `i_${this.id}`;
  }

  /** The statement that makes the key table; of a unique index it takes every key once. */
  get definitionOfTable(): string {
    const key = this.definition.unique
      ? "k BLOB NOT NULL PRIMARY KEY, rid INTEGER NOT NULL"
      : "k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid)";
    return `CREATE TABLE ${this.table} (${key}) WITHOUT ROWID`;
  }

  /** The statement that adds many entries at once. */
  rows(database: DatabaseFile): RowStatement {
    this.#rows ??= new RowStatement(database, 2, { begin: `INSERT INTO ${this.table} (k, rid)` });
    return this.#rows;
  }
}

/** The statements that change or check an index, made once: a text that is new each time costs a search for it. */
class IndexStatements {
  readonly add: string;
  readonly remove: string;
  readonly otherOwners: string;

  constructor(table: string) {
    this.add = `INSERT INTO ${table} (k, rid) VALUES (?, ?)`;
    this.remove = `DELETE FROM ${table} WHERE k = ? AND rid = ?`;
    this.otherOwners = `SELECT rid FROM ${table} WHERE k = ? AND rid <> ? LIMIT 8`;
  }
}

/** One collection: a table of raw documents and its indexes. Every method is synchronous and runs inside a commit. */
export class Collection {
  readonly id: number;
  readonly db: string;
  name: string;
  readonly uuid: Buffer;
  options: Document;
  readonly indexes = new Map<string, StoredIndex>();
  dropped = false;
  /** The open transaction that has created it: nobody else sees it before the commit. */
  createdIn: OpenTransaction | undefined;
  readonly #database: DatabaseFile;
  readonly #cache: DocumentCache;
  readonly #insertRow: string;
  readonly #insertRows: RowStatement;
  #count: number | undefined;
  #nextRid: number | undefined;

  constructor(
    database: DatabaseFile,
    cache: DocumentCache,
    row: { id: number; db: string; name: string; uuid: Buffer; options: Document },
  ) {
    this.#database = database;
    this.#cache = cache;
    this.id = row.id;
    this.db = row.db;
    this.name = row.name;
    this.uuid = row.uuid;
    this.options = row.options;
    this.#insertRow = `INSERT INTO ${this.table} (rid, doc) VALUES (?, ?)`;
    this.#insertRows = new RowStatement(database, 2, { begin: `INSERT INTO ${this.table} (rid, doc)` });
  }

  get namespace(): string {
    return `${this.db}.${this.name}`;
  }

  get table(): string {
    return `c_${this.id}`;
  }

  get count(): number {
    this.#count ??= Number(this.#database.row(`SELECT count(*) FROM ${this.table}`)?.[0] ?? 0);
    return this.#count;
  }

  /** Bytes of all documents, as `dataSize` and `storageSize` report them. */
  dataSize(): number {
    return Number(this.#database.row(`SELECT coalesce(sum(length(doc)), 0) FROM ${this.table}`)?.[0] ?? 0);
  }

  /** Bytes of an index: its keys, each with the number of its row. */
  indexSize(index: StoredIndex): number {
    return Number(this.#database.row(`SELECT coalesce(sum(length(k) + 8), 0) FROM ${index.table}`)?.[0] ?? 0);
  }

  /** A row number nobody has used: also reserved by transactions before they commit. */
  reserveRid(): number {
    this.#nextRid ??=
      Number(this.#database.row(`SELECT coalesce(max(rid), 0) FROM ${this.table}`)?.[0] ?? 0) + 1;
    return this.#nextRid++;
  }

  /** Forgets what is only in memory, after a rollback. */
  invalidate(): void {
    this.#count = undefined;
    this.#cache.drop(this.id);
    const flags = this.#database.rows("SELECT name, multikey FROM indexes WHERE collection = ?", [this.id]);
    for (const [name, multikey] of flags) {
      const index = this.indexes.get(String(name));
      if (index) index.multikey = multikey === 1;
    }
  }

  get(rid: number): StoredRecord | undefined {
    const cached = this.#cache.get(this.id, rid);
    if (cached) return { rid, raw: cached };
    const raw = this.#database.row(`SELECT doc FROM ${this.table} WHERE rid = ?`, [rid])?.[0];
    return Buffer.isBuffer(raw) ? { rid, raw } : undefined;
  }

  /** All documents in the order they were inserted (or the reverse), read in pieces so that it can pause. */
  *scan(reverse = false): Generator<StoredRecord> {
    const complete = this.#cache.complete(this.id);
    if (complete && !reverse) {
      for (const [rid, raw] of complete) {
        this.#assertExists();
        yield { rid, raw };
      }
      return;
    }
    const fill = reverse ? undefined : this.#cache.fill(this.id);
    const sql = reverse
      ? `SELECT rid, doc FROM ${this.table} WHERE rid < ? ORDER BY rid DESC LIMIT ${CHUNK}`
      : `SELECT rid, doc FROM ${this.table} WHERE rid > ? ORDER BY rid LIMIT ${CHUNK}`;
    let at = reverse ? Number.MAX_SAFE_INTEGER : -1;
    for (;;) {
      this.#assertExists();
      const rows = this.#database.rows(sql, [at]);
      for (const [rid, raw] of rows) {
        if (typeof rid !== "number" || !Buffer.isBuffer(raw)) continue;
        at = rid;
        fill?.add(rid, raw);
        yield { rid, raw };
      }
      if (rows.length < CHUNK) break;
    }
    fill?.done();
  }

  /** Row numbers of an index range in key order; in pieces as well. */
  *scanIndex(index: StoredIndex, range: KeyRange, reverse = false): Generator<number> {
    const compare = reverse ? "<" : ">";
    const sort = reverse ? "DESC" : "ASC";
    const upper = range.to ?? Buffer.from([0xff]);
    const order = `ORDER BY k ${sort}, rid ${sort} LIMIT ${CHUNK}`;
    let rows = this.#database.rows(`SELECT k, rid FROM ${index.table} WHERE k >= ? AND k < ? ${order}`, [
      range.from,
      upper,
    ]);
    for (;;) {
      let last: (typeof rows)[number] | undefined;
      for (const row of rows) {
        last = row;
        if (typeof row[1] === "number") yield row[1];
      }
      if (rows.length < CHUNK || !last) return;
      this.#assertExists();
      const [key = null, rid = null] = last;
      rows = this.#database.rows(
        `SELECT k, rid FROM ${index.table} WHERE k >= ? AND k < ? AND (k, rid) ${compare} (?, ?) ${order}`,
        [range.from, upper, key, rid],
      );
    }
  }

  countIndex(index: StoredIndex, range: KeyRange): number {
    const upper = range.to ?? Buffer.from([0xff]);
    const sql = `SELECT count(*) FROM ${index.table} WHERE k >= ? AND k < ?`;
    return Number(this.#database.row(sql, [range.from, upper])?.[0] ?? 0);
  }

  /** The row with this `_id`, by the index that every collection has. */
  ridOfId(id: unknown): number | undefined {
    const index = this.indexes.get("_id_");
    if (!index) return undefined;
    const key = encodeKey([id], [1], index.definition.collationKey);
    const rid = this.#database.row(`SELECT rid FROM ${index.table} WHERE k = ?`, [key])?.[0];
    return typeof rid === "number" ? rid : undefined;
  }

  /** Adds a document. Throws 11000 if a unique key is taken, and has then written nothing. */
  insert(raw: Buffer, rid = this.reserveRid()): number {
    this.#insertKeys(rid, raw);
    this.#database.run(this.#insertRow, [rid, raw]);
    if (this.#count !== undefined) this.#count++;
    this.#cache.set(this.id, rid, raw, true);
    return rid;
  }

  /**
   * Adds documents by few statements and gives their row numbers. Throws NotTogether if a unique key is taken, by another
   * row or by two of them, and 171 for one that cannot be indexed; what was written then, the caller has to undo.
   */
  insertAll(documents: readonly Buffer[]): number[] {
    const rids = documents.map(() => this.reserveRid());
    const multikey: StoredIndex[] = [];
    for (const index of this.indexes.values())
      if (this.#insertAllKeys(index, documents, rids)) multikey.push(index);
    const rows: SqlValue[] = [];
    for (const [i, raw] of documents.entries()) rows.push(rids[i] ?? null, raw);
    this.#insertRows.run(rows);
    for (const index of multikey) this.#markMultikey(index);
    if (this.#count !== undefined) this.#count += documents.length;
    for (const [i, raw] of documents.entries()) this.#cache.set(this.id, rids[i] ?? 0, raw, true);
    return rids;
  }

  /** Adds the keys of many documents to one index; true if an array made several keys of one document. */
  #insertAllKeys(index: StoredIndex, documents: readonly Buffer[], rids: readonly number[]): boolean {
    const rows: SqlValue[] = [];
    let multikey = false;
    for (const [i, raw] of documents.entries()) {
      const found = index.definition.keys(raw);
      multikey ||= found.multikey;
      for (const key of found.keys) rows.push(key, rids[i] ?? null);
    }
    try {
      index.rows(this.#database).run(rows);
    } catch (error) {
      throw isTakenKey(error) ? new NotTogether() : error;
    }
    return multikey;
  }

  replace(record: StoredRecord, raw: Buffer): void {
    this.#replaceKeys(record, raw);
    this.#database.run(`UPDATE ${this.table} SET doc = ? WHERE rid = ?`, [raw, record.rid]);
    this.#cache.set(this.id, record.rid, raw, false);
  }

  delete(record: StoredRecord): void {
    for (const { definition, statements } of this.indexes.values()) {
      for (const key of definition.keys(record.raw).keys)
        this.#database.run(statements.remove, [key, record.rid]);
    }
    this.#database.run(`DELETE FROM ${this.table} WHERE rid = ?`, [record.rid]);
    if (this.#count !== undefined) this.#count--;
    this.#cache.delete(this.id, record.rid);
  }

  /** Throws 11000 if another row has one of the document's unique keys; `ignored` rows do not count. */
  checkUnique(rid: number, raw: Buffer, ignored?: (rid: number) => boolean): void {
    for (const index of this.indexes.values()) {
      if (!index.definition.unique) continue;
      const { keys, entries } = index.definition.keys(raw);
      for (const [i, key] of keys.entries()) this.#checkKey(index, key, entries[i] ?? [], rid, ignored);
    }
  }

  #checkKey(
    index: StoredIndex,
    key: Buffer,
    entry: readonly unknown[],
    rid: number,
    ignored?: (rid: number) => boolean,
  ): void {
    const owners = this.#database.rows(index.statements.otherOwners, [key, rid]);
    if (owners.some(([owner]) => typeof owner === "number" && !ignored?.(owner))) {
      throw duplicateKey(this.namespace, index.definition, entry);
    }
  }

  /**
   * Adds the keys of a new document. Checking and adding a unique one is a single statement; if one is taken, those
   * that were added before are removed again.
   */
  #insertKeys(rid: number, raw: Buffer): void {
    // All keys are made first: a document that cannot be indexed fails before anything is written.
    const work: { index: StoredIndex; found: IndexKeys }[] = [];
    for (const index of this.indexes.values()) work.push({ index, found: index.definition.keys(raw) });
    const added: { index: StoredIndex; key: Buffer }[] = [];
    for (const { index, found } of work) {
      const { statements, definition } = index;
      const { keys, entries } = found;
      for (const [i, key] of keys.entries()) {
        if (!definition.unique) {
          this.#database.run(statements.add, [key, rid]);
        } else if (!this.#addUnique(statements.add, [key, rid])) {
          for (const before of added) this.#database.run(before.index.statements.remove, [before.key, rid]);
          throw duplicateKey(this.namespace, definition, entries[i] ?? []);
        }
        added.push({ index, key });
      }
    }
    for (const { index, found } of work) if (found.multikey) this.#markMultikey(index);
  }

  /** False if another row has the key. */
  #addUnique(statement: string, entry: readonly SqlValue[]): boolean {
    try {
      this.#database.run(statement, entry);
      return true;
    } catch (error) {
      if (isTakenKey(error)) return false;
      throw error;
    }
  }

  /** Adds the keys of a document's new version and removes those only the former one had; unique ones are checked first. */
  #replaceKeys({ rid, raw: former }: StoredRecord, raw: Buffer): void {
    const work: { index: StoredIndex; add: Buffer[]; remove: Buffer[]; multikey: boolean }[] = [];
    for (const index of this.indexes.values()) {
      const { keys, entries, multikey } = index.definition.keys(raw);
      const old = index.definition.keys(former).keys;
      const fresh = keys
        .map((key, i) => ({ key, i }))
        .filter(({ key }) => !old.some((known) => known.equals(key)));
      if (index.definition.unique) {
        for (const { key, i } of fresh) this.#checkKey(index, key, entries[i] ?? [], rid);
      }
      const remove = old.filter((known) => !keys.some((key) => key.equals(known)));
      work.push({ index, add: fresh.map(({ key }) => key), remove, multikey });
    }
    for (const { index, add, remove, multikey } of work) {
      if (multikey) this.#markMultikey(index);
      for (const key of remove) this.#database.run(index.statements.remove, [key, rid]);
      for (const key of add) this.#database.run(index.statements.add, [key, rid]);
    }
  }

  #markMultikey(index: StoredIndex): void {
    if (index.multikey) return;
    index.multikey = true;
    this.#database.run("UPDATE indexes SET multikey = 1 WHERE id = ?", [index.id]);
  }

  rebuildIndex(index: StoredIndex): void {
    this.#database.run(`DELETE FROM ${index.table}`);
    this.buildIndex(index);
  }

  /** Fills a new index from the documents; throws 11000 if a unique one cannot be. */
  buildIndex(index: StoredIndex): void {
    for (const { rid, raw } of this.scan()) {
      const { keys, entries, multikey } = index.definition.keys(raw);
      for (const [i, key] of keys.entries()) {
        if (index.definition.unique) this.#checkKey(index, key, entries[i] ?? [], rid);
        this.#database.run(index.statements.add, [key, rid]);
      }
      if (multikey) this.#markMultikey(index);
    }
  }

  #assertExists(): void {
    if (this.dropped) throw new MongoError(175, `collection dropped: ${this.namespace}`);
  }
}
