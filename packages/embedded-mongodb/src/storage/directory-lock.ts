import { mkdirSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { StorageError } from "./database.js";

/**
 * One server per data directory. The lock is an exclusive SQLite transaction on a file of its own: the operating
 * system lets go of it when the process ends in whatever way, so a crash leaves nothing to clean up.
 */
export class DirectoryLock {
  readonly #holder: Database.Database;

  private constructor(holder: Database.Database) {
    this.#holder = holder;
  }

  static acquire(dbPath: string): DirectoryLock {
    let holder: Database.Database;
    try {
      mkdirSync(dbPath, { recursive: true });
      holder = new Database(join(dbPath, "lock"));
    } catch (error) {
      throw new StorageError(
        `${dbPath} cannot be used as data directory: ${error instanceof Error ? error.message : ""}. Check owner and permissions.`,
      );
    }
    try {
      holder.exec("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE");
      return new DirectoryLock(holder);
    } catch (error) {
      holder.close();
      const detail = error instanceof Error ? error.message : "";
      if (/readonly|unable to open/i.test(detail))
        throw new StorageError(`${dbPath} cannot be written (${detail}). Check owner and permissions.`);
      throw new StorageError(
        `${dbPath} is in use by another embedded-mongodb process. Stop that one first, or connect to it.`,
      );
    }
  }

  release(): void {
    this.#holder.close();
  }
}
