import Database from "libsql";
import { MongoClient } from "mongodb";
import { expect, test } from "vitest";
import { main } from "../../src/cli.js";
import { startEmbeddedMongo } from "../../src/index.js";
import { checkDatabase } from "../../src/maintenance/check.js";
import { databaseFile } from "../../src/storage/database.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

async function directoryWithMeasures(): Promise<string> {
  const directory = temporaryDirectory();
  const server = await startEmbeddedMongo({ dbPath: directory });
  const client = await new MongoClient(server.uri).connect();
  const measures = client.db("plan").collection("measures");
  await measures.createIndex({ offices: 1 });
  await measures.insertMany([
    { number: 1, offices: ["Sozialamt", "Jugendamt"] },
    { number: 2, offices: ["Sozialamt"] },
    { number: 3 },
  ]);
  await client.close();
  await server.stop();
  return directory;
}

test("a sound database has no faults, and its keys are counted", async () => {
  const report = checkDatabase(await directoryWithMeasures());
  expect(report).toEqual({ collections: 1, documents: 3, indexKeys: 7, faults: [] });
});

test.each([
  [
    "an index key is missing",
    "DELETE FROM i_2 WHERE rid = 2",
    /offices_1: 1 key\(s\) of document 2 are missing/,
  ],
  [
    "an index key belongs to no document",
    "INSERT INTO i_2 (k, rid) VALUES (x'05', 99)",
    /offices_1: 1 key\(s\) belong to no document/,
  ],
  ["a document is cut", "UPDATE c_1 SET doc = substr(doc, 1, 20) WHERE rid = 1", /document 1 cannot be read/],
])("a fault is found: %s", async (_fault, sql, sentence) => {
  const directory = await directoryWithMeasures();
  const file = new Database(databaseFile(directory));
  file.exec(sql);
  file.close();
  expect(checkDatabase(directory).faults.join("\n")).toMatch(sentence);
  expect(await main(["check", "--dbpath", directory])).toBe(1);
});

test("a directory without data and one in use are refused with a sentence", async () => {
  expect(() => checkDatabase(temporaryDirectory())).toThrow(/holds no data of embedded-mongodb/);
  const directory = await directoryWithMeasures();
  const server = await startEmbeddedMongo({ dbPath: directory });
  expect(() => checkDatabase(directory)).toThrow(/in use by another embedded-mongodb process/);
  await server.stop();
});
