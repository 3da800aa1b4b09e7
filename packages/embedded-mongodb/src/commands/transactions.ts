import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { CommandContext } from "./command.js";

/** commitTransaction may be repeated: a commit that has happened is acknowledged again. */
export function commitTransaction({ session, view, sessions }: CommandContext): Document {
  if (!session) throw new MongoError(125, "commitTransaction must be run within a transaction");
  if (session.state === "committed") return {};
  if (session.state === "aborted")
    throw new MongoError(251, `Transaction ${session.txnNumber} has been aborted.`);
  const { transaction } = session;
  if (!transaction) throw new MongoError(251, "commitTransaction must be run within a transaction");
  try {
    view.commit(transaction);
  } catch (error) {
    sessions.abort(session);
    throw error;
  }
  session.transaction = undefined;
  session.state = "committed";
  return {};
}

export function abortTransaction({ session, sessions }: CommandContext): Document {
  if (!session) throw new MongoError(125, "abortTransaction must be run within a transaction");
  if (session.state === "committed")
    throw new MongoError(256, `Transaction ${session.txnNumber} has been committed.`);
  if (session.state !== "open")
    throw new MongoError(251, `Transaction ${session.txnNumber} has been aborted.`);
  sessions.abort(session);
  return {};
}

export function endSessions({ command, sessions }: CommandContext): Document {
  if (Array.isArray(command.endSessions)) sessions.end(command.endSessions);
  return {};
}

/** For tests and emergencies: nobody signs in, so there is one user, whose sessions are all of them. */
export function killAllSessions({ sessions }: CommandContext): Document {
  sessions.endAll();
  return {};
}

/** Answers abortTransaction's counterpart for whole sessions. */
export function killSessions({ command, sessions }: CommandContext): Document {
  if (Array.isArray(command.killSessions)) sessions.end(command.killSessions);
  return {};
}
