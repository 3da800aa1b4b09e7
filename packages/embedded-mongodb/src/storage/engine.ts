import { randomUUID } from "node:crypto";
import { decode } from "../bson/decode.js";
import { encode } from "../bson/encode.js";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { parseCollation } from "../query/collation.js";
import type { Plan } from "../query/plan/plan.js";
import { readPlan } from "../query/plan/read-plan.js";
import { Collection, StoredIndex, type StoredRecord } from "./collection.js";
import { CommitQueue } from "./commit-queue.js";
import { DatabaseFile } from "./database.js";
import { DocumentCache } from "./document-cache.js";
import { IndexDefinition } from "./index-definition.js";
import { InsertBatch } from "./insert-batch.js";
import { RetryableReplies } from "./retryable-replies.js";
import { ConflictWithOpenTransaction, type Transaction, writeConflict } from "./transaction.js";

/** Raw documents kept in memory, in bytes. */
const CACHE_BYTES = 64 * 1024 * 1024;

/** The databases with their collections, and the only way to change them. */
export class Engine {
  readonly database: DatabaseFile;
  readonly commits: CommitQueue;
  readonly replies: RetryableReplies;
  readonly inserts: InsertBatch;
  readonly transactions = new Set<Transaction>();
  readonly #cache = new DocumentCache(CACHE_BYTES);
  #touched = new Set<Collection>();
  readonly #databases = new Map<string, Map<string, Collection>>();

  constructor(dbPath: string | undefined) {
    this.database = DatabaseFile.open(dbPath);
    this.replies = new RetryableReplies(this.database);
    this.inserts = new InsertBatch({
      one: (collection, raw) => this.insert(collection, raw),
      all: (collection, documents) => {
        const rids = this.commits.run(() => collection.insertAll(documents));
        for (const rid of rids) this.handOver(collection, rid, null);
      },
    });
    this.commits = new CommitQueue(this.database, {
      isWaiting: () => !this.inserts.isEmpty,
      carryOut: () => this.inserts.carryOut(),
      beforeCommit: () => this.replies.write(),
      onLost: () => {
        this.replies.discard();
        this.#load();
      },
    });
    this.#load();
    this.#rebuildUniqueTables();
    this.#followCollationTables();
  }

  /** Key tables of unique indexes made by earlier versions do not refuse a key that is taken. */
  #rebuildUniqueTables(): void {
    const former = new Set(
      this.database
        .rows("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%PRIMARY KEY (k, rid)%'")
        .map(([name]) => name),
    );
    for (const collection of this.collections()) {
      for (const index of collection.indexes.values()) {
        if (!index.definition.unique || !former.has(index.table)) continue;
        this.commits.run(() => {
          this.database.exec(`DROP TABLE ${index.table}`);
          this.database.exec(index.definitionOfTable);
          collection.buildIndex(index);
        });
      }
    }
    this.commits.flush();
  }

  /** Collated keys follow the tables of Node's ICU: another version of those may sort otherwise. */
  #followCollationTables(): void {
    const icu = process.versions.icu ?? "";
    const [written] = this.database.row("SELECT value FROM meta WHERE name = 'icu'") ?? [];
    if (written === icu) return;
    this.commits.run(() => {
      for (const collection of this.collections()) {
        for (const index of collection.indexes.values())
          if (index.definition.collation) collection.rebuildIndex(index);
      }
      this.database.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('icu', ?)", [icu]);
    });
    this.commits.flush();
  }

  /** Reads the catalog; collections keep their identity because cursors and transactions hold them. */
  #load(): void {
    this.#cache.clear();
    const known = new Map([...this.collections()].map((collection) => [collection.id, collection]));
    this.#databases.clear();
    for (const [id, db, name, uuid, options] of this.database.rows(
      "SELECT id, db, name, uuid, options FROM collections ORDER BY id",
    )) {
      if (typeof id !== "number" || typeof db !== "string" || typeof name !== "string") continue;
      if (!Buffer.isBuffer(uuid) || !Buffer.isBuffer(options)) continue;
      const collection =
        known.get(id) ??
        new Collection(this.database, this.#cache, { id, db, name, uuid, options: decode(options) });
      collection.name = name;
      collection.options = decode(options);
      collection.invalidate();
      collection.indexes.clear();
      this.#register(collection);
      for (const [indexId, spec, multikey] of this.database.rows(
        "SELECT id, spec, multikey FROM indexes WHERE collection = ? ORDER BY id",
        [id],
      )) {
        if (typeof indexId !== "number" || !Buffer.isBuffer(spec)) continue;
        const document = decode(spec);
        const definition = new IndexDefinition(document, parseCollation(document.collation));
        collection.indexes.set(definition.name, new StoredIndex(indexId, definition, multikey === 1));
      }
      known.delete(id);
    }
    for (const gone of known.values()) gone.dropped = true;
  }

  #register(collection: Collection): void {
    let database = this.#databases.get(collection.db);
    if (!database) {
      database = new Map();
      this.#databases.set(collection.db, database);
    }
    database.set(collection.name, collection);
  }

  *collections(): Generator<Collection> {
    for (const database of this.#databases.values()) yield* database.values();
  }

  databaseNames(): string[] {
    return [...this.#databases.keys()].filter((name) => this.collectionsOf(name).length > 0).sort();
  }

  /** The collections that everybody sees. */
  collectionsOf(db: string): Collection[] {
    return [...(this.#databases.get(db)?.values() ?? [])].filter(({ createdIn }) => createdIn === undefined);
  }

  /** By name, also one that only an open transaction sees; commands ask their View. */
  collection(db: string, name: string): Collection | undefined {
    return this.#databases.get(db)?.get(name);
  }

  /** Changes documents atomically: what fails is undone in the file, and in memory read again. */
  change<T>(work: () => T): T {
    const outer = this.#touched;
    this.#touched = new Set();
    try {
      const result = this.commits.run(work);
      for (const collection of this.#touched) outer.add(collection);
      return result;
    } catch (error) {
      for (const collection of this.#touched) collection.invalidate();
      throw error;
    } finally {
      this.#touched = outer;
    }
  }

  /** Adds a document at once. Throws 11000 if a unique key is taken. */
  insert(collection: Collection, raw: Buffer): void {
    this.commits.join(() => this.handOver(collection, collection.insert(raw), null));
  }

  /** Notes what a change has written, and hands the former version (null for none) to the open transactions. */
  handOver(collection: Collection, rid: number, former: Buffer | null): void {
    this.#touched.add(collection);
    for (const open of this.transactions) open.keepFormer(collection, rid, former);
  }

  createCollection(db: string, name: string, options: Document = {}): Collection {
    checkNamespace(db, name);
    return this.#define(() => {
      const uuid = Buffer.from(randomUUID().replaceAll("-", ""), "hex");
      const id = this.database.add("INSERT INTO collections (db, name, uuid, options) VALUES (?, ?, ?, ?)", [
        db,
        name,
        uuid,
        encode(options),
      ]);
      const collection = new Collection(this.database, this.#cache, { id, db, name, uuid, options });
      this.database.exec(`CREATE TABLE ${collection.table} (rid INTEGER PRIMARY KEY, doc BLOB NOT NULL)`);
      this.#register(collection);
      const spec: Document = { v: 2, key: { _id: 1 }, name: "_id_" };
      if (isDocument(options.collation)) spec.collation = options.collation;
      this.createIndex(collection, spec);
      return collection;
    });
  }

  setOptions(collection: Collection, options: Document): void {
    this.change(() => {
      this.database.run("UPDATE collections SET options = ? WHERE id = ?", [encode(options), collection.id]);
      collection.options = options;
    });
  }

  dropCollection(collection: Collection): void {
    this.#define(() => {
      for (const index of [...collection.indexes.values()]) this.#removeIndex(collection, index);
      this.database.forgetStatements();
      this.database.exec(`DROP TABLE ${collection.table}`);
      this.database.run("DELETE FROM collections WHERE id = ?", [collection.id]);
      this.#databases.get(collection.db)?.delete(collection.name);
      this.#cache.drop(collection.id);
      collection.dropped = true;
    });
  }

  renameCollection(collection: Collection, db: string, name: string): void {
    checkNamespace(db, name);
    if (db !== collection.db)
      throw new MongoError(20, "embedded-mongodb renames collections within one database only");
    this.#define(() => {
      this.database.run("UPDATE collections SET name = ? WHERE id = ?", [name, collection.id]);
      this.#databases.get(db)?.delete(collection.name);
      collection.name = name;
      this.#register(collection);
    });
  }

  createIndex(collection: Collection, spec: Document): StoredIndex {
    return this.#define(() => {
      const definition = new IndexDefinition(spec, parseCollation(spec.collation));
      const id = this.database.add("INSERT INTO indexes (collection, name, spec) VALUES (?, ?, ?)", [
        collection.id,
        definition.name,
        encode(spec),
      ]);
      const index = new StoredIndex(id, definition, false);
      this.database.exec(index.definitionOfTable);
      collection.buildIndex(index);
      collection.indexes.set(definition.name, index);
      return index;
    });
  }

  /** Changes what may be changed about an index (TTL, hidden) without building it again. */
  respecifyIndex(collection: Collection, index: StoredIndex, spec: Document): void {
    this.#define(() => {
      this.database.run("UPDATE indexes SET spec = ? WHERE id = ?", [encode(spec), index.id]);
      const definition = new IndexDefinition(spec, parseCollation(spec.collation));
      collection.indexes.set(definition.name, new StoredIndex(index.id, definition, index.multikey));
    });
  }

  dropIndex(collection: Collection, index: StoredIndex): void {
    this.#define(() => this.#removeIndex(collection, index));
  }

  #removeIndex(collection: Collection, index: StoredIndex): void {
    this.database.forgetStatements();
    this.database.exec(`DROP TABLE ${index.table}`);
    this.database.run("DELETE FROM indexes WHERE id = ?", [index.id]);
    collection.indexes.delete(index.definition.name);
  }

  /** Definitions that fail are read again from the file, which has been rolled back. */
  #define<T>(work: () => T): T {
    try {
      return this.commits.run(work);
    } catch (error) {
      this.#load();
      throw error;
    }
  }

  /** Ends a transaction that was not committed, without a trace. */
  discard(transaction: Transaction): void {
    this.transactions.delete(transaction);
    transaction.end();
    for (const collection of transaction.created) if (!collection.dropped) this.dropCollection(collection);
    transaction.created.clear();
  }

  close(): void {
    // Carried out now they could not be answered any more, and sent again would find their own keys taken.
    this.inserts.refuse();
    this.commits.flush();
    this.database.close();
  }
}

function checkNamespace(db: string, name: string): void {
  if (db === "" || db.length > 63 || /[/\\. "$\0]/.test(db))
    throw new MongoError(73, `Invalid database name: '${db}'`);
  if (
    name === "" ||
    name.startsWith(".") ||
    name.endsWith(".") ||
    name.includes("..") ||
    name.includes("\0")
  ) {
    throw new MongoError(73, `Invalid collection name: ${name}`);
  }
  if (name.includes("$")) throw new MongoError(73, `Invalid collection name: ${name}`);
  if (Buffer.byteLength(`${db}.${name}`) > 255)
    throw new MongoError(73, `Fully qualified namespace is too long. Namespace: ${db}.${name} Max: 255`);
}

/** The documents as one command sees and changes them: directly, or from inside a transaction. */
export class View {
  readonly engine: Engine;
  readonly transaction: Transaction | undefined;

  constructor(engine: Engine, transaction: Transaction | undefined) {
    this.engine = engine;
    this.transaction = transaction;
  }

  /** A collection, unless an open transaction has created it and this is not its view. */
  collection(db: string, name: string): Collection | undefined {
    const found = this.engine.collection(db, name);
    return found && this.#sees(found) ? found : undefined;
  }

  #sees({ createdIn }: Collection): boolean {
    return createdIn === undefined || createdIn === this.transaction;
  }

  /** Creates a collection, in a transaction for that one only until it is committed. */
  createCollection(db: string, name: string, options: Document = {}): Collection {
    this.checkFree(db, name);
    const collection = this.engine.createCollection(db, name, options);
    if (this.transaction) {
      collection.createdIn = this.transaction;
      this.transaction.created.add(collection);
    }
    return collection;
  }

  /** Throws if another transaction, still open, has created a collection of this name. */
  checkFree(db: string, name: string): void {
    const pending = this.engine.collection(db, name);
    if (!pending?.createdIn || this.#sees(pending)) return;
    throw this.transaction ? writeConflict() : new ConflictWithOpenTransaction(pending.createdIn);
  }

  /** False if a plan's order does not hold because a transaction adds documents of its own. */
  keepsOrder(collection: Collection): boolean {
    return !this.transaction?.touches(collection);
  }

  read(collection: Collection, plan: Plan): Iterable<StoredRecord> {
    const records = readPlan(collection, plan);
    return this.transaction?.touches(collection) ? this.transaction.overlay(collection, records) : records;
  }

  get(collection: Collection, rid: number): StoredRecord | undefined {
    return this.transaction ? this.transaction.get(collection, rid) : collection.get(rid);
  }

  /** Runs a statement that changes several documents: all of it or nothing, so that it can be tried again. */
  atomically<T>(work: () => T): T {
    return this.transaction ? work() : this.engine.change(work);
  }

  insert(collection: Collection, raw: Buffer): void {
    const { transaction, engine } = this;
    if (transaction) {
      transaction.write(collection, collection.reserveRid(), raw, engine.transactions);
    } else {
      engine.insert(collection, raw);
    }
  }

  /** As insert, but together with what others insert at the same time, and not for transactions. */
  insertSoon(collection: Collection, raw: Buffer): Promise<void> {
    this.engine.commits.begin();
    return this.engine.inserts.add(collection, raw);
  }

  replace(collection: Collection, record: StoredRecord, raw: Buffer): void {
    const { transaction, engine } = this;
    if (transaction) {
      transaction.write(collection, record.rid, raw, engine.transactions);
    } else {
      this.#checkOpen(collection, record.rid);
      engine.change(() => {
        collection.replace(record, raw);
        this.engine.handOver(collection, record.rid, record.raw);
      });
    }
  }

  delete(collection: Collection, record: StoredRecord): void {
    const { transaction, engine } = this;
    if (transaction) {
      transaction.write(collection, record.rid, null, engine.transactions);
    } else {
      this.#checkOpen(collection, record.rid);
      engine.change(() => {
        collection.delete(record);
        this.engine.handOver(collection, record.rid, record.raw);
      });
    }
  }

  /** Puts a transaction's writes into the file at once: all or nothing. */
  commit(transaction: Transaction): void {
    const { engine } = this;
    engine.transactions.delete(transaction);
    try {
      engine.change(() => {
        for (const [collection, writes] of transaction.writes) {
          if (collection.dropped) throw writeConflict();
          // Deletions first: they may free a unique key that another write of this transaction takes.
          for (const [rid, raw] of writes) if (raw === null) this.#apply(collection, rid, raw);
          for (const [rid, raw] of writes) if (raw !== null) this.#apply(collection, rid, raw);
        }
      });
    } catch (error) {
      engine.discard(transaction);
      throw error instanceof MongoError && error.code === 11000 ? writeConflict() : error;
    }
    for (const collection of transaction.created) collection.createdIn = undefined;
    transaction.end();
  }

  #apply(collection: Collection, rid: number, raw: Buffer | null): void {
    const current = collection.get(rid);
    if (raw === null) {
      if (current) collection.delete(current);
    } else if (current) {
      collection.replace(current, raw);
    } else {
      collection.insert(raw, rid);
    }
    this.engine.handOver(collection, rid, current?.raw ?? null);
  }

  #checkOpen(collection: Collection, rid: number): void {
    for (const open of this.engine.transactions) {
      if (open.writes.get(collection)?.has(rid)) throw new ConflictWithOpenTransaction(open);
    }
  }
}
