import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { encode } from "../../src/bson/encode.js";
import { checkDatabase } from "../../src/maintenance/check.js";
import { Engine } from "../../src/storage/engine.js";

test("a file whose unique indexes were made by an earlier version refuses taken keys as well", () => {
  const directory = mkdtempSync(join(tmpdir(), "embedded-mongodb-former-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  const before = new Engine(directory);
  const collection = before.createCollection("plan", "measures");
  const number = before.createIndex(collection, { v: 2, key: { number: 1 }, name: "number", unique: true });
  for (const i of [1, 2, 3]) before.insert(collection, encode({ _id: i, number: [i, -i] }));
  before.commits.run(() => {
    const { table } = number;
    before.database.exec(
      `CREATE TABLE former (k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid)) WITHOUT ROWID;
       INSERT INTO former SELECT k, rid FROM ${table}; DROP TABLE ${table}; ALTER TABLE former RENAME TO ${table};`,
    );
  });
  before.close();

  const after = new Engine(directory);
  const reopened = after.collection("plan", "measures");
  if (!reopened) throw new Error("the collection is gone");
  expect(() => after.insert(reopened, encode({ _id: 4, number: -2 }))).toThrow(/E11000.*index: number/);
  after.insert(reopened, encode({ _id: 4, number: 4 }));
  after.close();
  expect(checkDatabase(directory)).toEqual({ collections: 1, documents: 4, indexKeys: 11, faults: [] });
});
