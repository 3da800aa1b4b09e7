import { type Document, isDocument, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { CommandContext } from "./command.js";
import { IDLE_LIMIT_MS } from "./cursors.js";
import { SESSION_TIMEOUT_MINUTES, TRANSACTION_LIFETIME_MS } from "./sessions.js";

/** What a server answers to these is fixed here; `setParameter` is not offered. */
function parameters({ failPoints }: CommandContext): Document {
  return {
    authenticationMechanisms: [],
    cursorTimeoutMillis: IDLE_LIMIT_MS,
    enableTestCommands: failPoints !== undefined,
    featureCompatibilityVersion: { version: "8.0" },
    localLogicalSessionTimeoutMinutes: SESSION_TIMEOUT_MINUTES,
    transactionLifetimeLimitSeconds: TRANSACTION_LIFETIME_MS / 1000,
    ttlMonitorSleepSecs: 60,
  };
}

/** Parameters by name, or all of them (`"*"`, or `{ allParameters: true }`). */
export function getParameter(context: CommandContext): Document {
  const { getParameter: wanted } = context.command;
  const all = parameters(context);
  if (wanted === "*" || (isDocument(wanted) && isTruthy(wanted.allParameters))) return all;
  const named = Object.keys(all).filter((name) => name in context.command);
  if (named.length === 0) throw new MongoError(72, "no option found to get");
  return Object.fromEntries(named.map((name) => [name, all[name]]));
}
