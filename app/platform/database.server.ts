import { join } from "node:path";
import { superviseEmbeddedMongo } from "embedded-mongodb";
import mongoose from "mongoose";
import type { Environment } from "./env.server";
import { logger } from "./logger.server";

const defaultDatabaseName = "aktionsplan";

export interface Database {
  /** `embedded`: files of this machine, ours alone. `external`: somebody else's, given by MONGODB_URI. */
  kind: "embedded" | "external";
  /** Ends the connection, and the embedded database with it. */
  close(): Promise<void>;
}

/**
 * Connects Mongoose to MONGODB_URI or, without one, to the embedded database under DATA_DIR.
 * This file is the only place that knows which of the two it is.
 */
export async function openDatabase(env: Environment): Promise<Database> {
  if (env.MONGODB_URI) {
    await connect(env.MONGODB_URI);
    return { kind: "external", close: () => mongoose.disconnect() };
  }
  const embedded = await superviseEmbeddedMongo({
    dbPath: join(env.DATA_DIR, "db"),
    onEvent: (event) => logger().info({ event }, "embedded database"),
  });
  try {
    await connect(embedded.uri);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    kind: "embedded",
    close: async () => {
      await mongoose.disconnect();
      await embedded.stop();
    },
  };
}

/** Whether the database answers within a second. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await mongoose.connection.db?.command({ ping: 1 }, { timeoutMS: 1000 });
    return mongoose.connection.readyState === mongoose.ConnectionStates.connected;
  } catch {
    return false;
  }
}

/** Indexes and validators are made by `prepareDatabase` before the first request, never in passing by a query. */
async function connect(uri: string): Promise<void> {
  mongoose.set("autoIndex", false);
  mongoose.set("autoCreate", false);
  mongoose.set("bufferCommands", false);
  await mongoose.connect(uri, {
    dbName: databaseNameIn(uri) ?? defaultDatabaseName,
    serverSelectionTimeoutMS: 8000,
  });
}

function databaseNameIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
}
