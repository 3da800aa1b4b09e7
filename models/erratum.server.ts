import type { Erratum } from "~/domain/reporting/erratum";
import { appendOnly } from "./append-only.server";
import { writeContent } from "./data-version.server";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { isDuplicateKey, repeatTransaction } from "./duplicate-key.server";
import { countFromOne, isoDay, logDocument, text } from "./json-schema.server";

const fixed = { type: String, required: true, immutable: true } as const;

const schema = documentSchema<Erratum>({
  planKey: fixed,
  periodKey: fixed,
  number: { type: Number, required: true, immutable: true },
  measureNumber: { type: Number, immutable: true },
  officeKey: { type: String, immutable: true },
  wrong: fixed,
  right: fixed,
  reason: fixed,
  addedOn: fixed,
});
appendOnly(schema, "An erratum");
// Serves listErrata; two people who add one at the same moment do not get the same number.
schema.index({ planKey: 1, periodKey: 1, number: 1 }, { unique: true });

const ErratumModel = defineModel("Erratum", schema, "errata");

export const errata = storedCollection(
  ErratumModel,
  logDocument<Erratum>(
    {
      planKey: text,
      periodKey: text,
      number: countFromOne,
      wrong: text,
      right: text,
      reason: text,
      addedOn: isoDay,
    },
    { measureNumber: countFromOne, officeKey: text },
  ),
);

/** The errata of a period in the order of their numbers. */
export function listErrata(planKey: string, periodKey: string): Promise<Erratum[]> {
  return ErratumModel.find({ planKey, periodKey }, { _id: 0 }).sort({ number: 1 }).lean<Erratum[]>();
}

/**
 * Adds an erratum with the next number of its period. Call it inside a transaction: of two people who add one at the
 * same moment, the later one is repeated and gets the number after.
 * @returns the number
 */
export async function appendErratum(erratum: Omit<Erratum, "number">): Promise<number> {
  const { planKey, periodKey } = erratum;
  const number = (await ErratumModel.countDocuments({ planKey, periodKey })) + 1;
  try {
    await writeContent(() => ErratumModel.insertMany([{ ...erratum, number }]));
  } catch (error) {
    if (isDuplicateKey(error)) repeatTransaction(error);
    throw error;
  }
  return number;
}
