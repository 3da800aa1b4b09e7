import { appendOnly } from "./append-only.server";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { type JsonSchema, logDocument, text } from "./json-schema.server";

/** A closed period as evidence: the canonical text of its values and the hash of that text. */
export interface FrozenPeriod {
  planKey: string;
  periodKey: string;
  /** Instant of closing, ISO 8601 in UTC. */
  closedAt: string;
  closedByRole: string;
  /** Last entry of the audit log before the closing, also part of `text`. */
  auditSeq: number;
  auditHash: string;
  /** Canonical JSON of `FrozenContents`; at most 16 MB, some thousands of measures. */
  text: string;
  /** SHA-256 of `text`, hexadecimal. */
  hash: string;
}

const fixed = { type: String, required: true, immutable: true } as const;

const schema = documentSchema<FrozenPeriod>({
  planKey: fixed,
  periodKey: fixed,
  closedAt: fixed,
  closedByRole: fixed,
  auditSeq: { type: Number, required: true, immutable: true },
  auditHash: fixed,
  text: fixed,
  hash: fixed,
});
appendOnly(schema, "A frozen period");
// Serves findFrozenPeriod; a period is frozen once.
schema.index({ planKey: 1, periodKey: 1 }, { unique: true });

const FrozenPeriodModel = defineModel("FrozenPeriod", schema, "frozenPeriods");

const hash: JsonSchema = { bsonType: "string", pattern: "^[0-9a-f]{64}$" };

export const frozenPeriods = storedCollection(
  FrozenPeriodModel,
  logDocument<FrozenPeriod>({
    planKey: text,
    periodKey: text,
    closedAt: text,
    closedByRole: text,
    auditSeq: { bsonType: "number", minimum: 0 },
    auditHash: hash,
    text,
    hash,
  }),
);

/** @throws a duplicate key error (11000) if the period is frozen already. */
export async function insertFrozenPeriod(frozen: FrozenPeriod): Promise<void> {
  await FrozenPeriodModel.insertMany([frozen]);
}

export function findFrozenPeriod(planKey: string, periodKey: string): Promise<FrozenPeriod | null> {
  return FrozenPeriodModel.findOne({ planKey, periodKey }, { _id: 0 }).lean<FrozenPeriod>();
}

/** Keys of the frozen periods of a plan, latest first. */
export async function listFrozenPeriodKeys(planKey: string): Promise<string[]> {
  const keys = await FrozenPeriodModel.distinct("periodKey", { planKey });
  return keys.sort().reverse();
}

/** What each closed period of any plan remembers of the audit log. */
export async function listFrozenHeads(): Promise<{ periodKey: string; seq: number; hash: string }[]> {
  const frozen = await FrozenPeriodModel.find({}, { _id: 0, periodKey: 1, auditSeq: 1, auditHash: 1 }).lean<
    Pick<FrozenPeriod, "periodKey" | "auditSeq" | "auditHash">[]
  >();
  return frozen.map(({ periodKey, auditSeq, auditHash }) => ({ periodKey, seq: auditSeq, hash: auditHash }));
}
