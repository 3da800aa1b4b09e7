import { decode } from "../bson/decode.js";
import { encodeReply } from "../bson/encode.js";
import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";
import { isRetryableWrite } from "./error-labels.js";
import { numberOf } from "./sessions.js";

/**
 * Retryable writes: a driver that lost the reply sends the command again with the same number, and must get the first
 * reply instead of a second write. The reply is stored in the same commit as the write, so this holds across a crash.
 */

/** The reply this command has had already; undefined if it comes for the first time. */
export function rememberedReply(context: CommandContext, name: string): Document | undefined {
  const { session, command, engine } = context;
  if (!session || !isRetryableWrite(command, name)) return undefined;
  const number = numberOf(command.txnNumber);
  if (session.txnNumber < 0n) {
    const stored = engine.replies.find(session.id);
    if (stored?.txn === Number(number)) return decode(stored.bytes);
  }
  return session.reply?.number === number ? decode(session.reply.bytes) : undefined;
}

/** Stores the reply of a retryable write beside what it wrote, and hands it on. */
export function rememberReply(context: CommandContext, name: string, reply: Document): Document {
  const { session, command, engine } = context;
  if (!session || !isRetryableWrite(command, name)) return reply;
  const number = numberOf(command.txnNumber);
  const bytes = encodeReply(reply);
  session.reply = { number, bytes };
  session.txnNumber = number;
  engine.commits.begin();
  engine.replies.remember(session.id, { txn: Number(number), bytes });
  return reply;
}
