import { asMongoError, MongoError } from "../errors.js";
import type { Eventual } from "../eventual.js";
import type { DatabaseFile } from "./database.js";

export interface CommitHooks {
  /** True if something was put off until others have come. */
  isWaiting(): boolean;
  /** Carries out what was put off; throws, after telling those who wait for it, if nobody knows what was written. */
  carryOut(): void;
  /** Adds what belongs into every commit. */
  beforeCommit(): void;
  /** A whole commit failed: what is kept in memory has to be read again. */
  onLost(): void;
}

interface OpenCommit {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
  /** How many pieces of work it holds so far. */
  pieces: number;
  /** When it stops waiting for more. */
  readonly until: number;
}

/** No reply waits longer than this for others to join its commit. */
const LONGEST_GATHERING_MS = 4;

/**
 * Group commit. Everything that the sockets deliver in one turn of the event loop, and in those right after it as long
 * as each brings more, goes into one SQLite transaction; only after its commit (one fsync) do the replies leave. A
 * piece of work that fails leaves the others alone: it has a savepoint, or undoes itself.
 */
export class CommitQueue {
  readonly #database: DatabaseFile;
  readonly #hooks: CommitHooks;
  #open: OpenCommit | undefined;
  #depth = 0;
  /** How often something has been committed since the start. */
  count = 0;
  /** How often a commit has failed since then, with everything that was in it. */
  lost = 0;

  constructor(database: DatabaseFile, hooks: CommitHooks) {
    this.#database = database;
    this.#hooks = hooks;
  }

  /** Runs synchronous work atomically inside the commit that is being gathered. */
  run<T>(work: () => T): T {
    this.catchUp();
    this.begin();
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

  /**
   * Runs work inside the commit that is being gathered without the cost of a savepoint. It must leave nothing behind
   * when it throws a MongoError; after any other error nobody knows what it has written, and the whole commit fails.
   */
  join<T>(work: () => T): T {
    this.catchUp();
    this.begin();
    try {
      return work();
    } catch (error) {
      // Inside of run() its savepoint undoes everything.
      if (this.#depth === 0 && !(error instanceof MongoError)) this.#fail(error);
      throw error;
    }
  }

  /** There when everything done so far is on disk. */
  settled(): Eventual<void> {
    return this.#open?.promise;
  }

  /** Carries out what was put off, as everything that comes later must; true if there was something. */
  catchUp(): boolean {
    if (this.#depth > 0 || !this.#hooks.isWaiting()) return false;
    try {
      this.#hooks.carryOut();
    } catch (error) {
      this.#fail(error);
    }
    return true;
  }

  /** Opens a commit, if none is open yet, for what is about to be written. */
  begin(): void {
    if (this.#open) {
      this.#open.pieces++;
      return;
    }
    this.#database.run("BEGIN IMMEDIATE");
    let resolve: () => void = () => undefined;
    let reject: (error: Error) => void = () => undefined;
    const promise = new Promise<void>((yes, no) => {
      resolve = yes;
      reject = no;
    });
    // A failed commit is answered to every waiting command; none waiting is no reason to end the process.
    promise.catch(() => undefined);
    const open = { promise, resolve, reject, pieces: 1, until: performance.now() + LONGEST_GATHERING_MS };
    this.#open = open;
    setImmediate(() => this.#gather(open, 0));
  }

  /** Commits at the end of a turn that has brought nothing new: others that are just writing come along. */
  #gather(open: OpenCommit, seen: number): void {
    if (this.#open !== open) return;
    const { pieces, until } = open;
    if (pieces !== seen && performance.now() <= until) setImmediate(() => this.#gather(open, pieces));
    // The replies to what is carried out now belong into the same commit; they are made before the next turn.
    else if (this.catchUp()) setImmediate(() => this.#open === open && this.flush());
    else this.flush();
  }

  /** What was put off while the last commit ended goes into the next one. */
  #followUp(): void {
    if (!this.#hooks.isWaiting()) return;
    try {
      this.begin();
    } catch {
      this.catchUp();
    }
  }

  /** Commits what has been gathered. */
  flush(): void {
    const open = this.#open;
    if (!open) return;
    try {
      this.#hooks.beforeCommit();
      this.#database.run("COMMIT");
      this.count++;
      this.#open = undefined;
      open.resolve();
    } catch (error) {
      this.#fail(error);
    }
    this.#followUp();
  }

  #fail(error: unknown): void {
    const open = this.#open;
    this.#open = undefined;
    this.lost++;
    try {
      this.#database.run("ROLLBACK");
    } catch {
      // SQLite has rolled back already.
    }
    this.#hooks.onLost();
    const cause = asMongoError(error);
    open?.reject(new MongoError(cause.code, `Nothing of this was written: ${cause.message}`));
  }
}
