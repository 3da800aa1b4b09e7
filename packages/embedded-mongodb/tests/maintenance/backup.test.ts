import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { expect, test } from "vitest";
import { main } from "../../src/cli.js";
import { startEmbeddedMongo } from "../../src/index.js";
import { backupDatabase, restoreDatabase } from "../../src/maintenance/backup.js";
import { checkDatabase } from "../../src/maintenance/check.js";
import { databaseFile } from "../../src/storage/database.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

test("a backup taken while the server writes is consistent and restores into an empty directory", async () => {
  const directory = temporaryDirectory();
  const file = join(temporaryDirectory(), "monday.backup");
  const server = await startEmbeddedMongo({ dbPath: directory });
  const client = await new MongoClient(server.uri).connect();
  const notes = client.db("plan").collection("notes");
  await notes.createIndex({ n: 1 }, { unique: true });
  await notes.insertMany(Array.from({ length: 500 }, (_, n) => ({ n })));
  const writing = Promise.all(Array.from({ length: 200 }, (_, n) => notes.insertOne({ n: 1000 + n })));
  expect(await main(["backup", "--dbpath", directory, "--to", file])).toBe(0);
  await writing;
  await client.close();
  await server.stop();

  const restored = temporaryDirectory();
  expect(await main(["restore", "--from", file, "--dbpath", restored])).toBe(0);
  const report = checkDatabase(restored);
  expect(report.faults).toEqual([]);
  expect(report.documents).toBeGreaterThanOrEqual(500);
  expect(report.documents).toBeLessThanOrEqual(700);
});

test("neither backup nor restore overwrites anything, and a foreign file is refused", async () => {
  const directory = temporaryDirectory();
  await (await startEmbeddedMongo({ dbPath: directory })).stop();
  const file = join(temporaryDirectory(), "backup");
  backupDatabase(directory, file);
  const before = readFileSync(file);
  expect(() => backupDatabase(directory, file)).toThrow(/exists already/);
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(() => restoreDatabase(file, directory)).toThrow(/holds data already/);

  const foreign = join(temporaryDirectory(), "letter.txt");
  writeFileSync(foreign, "Sehr geehrte Damen und Herren, ".repeat(10));
  const target = temporaryDirectory();
  expect(() => restoreDatabase(foreign, target)).toThrow(/not a file of embedded-mongodb/);
  expect(existsSync(databaseFile(target))).toBe(false);
});

test("a foreign file in the data directory is refused at start and left as it is", async () => {
  const directory = temporaryDirectory();
  writeFileSync(databaseFile(directory), "not ours ".repeat(50));
  await expect(startEmbeddedMongo({ dbPath: directory })).rejects.toThrow(/not a file of embedded-mongodb/);
  expect(readFileSync(databaseFile(directory), "utf8")).toBe("not ours ".repeat(50));
});
