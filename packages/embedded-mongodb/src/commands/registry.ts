import { type Document, isDocument, toNumber } from "../bson/values.js";
import { asMongoError, MongoError } from "../errors.js";
import { carryOn, complete, type Eventual, recover } from "../eventual.js";
import { View } from "../storage/engine.js";
import { aggregate } from "./aggregate.js";
import { buildInfo } from "./build-info.js";
import { bulkWrite } from "./bulk-write.js";
import { addClusterTime, advanceClusterTime } from "./cluster-time.js";
import { collMod } from "./coll-mod.js";
import { collStats } from "./coll-stats.js";
import type { CommandContext, Handler } from "./command.js";
import { configureFailPoint } from "./configure-fail-point.js";
import { count } from "./count.js";
import { create } from "./create.js";
import { createIndexes } from "./create-indexes.js";
import { currentOp } from "./current-op.js";
import { dbStats } from "./db-stats.js";
import { deleteCommand } from "./delete.js";
import { connectionStatus, getCmdLineOpts, getLog, hostInfo, whatsmyuri } from "./diagnostics.js";
import { distinct } from "./distinct.js";
import { drop } from "./drop.js";
import { dropDatabase } from "./drop-database.js";
import { dropIndexes } from "./drop-indexes.js";
import { errorLabels } from "./error-labels.js";
import { explain } from "./explain.js";
import { ConnectionCut, type Failure, failAfter, failBefore } from "./fail-point.js";
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
import { profile } from "./profile.js";
import { snapshotTime } from "./read-concern.js";
import { renameCollection } from "./rename-collection.js";
import { replSetGetConfig } from "./repl-set-get-config.js";
import { replSetGetStatus } from "./repl-set-get-status.js";
import { rememberedReply, rememberReply } from "./retryable-writes.js";
import { saslStart } from "./sasl-start.js";
import { searchIndexes } from "./search-indexes.js";
import { serverStatus } from "./server-status.js";
import type { Session } from "./sessions.js";
import { checkStableApi } from "./stable-api.js";
import {
  abortTransaction,
  commitTransaction,
  endSessions,
  killAllSessions,
  killSessions,
} from "./transactions.js";
import { update } from "./update.js";
import { validate } from "./validate.js";

const nothing: Handler = () => ({});

const HANDLERS: ReadonlyMap<string, Handler> = new Map<string, Handler>([
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
  ["listCommands", listCommands],
  ["currentOp", currentOp],
  ["profile", profile],
  ["usersInfo", () => ({ users: [] })],
  ["rolesInfo", () => ({ roles: [] })],
  ["saslStart", saslStart],
  ["replSetGetStatus", replSetGetStatus],
  ["replSetGetConfig", replSetGetConfig],
  ["validate", validate],
  ["createSearchIndexes", searchIndexes],
  ["updateSearchIndex", searchIndexes],
  ["dropSearchIndex", searchIndexes],
  ["serverStatus", serverStatus],
  ["dbStats", dbStats],
  ["dbstats", dbStats],
  ["collStats", collStats],
  ["collstats", collStats],
]);

function listCommands(): Document {
  return { commands: Object.fromEntries([...HANDLERS.keys()].map((name) => [name, {}])) };
}

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
export function dispatch(request: Request): Eventual<Document> {
  const { command, failPoints } = request;
  const [name = ""] = Object.keys(command);
  const failure = failPoints?.forCommand(name, request.connectionId);
  const finished = (reply: Document): Document => {
    const labels = failure?.data.errorLabels ?? errorLabels(command, name, reply);
    if (Array.isArray(labels) && labels.length > 0) reply.errorLabels = labels;
    return addClusterTime(reply);
  };
  return complete(
    () => (failure ? runFailing(request, name, failure) : run(request, name)),
    finished,
    (error) => {
      if (error instanceof ConnectionCut) throw error;
      return finished(asMongoError(error).toReply());
    },
  );
}

async function runFailing(request: Request, name: string, failure: Failure): Promise<Document> {
  await failBefore(failure);
  return failAfter(await run(request, name), failure);
}

/** Runs one command in its session and transaction. */
function run(request: Request, name: string): Eventual<Document> {
  const { command, sessions, engine, failPoints } = request;
  const handler = HANDLERS.get(name);
  if (!handler || (handler === configureFailPoint && !failPoints))
    throw new MongoError(59, `no such command: '${name}'`);
  // Inserts outside of transactions are put off, to be carried out together before anything else is.
  if (name !== "insert" || command.autocommit !== undefined) engine.commits.catchUp();
  checkStableApi(command, name);
  advanceClusterTime(command.$clusterTime);
  const session = sessions.find(command.lsid);
  const transaction = sessions.enter(session, command, name);
  if (transaction && !IN_TRANSACTIONS.has(name)) {
    throw new MongoError(263, `Cannot run '${name}' in a multi-document transaction.`);
  }
  const inView = (): Eventual<Document> => {
    const time = snapshotTime(command, name);
    const snapshot = time && sessions.snapshots.at(time === "now" ? undefined : time);
    const view = new View(engine, transaction ?? snapshot?.transaction);
    const context = contextOf(request, session, view);
    return carryOn(rememberedReply(context, name) ?? firstReply(context, name, handler), (reply) => {
      if (snapshot) (isDocument(reply.cursor) ? reply.cursor : reply).atClusterTime = snapshot.at;
      return reply;
    });
  };
  const reply = transaction
    ? recover(inView, (error) => {
        // MongoDB aborts a transaction whose operation fails; a failed commit has ended it already.
        if (session && name !== "commitTransaction") sessions.abort(session);
        throw error;
      })
    : inView();
  return carryOn(reply, (given) =>
    complete(
      () => engine.commits.settled(),
      () => {
        if (isDocument(command.writeConcern) && toNumber(command.writeConcern.w) > 1)
          given.writeConcernError = TOO_FEW_NODES;
        return given;
      },
      (error) => {
        // What could not be written must not be answered from memory when it is sent again.
        if (session) session.reply = undefined;
        throw error;
      },
    ),
  );
}

/** Field by field: copying a request with all it has would take longer than what many commands do. */
function contextOf(request: Request, session: Session | undefined, view: View): CommandContext {
  return {
    engine: request.engine,
    cursors: request.cursors,
    sessions: request.sessions,
    db: request.db,
    command: request.command,
    address: request.address,
    startedAt: request.startedAt,
    connectionId: request.connectionId,
    failPoints: request.failPoints,
    session,
    view,
  };
}

function successful(reply: Document): Document {
  reply.ok = 1;
  return reply;
}

/** Carries out a command that has not been answered before. */
function firstReply(context: CommandContext, name: string, handler: Handler): Eventual<Document> {
  const failure = context.failPoints?.forFirstWrite(context.command, name);
  if (failure) return firstReplyFailing(context, name, handler, failure);
  return carryOn(handler(context), (reply) => rememberReply(context, name, successful(reply)));
}

async function firstReplyFailing(
  context: CommandContext,
  name: string,
  handler: Handler,
  failure: Failure,
): Promise<Document> {
  await failBefore(failure);
  return failAfter(rememberReply(context, name, successful(await handler(context))), failure);
}
