import { MongoError } from "../errors.js";
import { type Collection, NotTogether } from "./collection.js";

interface WaitingInsert {
  readonly collection: Collection;
  readonly raw: Buffer;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** What carries inserts out. Both throw a MongoError for what cannot be stored and have then written nothing. */
export interface InsertTarget {
  one(collection: Collection, document: Buffer): void;
  /** All of them or none; throws NotTogether for those that have to be tried one by one. */
  all(collection: Collection, documents: readonly Buffer[]): void;
}

/**
 * Inserts of one document each, as many clients send them at the same time. They wait until nothing more arrives and
 * are then carried out together, which takes fewer calls into the storage library; whatever else is asked of the
 * engine carries them out first, so nobody can tell the difference.
 */
export class InsertBatch {
  readonly #target: InsertTarget;
  #waiting: WaitingInsert[] = [];

  constructor(target: InsertTarget) {
    this.#target = target;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Resolves when the document is in the open commit, rejects with 11000 if one of its unique keys is taken. */
  add(collection: Collection, raw: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ collection, raw, resolve, reject });
    });
  }

  /** Tells everybody who waits that the server ends; nothing of theirs is written. */
  refuse(): void {
    for (const { reject } of this.#waiting) reject(new MongoError(91, "The server is shutting down"));
    this.#waiting = [];
  }

  /** Carries out what waits. Throws, after telling everybody who waited, if nobody knows what was written. */
  carryOut(): void {
    const all = this.#waiting;
    this.#waiting = [];
    const failures = new Map<WaitingInsert, MongoError>();
    try {
      for (const group of byCollection(all)) this.#carryOutGroup(group, failures);
    } catch (error) {
      for (const { reject } of all) reject(error);
      throw error;
    }
    for (const insert of all) {
      const failure = failures.get(insert);
      if (failure) insert.reject(failure);
      else insert.resolve();
    }
  }

  #carryOutGroup(group: readonly WaitingInsert[], failures: Map<WaitingInsert, MongoError>): void {
    const [first, second] = group;
    if (!first) return;
    try {
      if (!second) this.#target.one(first.collection, first.raw);
      else
        this.#target.all(
          first.collection,
          group.map(({ raw }) => raw),
        );
    } catch (error) {
      if (error instanceof MongoError && !second) failures.set(first, error);
      else if (error instanceof MongoError || error instanceof NotTogether)
        for (const insert of group) this.#carryOutGroup([insert], failures);
      else throw error;
    }
  }
}

function byCollection(inserts: readonly WaitingInsert[]): Iterable<WaitingInsert[]> {
  const groups = new Map<Collection, WaitingInsert[]>();
  for (const insert of inserts) {
    const group = groups.get(insert.collection);
    if (group) group.push(insert);
    else groups.set(insert.collection, [insert]);
  }
  return groups.values();
}
