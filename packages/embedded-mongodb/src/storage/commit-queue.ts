import { asMongoError, MongoError } from "../errors.js";
import type { DatabaseFile } from "./database.js";

/**
 * Group commit. Everything that the sockets delivered in one turn of the event loop goes into one SQLite transaction;
 * it is committed (one fsync) when the turn ends, and only then do the replies leave. Each piece of work has its own
 * savepoint, so one that fails leaves the others alone.
 */
export class CommitQueue {
  readonly #database: DatabaseFile;
  readonly #onLost: () => void;
  #open: { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } | undefined;
  #depth = 0;
  /** How often something has been committed since the start. */
  count = 0;

  /** `onLost` is called if a whole commit failed: what is kept in memory then has to be read again. */
  constructor(database: DatabaseFile, onLost: () => void) {
    this.#database = database;
    this.#onLost = onLost;
  }

  /** Runs synchronous work atomically inside the commit that is being gathered. */
  run<T>(work: () => T): T {
    this.#begin();
    const savepoint = `s${this.#depth++}`;
    this.#database.run(`SAVEPOINT ${savepoint}`);
    try {
      const result = work();
      this.#database.run(`RELEASE ${savepoint}`);
      return result;
    } catch (error) {
      try {
        this.#database.run(`ROLLBACK TO ${savepoint}`);
        this.#database.run(`RELEASE ${savepoint}`);
      } catch (rollbackError) {
        // SQLite ends the whole transaction by itself for a full disk or an I/O error.
        this.#fail(rollbackError);
      }
      throw error;
    } finally {
      this.#depth--;
    }
  }

  /** Resolves when everything done so far is on disk. */
  settled(): Promise<void> {
    return this.#open?.promise ?? Promise.resolve();
  }

  #begin(): void {
    if (this.#open) return;
    this.#database.run("BEGIN IMMEDIATE");
    let resolve: () => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<void>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    // A failed commit is answered to every waiting command; none waiting is no reason to end the process.
    promise.catch(() => undefined);
    this.#open = { promise, resolve, reject };
    setImmediate(() => this.flush());
  }

  /** Commits what has been gathered. */
  flush(): void {
    const open = this.#open;
    if (!open) return;
    try {
      this.#database.run("COMMIT");
      this.count++;
      this.#open = undefined;
      open.resolve();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    const open = this.#open;
    this.#open = undefined;
    try {
      this.#database.run("ROLLBACK");
    } catch {
      // SQLite has rolled back already.
    }
    this.#onLost();
    const cause = asMongoError(error);
    open?.reject(new MongoError(cause.code, `Nothing of this was written: ${cause.message}`));
  }
}
