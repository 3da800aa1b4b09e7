import { lstatSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server, type Socket } from "node:net";
import { CursorRegistry } from "./commands/cursors.js";
import { FailPoints } from "./commands/fail-point.js";
import { SessionRegistry } from "./commands/sessions.js";
import { expireDocuments } from "./maintenance/expire.js";
import { DirectoryLock } from "./storage/directory-lock.js";
import { Engine } from "./storage/engine.js";
import { serveConnection } from "./wire/connection.js";

export interface EmbeddedMongoOptions {
  /** Directory of the data; without it everything is kept in memory and gone at the end. */
  dbPath?: string;
  /** Port on 127.0.0.1; 0 or nothing takes a free one. */
  port?: number;
  /** Listen on a unix socket instead of a port. */
  socketPath?: string;
  /** For tests only: offers `configureFailPoint`, by which clients make commands fail. */
  enableTestCommands?: boolean;
}

export interface EmbeddedMongo {
  /** Connection string without a database; give that by the driver's `dbName`. */
  readonly uri: string;
  /** The TCP port, 0 for a unix socket. */
  readonly port: number;
  stop(): Promise<void>;
}

const HOST = "127.0.0.1";
const HOUSEKEEPING_MS = 1000;
/** MongoDB's own interval for TTL indexes. */
const EXPIRY_MS = 60_000;

/** Starts a server in this process. Rejects with a helpful sentence if the directory or its file cannot be used. */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions = {}): Promise<EmbeddedMongo> {
  const lock = options.dbPath === undefined ? undefined : DirectoryLock.acquire(options.dbPath);
  let engine: Engine | undefined;
  try {
    engine = new Engine(options.dbPath);
    return await listen(engine, options, lock);
  } catch (error) {
    engine?.close();
    lock?.release();
    throw error;
  }
}

async function listen(
  engine: Engine,
  options: EmbeddedMongoOptions,
  lock: DirectoryLock | undefined,
): Promise<EmbeddedMongo> {
  const cursors = new CursorRegistry();
  const sessions = new SessionRegistry(engine, cursors);
  const startedAt = new Date();
  const failPoints = options.enableTestCommands ? new FailPoints() : undefined;
  const sockets = new Set<Socket>();
  let address = options.socketPath ?? "";
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    serveConnection(socket, { engine, cursors, sessions, startedAt, address, failPoints });
  });
  if (options.socketPath !== undefined) await removeAbandonedSocket(options.socketPath);
  await bind(server, options);
  const bound = server.address();
  const port = typeof bound === "object" && bound ? bound.port : 0;
  if (options.socketPath === undefined) address = `${HOST}:${port}`;
  const housekeeping = repeat(HOUSEKEEPING_MS, () => {
    cursors.endIdle();
    sessions.endIdle();
  });
  const expiry = repeat(EXPIRY_MS, () => expireDocuments(engine, new Date()));
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    clearInterval(housekeeping);
    clearInterval(expiry);
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const socket of sockets) socket.destroy();
    await closed;
    engine.close();
    lock?.release();
  };
  return {
    uri: `mongodb://${options.socketPath === undefined ? address : encodeURIComponent(address)}/?directConnection=true`,
    port,
    stop: () => (stopping ??= stop()),
  };
}

/** Does something now and then. A full disk, say, must not end the process; the next round tries again. */
function repeat(milliseconds: number, work: () => void): NodeJS.Timeout {
  const timer = setInterval(() => {
    try {
      work();
    } catch {
      // See above.
    }
  }, milliseconds);
  return timer.unref();
}

/** A server that was killed leaves its socket file behind, and no other can bind to it. One that answers stays. */
async function removeAbandonedSocket(path: string): Promise<void> {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSocket()) return;
  const isAbandoned = await new Promise<boolean>((resolve) => {
    const probe = createConnection(path);
    probe.once("connect", () => {
      probe.destroy();
      resolve(false);
    });
    probe.once("error", () => resolve(true));
  });
  if (isAbandoned) rmSync(path, { force: true });
}

function bind(server: Server, options: EmbeddedMongoOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    const ready = () => {
      server.off("error", reject);
      resolve();
    };
    if (options.socketPath === undefined) server.listen(options.port ?? 0, HOST, ready);
    else server.listen(options.socketPath, ready);
  });
}
