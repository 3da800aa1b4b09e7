import { createHash } from "node:crypto";
import { Binary, Long } from "bson";
import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { collectionStats } from "./coll-stats.js";
import { type CommandContext, collectionName } from "./command.js";
import type { Cursor } from "./cursors.js";
import { searchIndexes } from "./search-indexes.js";
import type { Session } from "./sessions.js";

/** First stages of a pipeline that tell about the server instead of reading documents. */
type Source = (context: CommandContext, spec: Document) => Document[];

const SOURCES = new Map<string, Source>([
  ["$indexStats", indexStats],
  ["$collStats", collStats],
  ["$currentOp", currentOp],
  ["$listLocalSessions", listLocalSessions],
  ["$listSearchIndexes", searchIndexes],
  ["$search", searchIndexes],
  ["$searchMeta", searchIndexes],
  ["$vectorSearch", searchIndexes],
]);

/** The documents of such a stage; undefined if it is another. */
export function serverDocuments(
  context: CommandContext,
  name: string,
  spec: unknown,
): Document[] | undefined {
  const source = SOURCES.get(name);
  if (!source) return undefined;
  if (!isDocument(spec))
    throw new MongoError(9, `${name} must take a nested object but found: ${String(spec)}`);
  return source(context, spec);
}

function collectionOf(context: CommandContext) {
  const name = collectionName(context);
  const collection = context.view.collection(context.db, name);
  if (!collection) throw new MongoError(26, `Collection [${context.db}.${name}] not found.`);
  return collection;
}

function indexStats(context: CommandContext): Document[] {
  return [...collectionOf(context).indexes.values()].map(({ definition, uses }) => ({
    name: definition.name,
    key: definition.spec.key,
    host: context.address,
    accesses: { ops: uses, since: context.startedAt },
    spec: definition.spec,
  }));
}

function collStats(context: CommandContext, spec: Document): Document[] {
  const collection = collectionOf(context);
  for (const wanted of Object.keys(spec)) {
    if (wanted !== "storageStats" && wanted !== "count")
      throw new MongoError(238, `embedded-mongodb offers no $collStats with '${wanted}'`);
  }
  const { storageStats } = spec;
  const scale = isDocument(storageStats) ? storageStats.scale : undefined;
  return [
    {
      ns: collection.namespace,
      host: context.address,
      localTime: new Date(),
      ...(storageStats === undefined ? {} : { storageStats: collectionStats(collection, scale) }),
      ...(spec.count === undefined ? {} : { count: collection.count }),
    },
  ];
}

/** This very command, the sessions whose transaction waits for its client and, if asked for, cursors that do. */
function currentOp(context: CommandContext, spec: Document): Document[] {
  const { address, command, connectionId, db, sessions } = context;
  if (db !== "admin" || typeof command.aggregate === "string")
    throw new MongoError(73, "$currentOp must be run against the 'admin' database with {aggregate: 1}");
  const currentOpTime = new Date();
  const self = {
    type: "op",
    host: address,
    desc: `conn${connectionId}`,
    connectionId,
    active: true,
    currentOpTime,
    op: "command",
    ns: "admin.$cmd.aggregate",
    command,
  };
  const idle = [...sessions.all()]
    .filter(({ transaction }) => transaction !== undefined)
    .map((session) => ({
      type: "idleSession",
      host: address,
      desc: "inactive transaction",
      active: false,
      currentOpTime,
      op: "none",
      ns: "",
      lsid: lsidOf(session),
      transaction: {
        parameters: { txnNumber: Long.fromBigInt(session.txnNumber), autocommit: false },
        startWallClockTime: new Date(session.transactionStarted),
        timeOpenMicros: Long.fromNumber((currentOpTime.getTime() - session.transactionStarted) * 1000),
      },
    }));
  const cursors = isTruthy(spec.idleCursors) ? Array.from(context.cursors.all(), idleCursor) : [];
  return [self, ...idle, ...cursors];
}

function idleCursor(cursor: Cursor): Document {
  return {
    type: "idleCursor",
    op: "getmore",
    ns: cursor.namespace,
    cursor: {
      cursorId: Long.fromBigInt(cursor.id),
      lastAccessDate: new Date(cursor.used),
      noCursorTimeout: cursor.neverExpires,
    },
  };
}

function listLocalSessions({ sessions }: CommandContext): Document[] {
  return [...sessions.all()].map((session) => ({ _id: lsidOf(session), lastUse: new Date(session.used) }));
}

/** Nobody signs in: every session is that of the user without a name. */
const NOBODY = new Binary(createHash("sha256").update("").digest());

function lsidOf({ id }: Session): Document {
  return { id: new Binary(Buffer.from(id, "hex"), Binary.SUBTYPE_UUID), uid: NOBODY };
}
