import { type Db, MongoClient } from "mongodb";
import { afterAll, beforeAll, beforeEach } from "vitest";
import { type EmbeddedMongo, startEmbeddedMongo } from "../src/index.js";

export interface TestServer {
  readonly client: MongoClient;
  readonly db: Db;
  readonly uri: string;
}

/** A server in memory for the tests of one file, emptied before each of them. */
export function withServer(): TestServer {
  let server: EmbeddedMongo | undefined;
  let client: MongoClient | undefined;
  beforeAll(async () => {
    server = await startEmbeddedMongo();
    client = await new MongoClient(server.uri).connect();
  });
  beforeEach(async () => {
    await client?.db("test").dropDatabase();
  });
  afterAll(async () => {
    await client?.close();
    await server?.stop();
  });
  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error("the server has not been started");
    return value;
  };
  return {
    get client() {
      return started(client);
    },
    get db() {
      return started(client).db("test");
    },
    get uri() {
      return started(server).uri;
    },
  };
}
