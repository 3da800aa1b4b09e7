import { type Document, isDocument } from "../bson/values.js";

/** Errors after which a driver may send a command again: the server changed its role, stops, or was not reached. */
const RETRYABLE = new Set([6, 7, 89, 91, 134, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);
/** Errors that end a transaction and pass if the whole of it is run again: conflicts of writes and of locks. */
const TRANSIENT = new Set([24, 112, 246, 251, 267]);

const RETRYABLE_WRITES = new Set([
  "insert",
  "update",
  "delete",
  "findAndModify",
  "findandmodify",
  "bulkWrite",
]);

/** True for a write that its driver sends again with the same number if the reply is lost. */
export function isRetryableWrite(command: Document, name: string): boolean {
  return RETRYABLE_WRITES.has(name) && command.txnNumber !== undefined && command.autocommit === undefined;
}

/** The labels by which drivers tell what to try again, for the error code of a reply. */
export function errorLabels(command: Document, name: string, reply: Document): string[] {
  const ends = name === "commitTransaction" || name === "abortTransaction";
  const inTransaction = command.autocommit === false;
  if (typeof reply.code === "number" && inTransaction) {
    const transient = TRANSIENT.has(reply.code) || (!ends && RETRYABLE.has(reply.code));
    if (transient) return ["TransientTransactionError"];
  }
  if (!ends && !isRetryableWrite(command, name)) return [];
  const { writeConcernError } = reply;
  const code = reply.code ?? (isDocument(writeConcernError) ? writeConcernError.code : undefined);
  return typeof code === "number" && RETRYABLE.has(code) ? ["RetryableWriteError"] : [];
}
