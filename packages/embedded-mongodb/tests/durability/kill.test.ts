import { MongoClient, MongoServerSelectionError } from "mongodb";
import { expect, test } from "vitest";
import { checkDatabase } from "../../src/maintenance/check.js";
import { serverForTest } from "../support/server-for-test.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

const ROUNDS = 50;
const CONNECTIONS = 20;

/** What the server has acknowledged: this must be there after every kill. */
class Acknowledged {
  readonly inserted = new Set<string>();
  readonly pairs = new Set<string>();
  readonly counters = new Map<number, number>();
  #waiting: { size: number; reached: () => void } | undefined;

  insert(id: string): void {
    this.inserted.add(id);
    if (this.#waiting && this.inserted.size >= this.#waiting.size) this.#waiting.reached();
  }

  /** Resolves when so many inserts have been acknowledged. */
  reach(size: number): Promise<void> {
    return new Promise((reached) => {
      this.#waiting = { size, reached };
    });
  }
}

/**
 * Writes until the connection breaks: single documents, pairs in a transaction, and a counter of its own. Every write
 * is entered as acknowledged only after the reply.
 */
async function write(
  client: MongoClient,
  round: number,
  writer: number,
  acknowledged: Acknowledged,
): Promise<void> {
  const db = client.db("plan");
  for (let n = 0; ; n++) {
    const _id = `${round}-${writer}-${n}`;
    await db.collection<{ _id: string; writer: number }>("notes").insertOne({ _id, writer });
    acknowledged.insert(_id);
    await db
      .collection<{ _id: number; n: number }>("counters")
      .updateOne({ _id: writer }, { $inc: { n: 1 } });
    acknowledged.counters.set(writer, (acknowledged.counters.get(writer) ?? 0) + 1);
    if (n % 3 === 0) {
      await client.withSession((session) =>
        session.withTransaction(async () => {
          const pairs = db.collection<{ _id: string; pair: string }>("pairs");
          await pairs.insertOne({ _id: `${_id}a`, pair: _id }, { session });
          await pairs.insertOne({ _id: `${_id}b`, pair: _id }, { session });
        }),
      );
      acknowledged.pairs.add(_id);
    }
  }
}

async function verify(client: MongoClient, acknowledged: Acknowledged): Promise<void> {
  const db = client.db("plan");
  const notes = await db.collection<{ _id: string }>("notes").find().toArray();
  const there = new Set(notes.map(({ _id }) => _id));
  expect([...acknowledged.inserted].filter((id) => !there.has(id))).toEqual([]);
  const pairs = await db
    .collection("pairs")
    .aggregate<{ _id: string; n: number }>([{ $group: { _id: "$pair", n: { $sum: 1 } } }])
    .toArray();
  expect(pairs.filter(({ n }) => n !== 2)).toEqual([]);
  const whole = new Set(pairs.map(({ _id }) => _id));
  expect([...acknowledged.pairs].filter((id) => !whole.has(id))).toEqual([]);
  for (const { _id, n } of await db.collection<{ _id: number; n: number }>("counters").find().toArray()) {
    // One increment may have been written and not acknowledged in each round.
    expect(n).toBeGreaterThanOrEqual(acknowledged.counters.get(_id) ?? 0);
  }
}

/** A client that gives up soon once the server is killed, but not while it is only slow to answer the first time. */
async function connected(uri: string): Promise<MongoClient> {
  const client = new MongoClient(uri, {
    maxPoolSize: CONNECTIONS,
    retryWrites: false,
    serverSelectionTimeoutMS: 500,
  });
  for (;;) {
    try {
      return await client.connect();
    } catch (error) {
      if (!(error instanceof MongoServerSelectionError)) throw error;
    }
  }
}

test(`nothing acknowledged is lost when ${CONNECTIONS} connections write and the server is killed ${ROUNDS} times`, {
  // Far beyond what it takes: a busy machine must not fail it.
  timeout: 1_800_000,
}, async () => {
  const directory = temporaryDirectory();
  const acknowledged = new Acknowledged();
  for (let round = 0; round < ROUNDS; round++) {
    const server = await serverForTest(directory);
    const client = await connected(server.uri);
    if (round === 0) {
      await client.db("plan").collection("notes").createIndex({ writer: 1 });
      const counters = Array.from({ length: CONNECTIONS }, (_, writer) => ({ _id: writer, n: 0 }));
      await client.db("plan").collection<{ _id: number; n: number }>("counters").insertMany(counters);
    }
    await verify(client, acknowledged);
    // Each round is killed at another amount of work, so that the kills fall into different moments.
    const enough = acknowledged.reach(acknowledged.inserted.size + 20 + ((round * 37) % 200));
    const writers = Array.from({ length: CONNECTIONS }, (_, writer) =>
      write(client, round, writer, acknowledged),
    );
    const ended = Promise.allSettled(writers);
    await enough;
    await server.kill();
    const results = await ended;
    expect(results.every(({ status }) => status === "rejected")).toBe(true);
    await client.close();
  }
  const report = checkDatabase(directory);
  expect(report.faults).toEqual([]);
  expect(report.documents).toBeGreaterThan(acknowledged.inserted.size);
});
