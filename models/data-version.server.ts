import { AsyncLocalStorage } from "node:async_hooks";
import mongoose, { type Model } from "mongoose";
import { defineModel, documentSchema, type StoredCollection, storedCollection } from "./definition.server";
import { logDocument, number, text } from "./json-schema.server";

/** One document that counts the changes of everything pages are made of; caches are keyed by it. */
interface DataVersion {
  key: "content";
  value: number;
}

const schema = documentSchema<DataVersion>({
  key: { type: String, required: true, immutable: true },
  value: { type: Number, required: true },
});
// Serves readDataVersion, and lets only one counter exist.
schema.index({ key: 1 }, { unique: true });

const DataVersionModel = defineModel("DataVersion", schema, "dataVersions");

const stored = storedCollection(DataVersionModel, logDocument<DataVersion>({ key: text, value: number }));

export const dataVersions: StoredCollection = {
  ...stored,
  /** Also makes the counter itself, so that two first writers need not race for it inside their transactions. */
  async prepare() {
    await stored.prepare();
    await DataVersionModel.updateOne({ key: "content" }, { $setOnInsert: { value: 0 } }, { upsert: true });
  },
};

// Mongoose hands the session of a running transaction to every operation inside it.
mongoose.set("transactionAsyncLocalStorage", true);
const running = new AsyncLocalStorage<true>();

/**
 * Runs `work` in one transaction: all of its writes happen, or none. Called inside a running transaction it joins
 * that one. `work` may be repeated after a write conflict, so it must have no effect outside the database, and its
 * operations must follow one another (no `Promise.all`).
 */
export function inTransaction<T>(work: () => Promise<T>): Promise<T> {
  if (running.getStore()) return work();
  return running.run(true, () => mongoose.connection.transaction(work));
}

/** True while `inTransaction` or `writeContent` is running around the caller. */
export function runsInTransaction(): boolean {
  return running.getStore() === true;
}

/** Runs `work` in a transaction that also raises the data version. For every change of what a page could show. */
export function writeContent<T>(work: () => Promise<T>): Promise<T> {
  return inTransaction(async () => {
    const result = await work();
    await DataVersionModel.updateOne({ key: "content" }, { $inc: { value: 1 } });
    return result;
  });
}

/**
 * Inserts documents of content. The database's validators judge them, so Mongoose does not build a document around
 * each first, which costs more than the insert. A property that is `undefined` is left out.
 */
export async function insertContent<T>(model: Model<T>, documents: readonly T[]): Promise<void> {
  if (documents.length === 0) return;
  // Copies, because the driver writes `_id` into what it is given and stores `undefined` as null. Content is plain:
  // texts, numbers, lists, and days as text.
  const copies: T[] = JSON.parse(JSON.stringify(documents));
  await writeContent(() => model.insertMany(copies, { lean: true }));
}

/**
 * Runs `work` without a transaction, also where it would open one: its writes happen one by one, and what was written
 * before an error stays. For loading more than one transaction may hold, into a database nobody uses yet.
 */
export function inBulk<T>(work: () => Promise<T>): Promise<T> {
  return running.run(true, work);
}

/** The number of content changes so far; 0 for an empty database. One read by a unique index. */
export async function readDataVersion(): Promise<number> {
  const stored = await DataVersionModel.findOne({ key: "content" }, { _id: 0, value: 1 }).lean<{
    value: number;
  }>();
  return stored?.value ?? 0;
}
