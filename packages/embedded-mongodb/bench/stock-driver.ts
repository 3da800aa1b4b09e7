import type { Collection, Document, MongoClient } from "mongodb";
import { COUNT, INDEXES, measure } from "./measures.js";
import { processorMs } from "./processes.js";
import { median } from "./timing.js";

/** One operation as a client with the stock driver sees it. */
export interface Timing {
  /** Milliseconds by the clock, from the call to the result; the median. */
  readonly wall: number;
  /** Milliseconds of processor time that the server used for one; what a busy machine does not stretch. */
  readonly processor: number;
}

/** The filter of the issue: no index helps, one condition is a pattern that reads all the text. */
const WITH_PATTERN = { text: /kommt nicht vor/, "milestones.done": true, state: "planned" };
const WITHOUT_PATTERN = {
  field: "field-3",
  "milestones.done": true,
  updatedAt: { $gte: new Date("2024-01-01") },
};
const byMonth = { $dateTrunc: { date: "$updatedAt", unit: "month", timezone: "Europe/Berlin" } };

export async function load(measures: Collection<Document>): Promise<number> {
  for (const { key, ...options } of INDEXES) await measures.createIndex(key, options);
  const started = performance.now();
  for (let i = 0; i < COUNT; i += 1000)
    await measures.insertMany(Array.from({ length: 1000 }, (_, j) => measure(i + j)));
  return (performance.now() - started) / COUNT;
}

export async function readsAndUpdates(client: MongoClient, pid: number) {
  const measures = client.db("plan").collection<{ _id: number }>("measures");
  const once = async (times: number, work: (i: number) => unknown): Promise<Timing> => {
    const before = processorMs(pid);
    const wall = await median(times, work);
    return { wall, processor: (processorMs(pid) - before) / times };
  };
  /** After as many calls again that are not counted: a database runs for days, its first second says little. */
  const timed = async (times: number, work: (i: number) => unknown): Promise<Timing> => {
    for (let i = 0; i < times; i++) await work(i);
    return once(times, work);
  };
  const aggregated = (...pipeline: Document[]) => measures.aggregate(pipeline).toArray();
  return {
    cold: await once(1, () => measures.countDocuments({ state: "planned", "milestones.weight": 4 })),
    byIndex: await timed(500, (i) => measures.findOne({ number: i * 7 })),
    byId: await timed(500, (i) => measures.findOne({ _id: i * 7 })),
    withPattern: await timed(25, () => measures.find(WITH_PATTERN).toArray()),
    patternOnly: await timed(25, () => measures.find({ text: WITH_PATTERN.text }).toArray()),
    patternNoCase: await timed(25, () => measures.find({ text: /kommt nicht vor/i }).toArray()),
    withoutPattern: await timed(25, () => measures.find(WITHOUT_PATTERN).toArray()),
    group: await timed(15, () =>
      aggregated({ $group: { _id: "$office", n: { $sum: 1 }, last: { $max: "$updatedAt" } } }),
    ),
    dateTrunc: await timed(15, () => aggregated({ $group: { _id: byMonth, n: { $sum: 1 } } })),
    sortFifty: await timed(9, () => measures.find().sort({ updatedAt: -1 }).limit(50).toArray()),
    unwind: await timed(9, () =>
      aggregated(
        { $unwind: "$milestones" },
        { $group: { _id: "$milestones.done", w: { $sum: "$milestones.weight" } } },
      ),
    ),
    update: await timed(200, (i) => measures.updateOne({ _id: i }, { $inc: { revision: 1 } })),
  };
}

/** Durable single inserts by so many callers at once; gives inserts per second. */
export async function concurrentInserts(
  measures: Collection<Document>,
  { first, count, writers }: { first: number; count: number; writers: number },
): Promise<number> {
  let next = first;
  const started = performance.now();
  await Promise.all(
    Array.from({ length: writers }, async () => {
      while (next < first + count) await measures.insertOne(measure(next++));
    }),
  );
  return (count / (performance.now() - started)) * 1000;
}
