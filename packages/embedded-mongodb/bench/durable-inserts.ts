import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { MongoClient } from "mongodb";
import type { BareLibrary } from "./bare-library.js";
import { middle } from "./timing.js";

const ROUNDS = 9;
/** Rounds before those, for the compiler: a server that has run for a minute is past that. */
const WARM_UP = 4;
const PER_ROUND = 3000;

/** Durable single inserts of the server and the bare library's with commits of the same size, in turns, both warm. */
export async function durableInserts(
  client: MongoClient,
  bare: BareLibrary,
  { socketPath, writers, first }: { socketPath: string; writers: number; first: number },
): Promise<{ perSecond: number; batch: number; barePerSecond: number; ratio: number }> {
  const generator = fork(fileURLToPath(new URL("./lean-writers.ts", import.meta.url)), [
    socketPath,
    String(writers),
  ]);
  const answer = async () => {
    const [said] = await once(generator, "message");
    return Number(said);
  };
  await answer();
  const rounds: { perSecond: number; batch: number; barePerSecond: number }[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    const commitsBefore = await commitCount(client);
    generator.send({ first: first + round * PER_ROUND, count: PER_ROUND });
    const perSecond = (PER_ROUND / (await answer())) * 1000;
    const batch = PER_ROUND / ((await commitCount(client)) - commitsBefore);
    const barePerSecond = bare.insert(PER_ROUND, Math.round(batch));
    if (round >= WARM_UP) rounds.push({ perSecond, batch, barePerSecond });
  }
  generator.disconnect();
  return {
    perSecond: middle(rounds.map(({ perSecond }) => perSecond)),
    batch: middle(rounds.map(({ batch }) => batch)),
    barePerSecond: middle(rounds.map(({ barePerSecond }) => barePerSecond)),
    ratio: middle(rounds.map(({ perSecond, barePerSecond }) => perSecond / barePerSecond)),
  };
}

async function commitCount(client: MongoClient): Promise<number> {
  const { metrics } = await client.db("admin").command({ serverStatus: 1 });
  return metrics.commits.total;
}
