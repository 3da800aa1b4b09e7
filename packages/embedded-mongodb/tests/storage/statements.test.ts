import { expect, test } from "vitest";
import { DatabaseFile } from "../../src/storage/database.js";

test("a statement that has failed works again with other values", () => {
  const database = DatabaseFile.open(undefined);
  database.exec(
    "CREATE TABLE keys (k BLOB NOT NULL, rid INTEGER NOT NULL, PRIMARY KEY (k, rid)) WITHOUT ROWID",
  );
  const add = (key: string) => database.run("INSERT INTO keys (k, rid) VALUES (?, ?)", [Buffer.from(key), 1]);
  add("a");
  expect(() => add("a")).toThrow(/UNIQUE/);
  add("b");
  expect(database.rows("SELECT k FROM keys")).toEqual([[Buffer.from("a")], [Buffer.from("b")]]);
  database.close();
});
