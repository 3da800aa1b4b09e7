import { createHash } from "node:crypto";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import {
  StorageError,
  type SupervisedMongo,
  type SupervisionEvent,
  superviseEmbeddedMongo,
} from "embedded-mongodb";
import mongoose from "mongoose";
import { now } from "./clock.server";
import type { Environment } from "./env.server";
import { logger } from "./logger.server";
import { StartError } from "./terminal.server";
import { within } from "./within.server";

const defaultDatabaseName = "aktionsplan";

/** How long an operation waits for a database that is away, unless MONGODB_URI says `serverSelectionTimeoutMS`. */
const longestAbsenceMs = 4000;
/** How long pages wait for the restart of the embedded database, counted from its end. On a busy machine it takes 4 s. */
const longestRestartMs = 10_000;
/** How long the start goes on looking for it: it may be starting too. */
const longestStartMs = 8000;

export interface Database {
  /**
   * Resolves as soon as it makes sense to ask the database something: while the embedded one is started again after its
   * process died, not before it is back or ten seconds after that. For one of MONGODB_URI the driver does the waiting.
   */
  untilRestarted(): Promise<void>;
  /** Ends the connection, and the embedded database with it. */
  close(): Promise<void>;
}

/**
 * Connects Mongoose to MONGODB_URI or, without one, to the embedded database under DATA_DIR.
 * This file is the only place that knows which of the two it is.
 *
 * @param options.joinRunning for commands: use the embedded database of the running application, if it runs
 * @throws StartError if the data directory cannot be used
 */
export async function openDatabase(env: Environment, { joinRunning = false } = {}): Promise<Database> {
  if (env.MONGODB_URI) return connectOnly(env.MONGODB_URI);
  const running = await runningDatabase(env.DATA_DIR);
  if (running && joinRunning) return connectOnly(running);
  if (running)
    throw new StartError(
      `Das Datenverzeichnis „${env.DATA_DIR}“ wird schon von einer laufenden Anwendung benutzt.`,
    );
  const embedded = await startEmbedded(env.DATA_DIR);
  try {
    await connect(embedded.uri);
  } catch (error) {
    await embedded.stop();
    throw error;
  }
  return {
    untilRestarted: async () => {
      await embedded.isRunning(longestRestartMs);
    },
    close: async () => {
      await mongoose.disconnect();
      await embedded.stop();
    },
  };
}

async function connectOnly(uri: string): Promise<Database> {
  await connect(uri);
  return { untilRestarted: async () => undefined, close: () => mongoose.disconnect() };
}

async function startEmbedded(dataDirectory: string): Promise<SupervisedMongo> {
  const socketPath = socketIn(dataDirectory);
  try {
    return await superviseEmbeddedMongo({ dbPath: join(dataDirectory, "db"), socketPath, onEvent: logEvent });
  } catch (error) {
    if (!(error instanceof StorageError)) throw error;
    throw new StartError(`Die eingebettete Datenbank startet nicht: ${error.message}`);
  }
}

function logEvent(event: SupervisionEvent): void {
  const level = event.type === "died" ? "error" : "debug";
  logger()[level]({ event }, "embedded database");
}

/**
 * A socket file instead of a port: only the account that the application runs under can open it. The system limits
 * such paths to about 100 bytes; a longer one moves to the directory for temporary files.
 */
function socketIn(dataDirectory: string): string {
  const path = resolve(dataDirectory, "db", "mongodb.sock");
  if (Buffer.byteLength(path) <= 100) return path;
  const key = createHash("sha256").update(path).digest("hex").slice(0, 16);
  return join(tmpdir(), `aktionsplan-${key}.sock`);
}

/** The address of the embedded database that a running application has started for this directory. */
async function runningDatabase(dataDirectory: string): Promise<string | undefined> {
  const socketPath = socketIn(dataDirectory);
  const answers = await new Promise<boolean>((resolve) => {
    const probe = createConnection(socketPath, () => resolve(true));
    probe.once("error", () => resolve(false));
    probe.once("connect", () => probe.destroy());
  });
  return answers ? `mongodb://${encodeURIComponent(socketPath)}/?directConnection=true` : undefined;
}

/** Whether the database answers within a second. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    // The limit is kept here, because the driver does not look at a signal while it pauses between two attempts.
    await within(1000, mongoose.connection.db?.command({ ping: 1 }));
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
  const until = now().getTime() + longestStartMs;
  for (;;) {
    try {
      await mongoose.connect(uri, {
        dbName: databaseNameIn(uri) ?? defaultDatabaseName,
        ...(!/[?&]serverSelectionTimeoutMS=/i.test(uri) && { serverSelectionTimeoutMS: longestAbsenceMs }),
        // The driver takes a refused connection for an overloaded server and would give up after half a second. With
        // so many attempts at growing distances the embedded database is back, which is restarted in one to two.
        maxAdaptiveRetries: 5,
      });
      return;
    } catch (error) {
      if (!(error instanceof mongoose.Error.MongooseServerSelectionError) || now().getTime() > until)
        throw error;
    }
  }
}

function databaseNameIn(uri: string): string | undefined {
  return /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
}
