import { Timestamp } from "bson";
import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";

const LEVELS = new Set(["local", "available", "majority", "linearizable", "snapshot"]);
const LEVELS_IN_TRANSACTIONS = new Set(["local", "majority", "snapshot"]);
const SNAPSHOT_READS = new Set(["find", "aggregate", "distinct"]);

/**
 * Checks the read concern of a command. On one node every read sees what is on disk, so that all levels but "snapshot"
 * mean the same; for that one outside a transaction it gives the time to read at, `now` if the command names none.
 */
export function snapshotTime(command: Document, name: string): Timestamp | "now" | undefined {
  const { readConcern } = command;
  if (readConcern === undefined) return undefined;
  if (!isDocument(readConcern))
    throw new MongoError(14, "BSON field 'readConcern' is the wrong type, expected type 'object'");
  const { level, atClusterTime } = readConcern;
  if (level !== undefined && !(typeof level === "string" && LEVELS.has(level)))
    throw new MongoError(
      2,
      `Enumeration value '${String(level)}' for field 'readConcern.level' is not a valid value.`,
    );
  if (command.autocommit === false) {
    checkInTransaction(command, level);
    return undefined;
  }
  if (level !== "snapshot") {
    if (atClusterTime !== undefined)
      throw new MongoError(72, "readConcern.atClusterTime needs the level 'snapshot'");
    return undefined;
  }
  if (!SNAPSHOT_READS.has(name))
    throw new MongoError(72, `The command '${name}' does not support read concern { level: "snapshot" }`);
  if (atClusterTime === undefined) return "now";
  if (!(atClusterTime instanceof Timestamp))
    throw new MongoError(
      14,
      "BSON field 'readConcern.atClusterTime' is the wrong type, expected type 'timestamp'",
    );
  return atClusterTime;
}

function checkInTransaction(command: Document, level: unknown): void {
  if (command.startTransaction !== true)
    throw new MongoError(72, "Only the first command in a transaction may specify a readConcern");
  if (level !== undefined && !LEVELS_IN_TRANSACTIONS.has(String(level)))
    throw new MongoError(
      72,
      "The readConcern level must be either 'local' (default), 'majority' or 'snapshot' in order to run in a transaction",
    );
}
