import { Binary, Long, Timestamp } from "bson";
import { encode, RawDocument } from "../bson/encode.js";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";

/** MongoDB's maxAcceptableLogicalClockDriftSecs: a time further ahead is not believed. */
const MAX_DRIFT_SECONDS = 365 * 24 * 60 * 60;

let second = 0;
let increment = 0;

/** A logical time: seconds and a counter, always rising. */
export function nextClusterTime(): Timestamp {
  const now = Math.floor(Date.now() / 1000);
  increment = now > second ? 1 : increment + 1;
  second = Math.max(now, second);
  return new Timestamp({ t: second, i: increment });
}

/** Takes over the time a client has been told by another server, from `$clusterTime` of its command. */
export function advanceClusterTime(given: unknown): void {
  if (given === undefined) return;
  const time = isDocument(given) ? given.clusterTime : undefined;
  if (!(time instanceof Timestamp))
    throw new MongoError(
      14,
      "BSON field '$clusterTime.clusterTime' is the wrong type, expected type 'timestamp'",
    );
  if (time.t > Date.now() / 1000 + MAX_DRIFT_SECONDS)
    throw new MongoError(
      202,
      `New cluster time, ${time.t}, is too far from this node's wall clock time, ${Math.floor(Date.now() / 1000)}.`,
    );
  if (time.t > second || (time.t === second && time.i > increment)) {
    second = time.t;
    increment = time.i;
  }
}

/** `$clusterTime` as every reply carries it, encoded once: only the eight bytes of the time differ. */
const TEMPLATE = encode({
  clusterTime: new Timestamp({ t: 0, i: 0 }),
  signature: { hash: new Binary(Buffer.alloc(20)), keyId: Long.ZERO },
});
/** Behind the length, the type byte and the name of the first field. */
const TIME_OFFSET = 4 + 1 + "clusterTime\0".length;

/** Adds the fields every reply carries. */
export function addClusterTime(reply: Document): Document {
  const time = nextClusterTime();
  const encoded = Buffer.from(TEMPLATE);
  encoded.writeUInt32LE(time.i, TIME_OFFSET);
  encoded.writeUInt32LE(time.t, TIME_OFFSET + 4);
  reply.operationTime = time;
  reply.$clusterTime = new RawDocument(encoded);
  return reply;
}
