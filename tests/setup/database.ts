import { randomUUID } from "node:crypto";
import { startEmbeddedMongo } from "embedded-mongodb";
import mongoose, { type mongo } from "mongoose";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { prepareDatabase } from "#models/index.server";

/**
 * A database of its own for every test file, before every test in the state in which a first start leaves it:
 * collections, validators and indexes, and no documents but those that `prepareDatabase` makes. On the server of
 * MONGODB_URI if there is one, else on an embedded one in the memory of this worker.
 */
let stopServer = async () => {};
let resets = 0;
let initial: { collection: mongo.Collection; documents: mongo.BSON.Document[] }[] = [];

beforeAll(async () => {
  const uri = process.env.TEST_MONGODB_URI || (await startOwnServer());
  const { connection } = await mongoose.connect(uri, {
    dbName: `test-${randomUUID()}`,
    autoIndex: false,
    autoCreate: false,
  });
  await prepareDatabase();
  const collections = (await connection.db?.collections()) ?? [];
  initial = await Promise.all(
    collections.map(async (collection) => ({ collection, documents: await collection.find().toArray() })),
  );
});

beforeEach(async () => {
  await Promise.all(
    initial.map(async ({ collection, documents }) => {
      await collection.deleteMany({});
      if (documents.length > 0) await collection.insertMany(documents);
    }),
  );
  // Read models are kept in memory by data version; the same version must not come back with other data.
  resets += 1;
  await mongoose.connection
    .collection("dataVersions")
    .updateMany({}, { $set: { value: resets * 1_000_000 } });
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
