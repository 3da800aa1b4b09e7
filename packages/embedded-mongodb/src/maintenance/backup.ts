import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { dirname } from "node:path";
import Database from "libsql";
import { checkFile, databaseFile, StorageError } from "../storage/database.js";
import { DirectoryLock } from "../storage/directory-lock.js";

/**
 * Writes one consistent file while the server may go on working. Throws StorageError if there is nothing to back up
 * or the target exists: a backup never overwrites anything.
 */
export function backupDatabase(dbPath: string, target: string): void {
  const source = databaseFile(dbPath);
  if (!existsSync(source)) throw new StorageError(`${dbPath} holds no data of embedded-mongodb.`);
  if (existsSync(target)) throw new StorageError(`${target} exists already. A backup overwrites nothing.`);
  checkFile(source);
  mkdirSync(dirname(target), { recursive: true });
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  const database = new Database(source);
  try {
    database.exec("PRAGMA busy_timeout = 10000");
    database.prepare("VACUUM INTO ?").run([partial]);
  } finally {
    database.close();
  }
  syncToDisk(partial);
  renameSync(partial, target);
  syncToDisk(dirname(target));
}

/**
 * Puts a backup into a data directory that no server uses. Throws StorageError if the backup is not one of ours or
 * the directory already holds data.
 */
export function restoreDatabase(backup: string, dbPath: string): void {
  if (!existsSync(backup)) throw new StorageError(`${backup} does not exist.`);
  checkFile(backup);
  const lock = DirectoryLock.acquire(dbPath);
  try {
    const file = databaseFile(dbPath);
    if (existsSync(file) && statSync(file).size > 0) {
      throw new StorageError(
        `${dbPath} holds data already. Move ${file} (with -wal and -shm beside it) away first; nothing was changed.`,
      );
    }
    const partial = `${file}.partial`;
    copyFileSync(backup, partial);
    syncToDisk(partial);
    renameSync(partial, file);
    syncToDisk(dbPath);
  } finally {
    lock.release();
  }
}

function syncToDisk(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
