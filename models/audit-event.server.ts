import { createHash, randomInt } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { Schema } from "mongoose";
import { auditReaches } from "~/domain/access/objects";
import {
  type AuditChange,
  type AuditEntry,
  type AuditEvent,
  auditObjectKinds,
} from "~/domain/audit/audit-event";
import { type ChainHead, chainEntry, chainStart, type Digest } from "~/domain/audit/hash-chain";
import { appendOnly } from "./append-only.server";
import { inTransaction, runsInTransaction } from "./data-version.server";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { isDuplicateKey, repeatTransaction } from "./duplicate-key.server";
import {
  countFromOne,
  type JsonSchema,
  listOf,
  logDocument,
  object,
  oneOf,
  text,
} from "./json-schema.server";

const fixedText = { type: String, required: true, immutable: true } as const;
const anyValue = { type: Schema.Types.Mixed, immutable: true } as const;

const changeSchema = partSchema<AuditChange>({ field: fixedText, from: anyValue, to: anyValue });
const objectSchema = partSchema<AuditEvent["object"]>({
  kind: { type: String, enum: auditObjectKinds, required: true, immutable: true },
  key: fixedText,
});
const schema = documentSchema<AuditEvent>({
  seq: { type: Number, required: true, immutable: true },
  at: fixedText,
  actorRole: fixedText,
  officeKey: { type: String, immutable: true },
  accountId: { type: String, immutable: true },
  action: fixedText,
  object: { type: objectSchema, required: true, immutable: true },
  reach: { type: String, enum: auditReaches, required: true, immutable: true },
  objectOfficeKey: { type: String, immutable: true },
  changes: { type: [changeSchema], required: true, immutable: true },
  reason: { type: String, immutable: true },
  prevHash: fixedText,
  hash: fixedText,
});
appendOnly(schema, "The audit log");

// Decides who comes first when several processes append at once, and serves readAuditChain and the head.
schema.index({ seq: 1 }, { unique: true });
// Serves listAuditEvents: the history of one object, newest first.
schema.index({ "object.kind": 1, "object.key": 1, seq: -1 });

const AuditEventModel = defineModel("AuditEvent", schema, "auditEvents");

const hash: JsonSchema = { bsonType: "string", pattern: "^[0-9a-f]{64}$" };

export const auditEvents = storedCollection(
  AuditEventModel,
  logDocument<AuditEvent>(
    {
      seq: countFromOne,
      at: text,
      actorRole: text,
      action: text,
      object: object<AuditEvent["object"]>({ kind: oneOf(auditObjectKinds), key: text }),
      reach: oneOf(auditReaches),
      changes: listOf(object<AuditChange>({ field: text, from: {}, to: {} })),
      prevHash: hash,
      hash,
    },
    { officeKey: text, accountId: text, objectOfficeKey: text, reason: text },
  ),
);

/** SHA-256 as hexadecimal text: the hash of the audit log and of frozen periods. */
export const sha256: Digest = (content) => createHash("sha256").update(content, "utf8").digest("hex");

const mostAttempts = 50;

/**
 * Appends an entry to the audit log. The next number goes to whoever stores it first; the loser reads the new head
 * and tries again. Inside a transaction the loser cannot go on, so the whole transaction is repeated.
 * @throws Error if 50 others in a row were faster
 */
export async function appendAuditEvent(entry: AuditEntry): Promise<void> {
  if (runsInTransaction()) return appendAuditEvents([entry]);
  for (let attempt = 1; ; attempt++) {
    try {
      return await insertBehindHead([entry]);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      if (attempt === mostAttempts) throw new Error("The audit log is too busy.", { cause: error });
      await wait(randomInt(4 * Math.min(attempt, 20)));
    }
  }
}

/**
 * Appends entries to the audit log in their order, in two round trips, however many they are. Inside a transaction,
 * which is repeated if somebody else was faster with the next number.
 */
export async function appendAuditEvents(entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await inTransaction(async () => {
    try {
      await insertBehindHead(entries);
    } catch (error) {
      if (isDuplicateKey(error)) repeatTransaction(error);
      throw error;
    }
  });
}

async function insertBehindHead(entries: readonly AuditEntry[]): Promise<void> {
  const events: AuditEvent[] = [];
  let head = await readAuditHead();
  for (const entry of entries) {
    const event = chainEntry(entry, head, sha256);
    events.push(event);
    head = event;
  }
  await AuditEventModel.insertMany(events);
}

/** Number and hash of the last entry; the start of the chain for an empty log. */
export async function readAuditHead(): Promise<ChainHead> {
  const last = await AuditEventModel.findOne({}, { _id: 0, seq: 1, hash: 1 })
    .sort({ seq: -1 })
    .lean<ChainHead>();
  return last ?? chainStart;
}

/** The whole log in its order, entry by entry, for the verification. */
export async function* readAuditChain(): AsyncGenerator<AuditEvent> {
  const cursor = AuditEventModel.find({}, { _id: 0 }).sort({ seq: 1 }).lean<AuditEvent[]>().cursor();
  for await (const event of cursor) yield event;
}

export interface AuditFilter {
  object?: { kind: AuditEvent["object"]["kind"]; key: string };
  /** Only entries before this one, for the next page. */
  beforeSeq?: number;
  /** From 1 to 200. */
  limit: number;
}

/** Entries, newest first. Decide with `can` which of them, and what of them, a reader sees. */
export function listAuditEvents({ object: of, beforeSeq, limit }: AuditFilter): Promise<AuditEvent[]> {
  return AuditEventModel.find(
    {
      ...(of && { "object.kind": of.kind, "object.key": of.key }),
      ...(beforeSeq !== undefined && { seq: { $lt: beforeSeq } }),
    },
    { _id: 0 },
  )
    .sort({ seq: -1 })
    .limit(Math.min(Math.max(limit, 1), 200))
    .lean<AuditEvent[]>();
}
