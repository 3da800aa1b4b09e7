import { Binary, Long } from "bson";
import { beforeEach, expect, test } from "vitest";
import { decode } from "../../src/bson/decode.js";
import { encode, RawArray } from "../../src/bson/encode.js";
import type { Document } from "../../src/bson/values.js";
import { CursorRegistry } from "../../src/commands/cursors.js";
import { dispatch } from "../../src/commands/registry.js";
import { SessionRegistry } from "../../src/commands/sessions.js";
import { View } from "../../src/storage/engine.js";
import { RetryableReplies } from "../../src/storage/retryable-replies.js";
import { measuresInMemory } from "../support/measures-in-memory.js";

let { engine, collection, ids, keysOf } = measuresInMemory();
let run: (command: Document) => Promise<Document>;

beforeEach(() => {
  ({ engine, collection, ids, keysOf } = measuresInMemory());
  const cursors = new CursorRegistry();
  const sessions = new SessionRegistry(engine, cursors);
  run = async (command) =>
    dispatch({
      ...{ engine, cursors, sessions, command, db: "plan" },
      ...{ address: "", startedAt: new Date(), connectionId: 1 },
    });
});

const insert = (...documents: Document[]) =>
  run({ insert: "measures", documents: new RawArray(documents.map((document) => encode(document))) });
const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);

test("inserts that come at the same time are all stored, in one commit and in their order", async () => {
  const before = engine.commits.count;
  const replies = await Promise.all(numbers(77).map((i) => insert({ _id: i, number: i, tags: [i, -i - 1] })));
  expect(replies.every(({ n, ok }) => n === 1 && ok === 1)).toBe(true);
  expect(engine.commits.count).toBe(before + 1);
  expect(ids()).toEqual(numbers(77));
  expect(["_id_", "number", "tags"].map(keysOf)).toEqual([77, 77, 154]);
  expect(collection.count).toBe(77);
  expect(collection.indexes.get("tags")?.multikey).toBe(true);
});

test("a unique key that is taken, by an old document or one of the same time, fails its own insert only", async () => {
  await insert({ _id: 0, number: 0 });
  const replies = await Promise.all([
    insert({ _id: 1, number: 1, tags: ["a"] }),
    insert({ _id: 2, number: 0, tags: ["b"] }),
    insert({ _id: 3, number: 1, tags: ["c"] }),
    insert({ _id: 1, number: 4, tags: ["d"] }),
    insert({ _id: 5, number: 5, tags: ["e"] }),
  ]);
  expect(replies.map(({ n }) => n)).toEqual([1, 0, 0, 0, 1]);
  const errorOf = ({ writeErrors }: Document) =>
    Array.isArray(writeErrors) ? [writeErrors[0].code, writeErrors[0].keyPattern] : undefined;
  expect(replies.map(errorOf)).toEqual([
    undefined,
    [11000, { number: 1 }],
    [11000, { number: 1 }],
    [11000, { _id: 1 }],
    undefined,
  ]);
  expect(ids()).toEqual([0, 1, 5]);
  expect(["_id_", "number", "tags"].map(keysOf)).toEqual([3, 3, 3]);
});

test("of two documents of the same time with one unique key the first is stored", async () => {
  const replies = await Promise.all([
    insert({ _id: 1, number: 7 }),
    insert({ _id: 2, number: 7 }),
    insert({ _id: 3, number: 8 }),
  ]);
  expect(replies.map(({ n }) => n)).toEqual([1, 0, 1]);
  expect(ids()).toEqual([1, 3]);
});

test("one document that cannot be indexed leaves its neighbours alone", async () => {
  engine.createIndex(collection, { v: 2, key: { a: 1, b: 1 }, name: "parallel" });
  const [good, bad] = await Promise.all([
    insert({ _id: 1, number: 1 }),
    insert({ _id: 2, number: 2, a: [1, 2], b: [3, 4] }),
  ]);
  expect([good?.n, bad?.n]).toEqual([1, 0]);
  expect(bad?.writeErrors).toMatchObject([{ index: 0, code: 171 }]);
  expect(ids()).toEqual([1]);
});

test("whatever comes after an insert finds its document, and writes behind it", async () => {
  const [, counted, several] = await Promise.all([
    insert({ _id: 1, number: 1 }),
    run({ count: "measures" }),
    insert({ _id: 2, number: 2 }, { _id: 1, number: 3 }),
    insert({ _id: 4, number: 4 }),
    run({ delete: "measures", deletes: [{ q: { _id: 4 }, limit: 1 }] }),
    insert({ _id: 5, number: 5 }),
  ]);
  expect(counted?.n).toBe(1);
  expect(several).toMatchObject({ n: 1, writeErrors: [{ index: 1, code: 11000 }] });
  expect(ids()).toEqual([1, 2, 5]);
});

test("a transaction sees the inserts that came before it began, and none that came later", async () => {
  const lsid = { id: new Binary(Buffer.alloc(16, 7), Binary.SUBTYPE_UUID) };
  const inTransaction = { lsid, txnNumber: Long.ONE, autocommit: false };
  const [, first, , second] = await Promise.all([
    insert({ _id: 1, number: 1 }),
    run({ find: "measures", ...inTransaction, startTransaction: true }),
    insert({ _id: 2, number: 2 }),
    run({ find: "measures", ...inTransaction }),
  ]);
  for (const reply of [first, second])
    expect(reply).toMatchObject({ cursor: { firstBatch: { items: [encode({ _id: 1, number: 1 })] } } });
  expect(ids()).toEqual([1, 2]);
});

test("the reply of a retryable insert is stored in the commit of its document", async () => {
  const before = engine.commits.count;
  const sessions = [1, 2, 3].map((n) => Buffer.alloc(16, n));
  await Promise.all(
    sessions.map((session, i) =>
      run({
        insert: "measures",
        documents: new RawArray([encode({ _id: i, number: i })]),
        lsid: { id: new Binary(session, Binary.SUBTYPE_UUID) },
        txnNumber: Long.ONE,
      }),
    ),
  );
  expect(engine.commits.count).toBe(before + 1);
  const stored = new RetryableReplies(engine.database);
  for (const session of sessions) {
    const reply = stored.find(session.toString("hex"));
    expect(reply && { txn: reply.txn, reply: decode(reply.bytes) }).toEqual({
      txn: 1,
      reply: { n: 1, ok: 1 },
    });
  }
});

test("if the storage fails, all inserts of the commit say so, nothing of them stays, and later ones work", async () => {
  const table = `c_${collection.id}`;
  engine.database.exec(
    `CREATE TEMP TRIGGER broken BEFORE INSERT ON ${table} WHEN NEW.rid = 2 BEGIN SELECT RAISE(ROLLBACK, 'the disk is gone'); END`,
  );
  const replies = await Promise.all(numbers(3).map((i) => insert({ _id: i, number: i })));
  for (const reply of replies) expect(reply).toMatchObject({ ok: 0, errmsg: /the disk is gone/ });
  expect(ids()).toEqual([]);
  engine.database.exec("DROP TRIGGER temp.broken");
  expect(await insert({ _id: 1, number: 1 })).toMatchObject({ n: 1, ok: 1 });
  expect(ids()).toEqual([1]);
});

test("an insert that still waits when the engine is closed is refused, and nothing is done afterwards", async () => {
  const waiting = new View(engine, undefined).insertSoon(collection, encode({ _id: 1, number: 1 }));
  engine.close();
  await expect(waiting).rejects.toThrow("The server is shutting down");
  // What was still planned for the turns after would fail on the closed file, and an uncaught error fails the test.
  for (let turn = 0; turn < 5; turn++) await new Promise((resolve) => setImmediate(resolve));
});

test("what comes while a commit ends goes into the next one", async () => {
  const commits = engine.commits.count;
  const first = new View(engine, undefined).insertSoon(collection, encode({ _id: 1, number: 1 }));
  const second = first.then(() => insert({ _id: 2, number: 2 }));
  await expect(second).resolves.toMatchObject({ n: 1 });
  expect(engine.commits.count).toBe(commits + 2);
  expect(ids()).toEqual([1, 2]);
});
