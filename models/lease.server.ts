import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { isDuplicateKey } from "./duplicate-key.server";
import { logDocument, text } from "./json-schema.server";

/** Who may do a recurring job, and for which day it was last done. */
interface Lease {
  job: string;
  holder: string;
  until: Date;
  /** Day for which the job was last finished; empty before the first time. */
  doneFor: string;
}

const schema = documentSchema<Lease>({
  job: { type: String, required: true, immutable: true },
  holder: { type: String, required: true },
  until: { type: Date, required: true },
  doneFor: { type: String, default: "" },
});
// Serves takeLease; one lease per job decides between several processes.
schema.index({ job: 1 }, { unique: true });

const LeaseModel = defineModel("Lease", schema, "leases");

export const leases = storedCollection(
  LeaseModel,
  logDocument<Lease>({
    job: text,
    holder: text,
    until: { bsonType: "date" },
    doneFor: { bsonType: "string" },
  }),
);

export interface LeaseRequest {
  job: string;
  /** Identifies the process. */
  holder: string;
  day: string;
  now: Date;
  /** How long the job may take; then another process may take it over. */
  milliseconds: number;
}

/**
 * Takes the lease of a job for a day. Of several processes one gets it; nobody does once the job is done for that
 * day. A process that died holding it is replaced when its time is over.
 */
export async function takeLease({ job, holder, day, now, milliseconds }: LeaseRequest): Promise<boolean> {
  const until = new Date(now.getTime() + milliseconds);
  try {
    const { matchedCount, upsertedCount } = await LeaseModel.updateOne(
      { job, doneFor: { $ne: day }, until: { $lte: now } },
      { $set: { holder, until }, $setOnInsert: { doneFor: "" } },
      { upsert: true },
    );
    return matchedCount + upsertedCount === 1;
  } catch (error) {
    // There is a lease, and it is held or the job is done: the insert of the upsert met it.
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Marks the job as done for the day and gives the lease back. Does nothing if the lease has passed to another. */
export async function finishLease(job: string, holder: string, day: string, now: Date): Promise<void> {
  await LeaseModel.updateOne({ job, holder }, { $set: { doneFor: day, until: now } });
}
