import { type Session, sessionStages, signInMethods } from "~/domain/account/session";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { type JsonSchema, logDocument, oneOf, text } from "./json-schema.server";

interface StoredSession extends Session {
  /** SHA-256 of the token in the cookie; the token itself is nowhere in the database. */
  tokenHash: string;
}

const schema = documentSchema<StoredSession>({
  tokenHash: { type: String, required: true, immutable: true },
  sessionId: { type: String, required: true, immutable: true },
  accountId: { type: String, required: true, immutable: true },
  stage: { type: String, required: true, enum: sessionStages, immutable: true },
  method: { type: String, required: true, enum: signInMethods, immutable: true },
  device: { type: String, required: true, immutable: true },
  createdAt: { type: Date, required: true, immutable: true },
  lastSeenAt: { type: Date, required: true },
  expiresAt: { type: Date, required: true, immutable: true },
});
// Serves findSession, which every request with a cookie makes.
schema.index({ tokenHash: 1 }, { unique: true });
// Serves listSessions and the ending of all sessions of an account.
schema.index({ accountId: 1, sessionId: 1 }, { unique: true });
// Lets the database clear away what is over; the rules themselves do not rely on it.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const SessionModel = defineModel("Session", schema, "sessions");

const moment: JsonSchema = { bsonType: "date" };

export const sessions = storedCollection(
  SessionModel,
  logDocument<StoredSession>({
    tokenHash: text,
    sessionId: text,
    accountId: text,
    stage: oneOf(sessionStages),
    method: oneOf(signInMethods),
    device: text,
    createdAt: moment,
    lastSeenAt: moment,
    expiresAt: moment,
  }),
);

const visible = { _id: 0, tokenHash: 0 } as const;

export async function insertSession(session: Session, tokenHash: string): Promise<void> {
  await SessionModel.create({ ...session, tokenHash });
}

export const findSession = (tokenHash: string): Promise<Session | null> =>
  SessionModel.findOne({ tokenHash }, visible).lean<Session>();

/** Sessions of an account, the one used last first. */
export const listSessions = (accountId: string): Promise<Session[]> =>
  SessionModel.find({ accountId }, visible).sort({ lastSeenAt: -1 }).lean<Session[]>();

export async function touchSession(sessionId: string, accountId: string, lastSeenAt: Date): Promise<void> {
  await SessionModel.updateOne({ accountId, sessionId }, { $set: { lastSeenAt } });
}

/** @returns whether the session existed; of two that end it at the same moment only one gets `true`. */
export async function endSession(accountId: string, sessionId: string): Promise<boolean> {
  const { deletedCount } = await SessionModel.deleteOne({ accountId, sessionId });
  return deletedCount === 1;
}

/** Ends all sessions of an account, or all but one. */
export async function endSessions(accountId: string, exceptSessionId?: string): Promise<number> {
  const others = exceptSessionId === undefined ? {} : { sessionId: { $ne: exceptSessionId } };
  const { deletedCount } = await SessionModel.deleteMany({ accountId, ...others });
  return deletedCount;
}
