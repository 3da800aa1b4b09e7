import { Binary, Long, Timestamp } from "bson";
import { type Document, isDocument, toNumber } from "../bson/values.js";
import { asMongoError, MongoError } from "../errors.js";
import { View } from "../storage/engine.js";
import { aggregate } from "./aggregate.js";
import { buildInfo } from "./build-info.js";
import { bulkWrite } from "./bulk-write.js";
import { collMod } from "./coll-mod.js";
import { collStats } from "./coll-stats.js";
import type { CommandContext, Handler } from "./command.js";
import { count } from "./count.js";
import { create } from "./create.js";
import { createIndexes } from "./create-indexes.js";
import { dbStats } from "./db-stats.js";
import { deleteCommand } from "./delete.js";
import { connectionStatus, getCmdLineOpts, getLog, hostInfo, whatsmyuri } from "./diagnostics.js";
import { distinct } from "./distinct.js";
import { drop } from "./drop.js";
import { dropDatabase } from "./drop-database.js";
import { dropIndexes } from "./drop-indexes.js";
import { errorLabels } from "./error-labels.js";
import { explain } from "./explain.js";
import { ConnectionCut, configureFailPoint, failAfter, failBefore } from "./fail-point.js";
import { find } from "./find.js";
import { findAndModify } from "./find-and-modify.js";
import { getMore } from "./get-more.js";
import { getParameter } from "./get-parameter.js";
import { hello } from "./hello.js";
import { insert } from "./insert.js";
import { killCursors } from "./kill-cursors.js";
import { listCollections } from "./list-collections.js";
import { listDatabases } from "./list-databases.js";
import { listIndexes } from "./list-indexes.js";
import { renameCollection } from "./rename-collection.js";
import { rememberedReply, rememberReply } from "./retryable-writes.js";
import { serverStatus } from "./server-status.js";
import type { Session } from "./sessions.js";
import {
  abortTransaction,
  commitTransaction,
  endSessions,
  killAllSessions,
  killSessions,
} from "./transactions.js";
import { update } from "./update.js";

const nothing: Handler = () => ({});

const HANDLERS = new Map<string, Handler>([
  ["hello", hello],
  ["isMaster", hello],
  ["ismaster", hello],
  ["ping", nothing],
  ["buildInfo", buildInfo],
  ["buildinfo", buildInfo],
  ["find", find],
  ["getMore", getMore],
  ["killCursors", killCursors],
  ["insert", insert],
  ["update", update],
  ["delete", deleteCommand],
  ["bulkWrite", bulkWrite],
  ["findAndModify", findAndModify],
  ["findandmodify", findAndModify],
  ["aggregate", aggregate],
  ["count", count],
  ["distinct", distinct],
  ["create", create],
  ["collMod", collMod],
  ["drop", drop],
  ["dropDatabase", dropDatabase],
  ["renameCollection", renameCollection],
  ["listCollections", listCollections],
  ["listDatabases", listDatabases],
  ["createIndexes", createIndexes],
  ["listIndexes", listIndexes],
  ["dropIndexes", dropIndexes],
  ["deleteIndexes", dropIndexes],
  ["commitTransaction", commitTransaction],
  ["abortTransaction", abortTransaction],
  ["endSessions", endSessions],
  ["killSessions", killSessions],
  ["killAllSessions", killAllSessions],
  ["configureFailPoint", configureFailPoint],
  ["refreshSessions", nothing],
  ["startSession", nothing],
  ["explain", explain],
  ["connectionStatus", connectionStatus],
  ["hostInfo", hostInfo],
  ["getCmdLineOpts", getCmdLineOpts],
  ["getLog", getLog],
  ["getParameter", getParameter],
  ["whatsmyuri", whatsmyuri],
  ["serverStatus", serverStatus],
  ["dbStats", dbStats],
  ["dbstats", dbStats],
  ["collStats", collStats],
  ["collstats", collStats],
]);

/** What MongoDB allows inside a transaction. */
const IN_TRANSACTIONS = new Set([
  "find",
  "getMore",
  "killCursors",
  "insert",
  "update",
  "delete",
  "findAndModify",
  "findandmodify",
  "aggregate",
  "distinct",
  "commitTransaction",
  "abortTransaction",
  "create",
  "createIndexes",
  "bulkWrite",
]);

const TOO_FEW_NODES = {
  code: 100,
  codeName: "UnsatisfiableWriteConcern",
  errmsg: "Not enough data-bearing nodes",
};

/** Everything but the view and the session, which depend on the command's session fields. */
export type Request = Omit<CommandContext, "view" | "session">;

/** Runs one command and gives its complete reply; throws only to cut the connection. */
export async function dispatch(request: Request): Promise<Document> {
  const { command, failPoints } = request;
  const [name = ""] = Object.keys(command);
  const failure = failPoints?.forCommand(name);
  let reply: Document;
  try {
    if (failure) await failBefore(failure);
    reply = await run(request, name);
    if (failure) reply = failAfter(reply, failure);
  } catch (error) {
    if (error instanceof ConnectionCut) throw error;
    reply = asMongoError(error).toReply();
  }
  const labels = failure?.data.errorLabels ?? errorLabels(command, name, reply);
  if (Array.isArray(labels) && labels.length > 0) reply.errorLabels = labels;
  return { ...reply, ...clusterTime() };
}

/** Runs one command in its session and transaction. */
async function run(request: Request, name: string): Promise<Document> {
  const { command, sessions, engine, failPoints } = request;
  const handler = HANDLERS.get(name);
  if (!handler || (handler === configureFailPoint && !failPoints))
    throw new MongoError(59, `no such command: '${name}'`);
  const session = sessions.find(command.lsid);
  const transaction = sessions.enter(session, command, name);
  if (transaction && !IN_TRANSACTIONS.has(name)) {
    throw new MongoError(263, `Cannot run '${name}' in a multi-document transaction.`);
  }
  let reply: Document;
  try {
    const context: CommandContext = { ...request, session, view: new View(engine, transaction) };
    reply = rememberedReply(context, name) ?? (await firstReply(context, name, handler));
  } catch (error) {
    // MongoDB aborts a transaction whose operation fails; a failed commit has ended it already.
    if (transaction && session && name !== "commitTransaction") sessions.abort(session);
    throw error;
  }
  await settled(engine.commits.settled(), session);
  if (isDocument(command.writeConcern) && toNumber(command.writeConcern.w) > 1)
    reply.writeConcernError = TOO_FEW_NODES;
  return reply;
}

/** Carries out a command that has not been answered before. */
async function firstReply(context: CommandContext, name: string, handler: Handler): Promise<Document> {
  const failure = context.failPoints?.forFirstWrite(context.command, name);
  if (failure) await failBefore(failure);
  const reply = rememberReply(context, name, { ...(await handler(context)), ok: 1 });
  return failure ? failAfter(reply, failure) : reply;
}

/** Waits for the disk; what could not be written must not be answered from memory when it is sent again. */
async function settled(commit: Promise<void>, session: Session | undefined): Promise<void> {
  try {
    await commit;
  } catch (error) {
    if (session) session.reply = undefined;
    throw error;
  }
}

let lastSecond = 0;
let increment = 0;

/** Logical time of the reply: seconds and a counter, always rising. */
function clusterTime(): Document {
  const second = Math.max(Math.floor(Date.now() / 1000), lastSecond);
  increment = second === lastSecond ? increment + 1 : 1;
  lastSecond = second;
  const time = new Timestamp({ t: second, i: increment });
  return {
    operationTime: time,
    $clusterTime: { clusterTime: time, signature: { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO } },
  };
}
