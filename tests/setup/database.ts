import { randomUUID } from "node:crypto";
import { startEmbeddedMongo } from "embedded-mongodb";
import mongoose from "mongoose";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { prepareDatabase } from "#models/index.server";

/**
 * A database of its own for every test file, empty before every test, with validators and indexes in place:
 * on the server of MONGODB_URI if there is one, else on an embedded one in the memory of this worker.
 */
let stopServer = async () => {};

beforeAll(async () => {
  const uri = process.env.MONGODB_URI ?? (await startOwnServer());
  await mongoose.connect(uri, { dbName: `test-${randomUUID()}`, autoIndex: false, autoCreate: false });
  await prepareDatabase();
});

beforeEach(async () => {
  const collections = (await mongoose.connection.db?.collections()) ?? [];
  await Promise.all(collections.map((collection) => collection.deleteMany({})));
});

afterAll(async () => {
  await mongoose.connection.dropDatabase();
  await mongoose.disconnect();
  await stopServer();
});

async function startOwnServer(): Promise<string> {
  const server = await startEmbeddedMongo();
  stopServer = server.stop;
  return server.uri;
}
