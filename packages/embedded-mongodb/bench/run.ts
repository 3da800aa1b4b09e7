import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { serialize } from "bson";
import { MongoClient } from "mongodb";
import { startServerProcess } from "../tests/support/server-process.js";
import { BareLibrary } from "./bare-library.js";
import { durableInserts } from "./durable-inserts.js";
import { inMemoryStart } from "./in-memory-start.js";
import { COUNT, measure } from "./measures.js";
import { residentMb } from "./processes.js";
import { compared, heading, measured } from "./report.js";
import { concurrentInserts, load, readsAndUpdates } from "./stock-driver.js";

const WRITERS = 50;
const DRIVER_INSERTS = 3000;
const BIN = fileURLToPath(new URL("../bin/embedded-mongodb.mjs", import.meta.url));

const directory = mkdtempSync(join(tmpdir(), "embedded-mongodb-bench-"));
const loadBefore = loadavg();
const socketPath = join(directory, "server.sock");
const server = await startServerProcess([BIN, "--dbpath", join(directory, "db"), "--socket", socketPath]);
// However this run ends, its server ends with it.
process.on("exit", () => server.child.kill("SIGKILL"));
const client = await new MongoClient(server.uri, { maxPoolSize: WRITERS, minPoolSize: WRITERS }).connect();
const bare = new BareLibrary(directory);
try {
  const pid = server.child.pid ?? 0;
  const measures = client.db("plan").collection("measures");
  const start = await inMemoryStart();
  const loaded = await load(measures);
  const bareReads = await bare.reads();
  const timings = await readsAndUpdates(client, pid);
  const memoryMb = residentMb(pid);
  const byDriver = await concurrentInserts(measures, {
    first: COUNT,
    count: DRIVER_INSERTS,
    writers: WRITERS,
  });
  const first = COUNT + DRIVER_INSERTS;
  const lean = await durableInserts(client, bare, { socketPath, writers: WRITERS, first });

  console.log(`${COUNT} documents of ${serialize(measure(1)).length} bytes, Node ${process.version}.`);
  console.log(
    `Load average before ${loadBefore[0]?.toFixed(1)}, after ${loadavg()[0]?.toFixed(1)}. ` +
      "Medians by the clock as the stock driver sees them, warm; in brackets the processor time of the server itself.\n",
  );
  console.log(heading());
  console.log(measured("findOne by indexed field", timings.byIndex, 1.5));
  console.log(compared("  the same, bare library", bareReads.findOne, timings.byIndex.wall));
  console.log(measured("findOne by _id", timings.byId));
  console.log(measured("full filter: pattern, array path, equality", timings.withPattern, 40));
  console.log(measured("full filter: pattern over 1.8 KB alone", timings.patternOnly, 40));
  console.log(measured("full filter: the same without regard to case", timings.patternNoCase, 40));
  console.log(measured("full filter: three ordinary fields", timings.withoutPattern, 40));
  console.log(compared("  reading all rows, bare library", bareReads.scan, timings.withPattern.wall));
  console.log(measured("count by full filter, first (cold)", timings.cold));
  console.log(measured("$group by office over all", timings.group, 100));
  console.log(measured("$group by month, $dateTrunc Europe/Berlin", timings.dateTrunc, 300));
  console.log(measured("sort of all, first 50", timings.sortFifty));
  console.log(measured("$unwind milestones and $group", timings.unwind));
  console.log(measured("updateOne by _id, durable", timings.update));
  console.log(measured("insertMany, 3 indexes, per document", { wall: loaded }));
  console.log(measured("startEmbeddedMongo() in memory", { wall: start.starting }, 300));
  console.log(measured("  loading the package before", { wall: start.loading }));
  console.log(
    `${"memory of the server process".padEnd(46)} ${memoryMb.toFixed(0)} MB (target <= 200: ${memoryMb <= 200 ? "met" : "MISSED"})`,
  );
  console.log(`\nDurable single inserts, ${WRITERS} writers:`);
  console.log(
    `  lean clients            ${lean.perSecond.toFixed(0)} per s, ${lean.batch.toFixed(1)} in one commit`,
  );
  console.log(
    `  bare library            ${lean.barePerSecond.toFixed(0)} per s, in commits of the same size`,
  );
  console.log(
    `  ratio                   ${lean.ratio.toFixed(2)} (target >= 0.5: ${lean.ratio >= 0.5 ? "met" : "MISSED"})`,
  );
  console.log(
    `  stock driver as client  ${byDriver.toFixed(0)} per s (one Node process; mostly its own work)`,
  );
} finally {
  await client.close();
  await server.stop();
  bare.close();
  rmSync(directory, { recursive: true, force: true });
}
