import type { Model, mongo, QueryFilter } from "mongoose";
import { inTransaction, writeContent } from "./data-version.server";

/** A document that people edit, with the number an editor must hand back (optimistic concurrency). From 1. */
export type Versioned<T> = T & { version: number };

/** What became of an edit. On a conflict somebody else was faster; `current` is what they stored. */
export type UpdateResult<T> =
  | { outcome: "updated"; document: Versioned<T> }
  | { outcome: "conflict"; current: Versioned<T> }
  | { outcome: "notFound" };

/** Changed properties; `undefined` removes an optional one, a missing key leaves it as it is. */
export type Changes<T, Fixed extends keyof T> = Partial<Omit<T, Fixed>>;

interface VersionedUpdate<T> {
  model: Model<Versioned<T>>;
  filter: QueryFilter<Versioned<T>>;
  expectedVersion: number;
  changes: Partial<T>;
  /** Compares the stored document with the changes; throws if they may not be made. */
  check?: (stored: Versioned<T>) => void;
}

/**
 * Changes one document if it still has the expected version, and raises the data version with it. Two edits at
 * the same moment collide in the database; the later one is repeated by its transaction and finds the new version.
 */
export function updateVersioned<T>(update: VersionedUpdate<T>): Promise<UpdateResult<T>> {
  const { model, filter, expectedVersion, changes, check } = update;
  const read = () => model.findOne(filter, { _id: 0 }).lean<Versioned<T>>();
  return inTransaction<UpdateResult<T>>(async () => {
    const stored = await read();
    if (!stored) return { outcome: "notFound" };
    if (stored.version !== expectedVersion) return { outcome: "conflict", current: stored };
    check?.(stored);
    await writeContent(() => writeChanges(model, filter, changes, expectedVersion + 1));
    const document = await read();
    return document ? { outcome: "updated", document } : { outcome: "notFound" };
  });
}

/** Changes of one document among several; `undefined` removes a property. */
interface EachUpdate {
  filter: object;
  /** The one that was read in this transaction. */
  version: number;
  changes: object;
}

/**
 * Writes changes of several documents in one round trip. The database's validators judge them. Call it inside the
 * transaction that read the versions.
 * @throws Error if one of the documents is not there in that version
 */
export async function writeEach<T>(model: Model<T>, updates: readonly EachUpdate[]): Promise<void> {
  if (updates.length === 0) return;
  const { matchedCount } = await model.bulkWrite<mongo.BSON.Document>(
    updates.map(({ filter, version, changes }) => ({
      updateOne: {
        filter: { ...filter, version },
        update: updateOf({ ...changes, version: version + 1 }),
      },
    })),
  );
  if (matchedCount !== updates.length)
    throw new Error(`A document of ${model.modelName} changed during the transaction that read it.`);
}

/** The update that sets what is given and removes what is `undefined`. */
export function updateOf(changes: object): { $set: object; $unset?: Record<string, ""> } {
  const removed = Object.entries(changes).filter(([, value]) => value === undefined);
  return {
    // A copy, because the driver stores `undefined` inside of a value as null. Content is plain.
    $set: JSON.parse(JSON.stringify(changes)),
    ...(removed.length > 0 && { $unset: Object.fromEntries(removed.map(([name]) => [name, ""] as const)) }),
  };
}

async function writeChanges<T>(
  model: Model<Versioned<T>>,
  filter: QueryFilter<Versioned<T>>,
  changes: Partial<T>,
  version: number,
): Promise<void> {
  const document = await model.findOne(filter);
  for (const [path, value] of Object.entries(changes)) document?.set(path, value);
  document?.set("version", version);
  await document?.save();
}
