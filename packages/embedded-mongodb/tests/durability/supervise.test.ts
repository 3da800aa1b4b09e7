import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { MongoClient } from "mongodb";
import { expect, onTestFinished, test, vi } from "vitest";
import { type SupervisedMongo, type SupervisionEvent, superviseEmbeddedMongo } from "../../src/index.js";
import { databaseFile } from "../../src/storage/database.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

async function supervised(): Promise<{
  server: SupervisedMongo;
  events: SupervisionEvent[];
  pid: () => number;
}> {
  const directory = temporaryDirectory();
  const events: SupervisionEvent[] = [];
  const server = await superviseEmbeddedMongo({
    dbPath: directory,
    socketPath: join(directory, "mongodb.sock"),
    onEvent: (event) => events.push(event),
  });
  onTestFinished(() => server.stop());
  return {
    server,
    events,
    pid: () => events.flatMap((event) => (event.type === "started" ? [event.pid] : [])).at(-1) ?? Number.NaN,
  };
}

const patience = { timeout: 60_000, interval: 1 };

test("a server that dies is started again with what it acknowledged", async () => {
  const { server, events, pid } = await supervised();
  const client = await new MongoClient(server.uri).connect();
  onTestFinished(() => client.close());
  await client.db("plan").collection<{ _id: number }>("notes").insertOne({ _id: 1 });
  expect(await server.isRunning(0)).toBe(true);

  const first = pid();
  process.kill(first, "SIGKILL");
  await vi.waitFor(() => expect(events.map(({ type }) => type)).toContain("died"), patience);
  expect(await server.isRunning(0)).toBe(false);
  expect(await server.isRunning(60_000)).toBe(true);
  expect(pid()).not.toBe(first);
  expect(await client.db("plan").collection("notes").countDocuments()).toBe(1);
}, 120_000);

test("a first start that fails rejects with what the server said", async () => {
  const directory = temporaryDirectory();
  writeFileSync(databaseFile(directory), "not ours ".repeat(50));
  const start = superviseEmbeddedMongo({ dbPath: directory, socketPath: join(directory, "mongodb.sock") });
  await expect(start).rejects.toThrow(/not a file of embedded-mongodb/);
}, 120_000);

test("a server that is stopped stays away, and nobody waits for it", async () => {
  const { server, pid } = await supervised();
  await server.stop();
  expect(await server.isRunning(60_000)).toBe(false);
  expect(() => process.kill(pid(), 0)).toThrow("ESRCH");
}, 120_000);
