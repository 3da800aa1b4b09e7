import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serialize } from "bson";
import Database from "libsql";
import { MongoClient } from "mongodb";
import { measure } from "./measures.js";
import { startServerProcess } from "./server.js";

const COUNT = 10_000;
const INSERTS = 2_000;
const WRITERS = 50;

/** Milliseconds per call, the median of several calls. */
async function median(times: number, work: (i: number) => Promise<unknown> | unknown): Promise<number> {
  const taken: number[] = [];
  for (let i = 0; i < times; i++) {
    const start = performance.now();
    await work(i);
    taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN;
}

/** The bare storage library with the same rows: what no server on top of it can beat. */
async function bareLibrary(directory: string) {
  const db = new Database(join(directory, "bare.sqlite"));
  db.exec("PRAGMA journal_mode = WAL");
  db.exec(
    "PRAGMA synchronous = FULL; CREATE TABLE c (rid INTEGER PRIMARY KEY, doc BLOB); CREATE TABLE k (k BLOB, rid INTEGER, PRIMARY KEY (k, rid)) WITHOUT ROWID",
  );
  const insert = db.prepare("INSERT INTO c (rid, doc) VALUES (?, ?)");
  const key = db.prepare("INSERT INTO k (k, rid) VALUES (?, ?)");
  const put = (rid: number) => {
    insert.run([rid, serialize(measure(rid))]);
    key.run([Buffer.from(`office-${rid % 12}`), rid]);
  };
  db.exec("BEGIN");
  for (let rid = 0; rid < COUNT; rid++) put(rid);
  db.exec("COMMIT");
  const byKey = db.prepare("SELECT doc FROM c WHERE rid = ?");
  const all = db.prepare("SELECT rid, doc FROM c");
  const findOne = await median(300, (i) => byKey.get([i * 7]));
  const scan = await median(9, () => all.all([]).length);
  const started = performance.now();
  for (let i = 0; i < INSERTS; i += WRITERS) {
    db.exec("BEGIN");
    for (let j = 0; j < WRITERS; j++) put(COUNT + i + j);
    db.exec("COMMIT");
  }
  const insertsPerSecond = (INSERTS / (performance.now() - started)) * 1000;
  db.close();
  return { findOne, scan, insertsPerSecond };
}

async function server(directory: string) {
  const process = await startServerProcess(directory);
  const client = await new MongoClient(process.uri, { maxPoolSize: WRITERS, minPoolSize: WRITERS }).connect();
  const measures = client.db("plan").collection("measures");
  await measures.createIndexes([{ key: { number: 1 }, unique: true }, { key: { office: 1 } }]);
  const load = performance.now();
  for (let i = 0; i < COUNT; i += 1000)
    await measures.insertMany(Array.from({ length: 1000 }, (_, j) => measure(i + j)));
  const loaded = (performance.now() - load) / COUNT;
  const filter = { text: /kommt nicht vor/, "milestones.done": true, state: "planned" };
  const groupByMonth = [
    {
      $group: {
        _id: { $dateTrunc: { date: "$updatedAt", unit: "month", timezone: "Europe/Berlin" } },
        n: { $sum: 1 },
      },
    },
  ];
  const coldStart = performance.now();
  await measures.countDocuments({ state: "planned", "milestones.weight": 4 });
  const cold = performance.now() - coldStart;
  const result = {
    loaded,
    cold,
    byIndex: await median(300, (i) => measures.findOne({ number: i * 7 })),
    byId: await median(300, (i) => measures.findOne({ _id: (i * 7) as never })),
    filter: await median(15, () => measures.find(filter).toArray()),
    group: await median(15, () =>
      measures
        .aggregate([{ $group: { _id: "$office", n: { $sum: 1 }, last: { $max: "$updatedAt" } } }])
        .toArray(),
    ),
    dateTrunc: await median(9, () => measures.aggregate(groupByMonth).toArray()),
    sortFifty: await median(9, () => measures.find().sort({ updatedAt: -1 }).limit(50).toArray()),
    unwind: await median(9, () =>
      measures
        .aggregate([
          { $unwind: "$milestones" },
          { $group: { _id: "$milestones.done", w: { $sum: "$milestones.weight" } } },
        ])
        .toArray(),
    ),
    update: await median(200, (i) =>
      measures.updateOne({ _id: i as never }, { $set: { state: "completed" } }),
    ),
  };
  const started = performance.now();
  let next = COUNT;
  await Promise.all(
    Array.from({ length: WRITERS }, async () => {
      while (next < COUNT + INSERTS) await measures.insertOne(measure(next++));
    }),
  );
  const insertsPerSecond = (INSERTS / (performance.now() - started)) * 1000;
  const memoryMb = residentMb(process.pid);
  await client.close();
  await process.stop();
  return { ...result, insertsPerSecond, memoryMb };
}

/** Resident memory of a process in MB, as the kernel counts it. */
function residentMb(pid: number): number {
  const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
  return Number(found?.[1]) / 1024;
}

function line(name: string, value: number, unit: string, limit: string, beside = ""): string {
  return `${name.padEnd(46)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(5)} ${limit.padEnd(24)} ${beside}`;
}

const directory = mkdtempSync(join(tmpdir(), "embedded-mongodb-bench-"));
try {
  const bare = await bareLibrary(directory);
  const ours = await server(join(directory, "db"));
  const ratio = ours.insertsPerSecond / bare.insertsPerSecond;
  console.log(`${COUNT} documents of ${serialize(measure(1)).length} bytes, Node ${process.version}\n`);
  console.log(line("insertMany, 3 indexes, per document", ours.loaded, "ms", ""));
  console.log(line("count by full filter, first (cold)", ours.cold, "ms", ""));
  console.log(
    line(
      "findOne by indexed field",
      ours.byIndex,
      "ms",
      "(target <= 1.5)",
      `bare library by row number ${bare.findOne.toFixed(3)} ms`,
    ),
  );
  console.log(line("findOne by _id", ours.byId, "ms", ""));
  console.log(
    line(
      "full filter, warm",
      ours.filter,
      "ms",
      "(target <= 40)",
      `bare library reads all rows in ${bare.scan.toFixed(1)} ms`,
    ),
  );
  console.log(line("$group by office over all", ours.group, "ms", "(target <= 100)"));
  console.log(line("$group by month, $dateTrunc Europe/Berlin", ours.dateTrunc, "ms", "(target <= 300)"));
  console.log(line("sort of all, first 50", ours.sortFifty, "ms", ""));
  console.log(line("$unwind milestones and $group", ours.unwind, "ms", ""));
  console.log(line("updateOne by _id, durable", ours.update, "ms", ""));
  console.log(
    line(
      `insertOne, durable, ${WRITERS} writers`,
      ours.insertsPerSecond,
      "per s",
      "(target ratio >= 0.5)",
      `bare library, commits of ${WRITERS}: ${bare.insertsPerSecond.toFixed(0)} per s; ratio ${ratio.toFixed(2)}`,
    ),
  );
  console.log(line("memory of the server process", ours.memoryMb, "MB", "(target <= 200)"));
} finally {
  rmSync(directory, { recursive: true, force: true });
}
