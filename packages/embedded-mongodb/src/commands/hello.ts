import { ObjectId, Timestamp } from "bson";
import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";
import { SESSION_TIMEOUT_MINUTES } from "./sessions.js";

export const REPLICA_SET = "embedded";
/** The wire protocol of MongoDB 8.0, the first with the bulkWrite command. */
const MAX_WIRE_VERSION = 25;
export const SERVER_VERSION = "8.0.0";

/** The handshake: a replica set of one, so that sessions, transactions and retryable writes are used. */
export function hello(context: CommandContext): Document {
  const now = new Date();
  context.failPoints?.introduce(context.connectionId, context.command.client);
  const legacy = !("hello" in context.command);
  return {
    ...(legacy ? { ismaster: true } : {}),
    helloOk: true,
    isWritablePrimary: true,
    // No `topologyVersion`: with it drivers expect heartbeats as a stream (exhaust) and, when that ends, clear their
    // connection pool in the middle of ordinary work. Without it they poll.
    hosts: [context.address],
    setName: REPLICA_SET,
    setVersion: 1,
    secondary: false,
    primary: context.address,
    me: context.address,
    electionId: new ObjectId("7fffffff0000000000000001"),
    lastWrite: {
      opTime: { ts: new Timestamp({ t: Math.floor(now.getTime() / 1000), i: 1 }), t: 1 },
      lastWriteDate: now,
    },
    maxBsonObjectSize: 16777216,
    maxMessageSizeBytes: 48000000,
    maxWriteBatchSize: 100000,
    localTime: now,
    logicalSessionTimeoutMinutes: SESSION_TIMEOUT_MINUTES,
    connectionId: context.connectionId,
    minWireVersion: 0,
    maxWireVersion: MAX_WIRE_VERSION,
    readOnly: false,
  };
}
