import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { encode } from "../../src/bson/encode.js";
import type { Document } from "../../src/bson/values.js";
import { View } from "../../src/storage/engine.js";
import { RetryableReplies } from "../../src/storage/retryable-replies.js";
import { measuresInMemory } from "../support/measures-in-memory.js";

let { engine, collection, ids, keysOf } = measuresInMemory();

beforeEach(() => {
  ({ engine, collection, ids, keysOf } = measuresInMemory());
});

const insert = (document: Document) => new View(engine, undefined).insert(collection, encode(document));

test("a document whose unique key is taken leaves no key behind, and its neighbours in the commit stay", async () => {
  insert({ _id: 1, number: 1, tags: ["a", "b"] });
  expect(() => insert({ _id: 2, number: 1, tags: ["c", "d"] })).toThrow(/E11000.*index: number/);
  insert({ _id: 2, number: 2, tags: [] });
  await engine.commits.settled();
  expect(ids()).toEqual([1, 2]);
  expect(["_id_", "number", "tags"].map(keysOf)).toEqual([2, 2, 3]);
});

test("a document that has one unique key twice is taken, because both are its own", () => {
  insert({ _id: 1, number: [7, 7, 8] });
  expect(keysOf("number")).toBe(2);
  expect(() => insert({ _id: 2, number: [8] })).toThrow(/E11000/);
});

test("work that fails half-way without undoing itself takes its whole commit with it", async () => {
  insert({ _id: 1, number: 1 });
  const failing = () =>
    engine.commits.join(() => {
      throw new Error("the disk is gone");
    });
  const settled = engine.commits.settled();
  expect(failing).toThrow("the disk is gone");
  await expect(settled).rejects.toThrow("Nothing of this was written: the disk is gone");
  expect(ids()).toEqual([]);
  insert({ _id: 1, number: 1 });
  await engine.commits.settled();
  expect(ids()).toEqual([1]);
});

const remember = (session: string, txn: number) => {
  engine.commits.begin();
  engine.replies.remember(session, { txn, bytes: Buffer.from(`${session} ${txn}`) });
};
const storedTxn = (session: string) => new RetryableReplies(engine.database).find(session)?.txn;

test("the replies of many sessions are stored with their commit, the last one of each", () => {
  const sessions = Array.from({ length: 41 }, (_, i) => `session-${i}`);
  for (const txn of [1, 2]) {
    for (const session of sessions) remember(session, txn);
    engine.commits.flush();
  }
  const stored = new RetryableReplies(engine.database);
  for (const session of sessions)
    expect(stored.find(session)).toEqual({
      ...{ txn: 2, bytes: Buffer.from(`${session} 2`) },
      used: expect.any(Number),
    });
  expect(stored.find("another")).toBeUndefined();
});

test("the replies of many commits stay, few rows are kept for them, and old ones are forgotten", () => {
  remember("once", 7);
  for (let txn = 1; txn <= 600; txn++) {
    remember("often", txn);
    engine.commits.flush();
    if (txn % 50 === 0) expect(["once", "often"].map(storedTxn)).toEqual([7, txn]);
  }
  const rows = () => Number(engine.database.row("SELECT count(*) FROM retryable_log")?.[0]);
  expect(rows()).toBeLessThanOrEqual(256);
  engine.commits.run(() => engine.replies.forgetUnusedSince(Date.now() + 1));
  expect(["once", "often"].map(storedTxn)).toEqual([undefined, 600]);
});

test("a reply whose commit fails is not remembered, the one before still is", () => {
  remember("session", 1);
  engine.commits.flush();
  remember("session", 2);
  expect(() =>
    engine.commits.join(() => {
      throw new Error("the disk is gone");
    }),
  ).toThrow("the disk is gone");
  expect(engine.replies.find("session")?.txn).toBe(1);
});

test("those who write in turns that follow each other share a commit", async () => {
  // No time passes: on a busy machine a turn may take longer than a commit waits.
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const before = engine.commits.count;
  insert({ _id: 1, number: 1 });
  const first = engine.commits.settled();
  await new Promise((resolve) => setImmediate(resolve));
  insert({ _id: 2, number: 2 });
  await Promise.all([first, engine.commits.settled()]);
  expect(engine.commits.count).toBe(before + 1);
});
