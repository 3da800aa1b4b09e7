import type { Model, QueryFilter } from "mongoose";
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
