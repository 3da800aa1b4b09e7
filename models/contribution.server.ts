import type {
  Contribution,
  ContributionDraft,
  ContributionKey,
  ContributionStep,
} from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import { contributionRules } from "./contribution-rules.server";
import { contributionSchema, type StoredContribution } from "./contribution-schema.server";
import { defineModel, storedCollection } from "./definition.server";
import { updateOf, writeEach } from "./versioned.server";

// Serves findContribution and every write; one contribution per measure, office and period. Its beginning serves
// listContributionsOfPeriod and listContributionsOfMeasures.
contributionSchema.index({ planKey: 1, periodKey: 1, measureNumber: 1, officeKey: 1 }, { unique: true });
// Serves listContributionsOfOffices.
contributionSchema.index({ planKey: 1, officeKey: 1, periodKey: 1 });

const ContributionModel = defineModel("Contribution", contributionSchema, "contributions");

export const contributions = storedCollection(ContributionModel, contributionRules);

/** How many saves of a contribution are remembered, to recognise one that is sent again. */
const rememberedSaves = 20;
const visible = { _id: 0, recentSaves: 0 } as const;

const filterOf = ({ planKey, periodKey, measureNumber, officeKey }: ContributionKey) => ({
  planKey,
  periodKey,
  measureNumber,
  officeKey,
});

/** @throws a duplicate key error (11000) if one of them exists. */
export async function insertContributions(contributions: readonly Contribution[]): Promise<void> {
  await ContributionModel.insertMany(
    contributions.map((contribution) => ({ ...contribution, recentSaves: [] })),
  );
}

export function findContribution(key: ContributionKey): Promise<Contribution | null> {
  return ContributionModel.findOne(filterOf(key), visible).lean<Contribution>();
}

/** All contributions of a period, by measure. */
export function listContributionsOfPeriod(planKey: string, periodKey: string): Promise<Contribution[]> {
  return ContributionModel.find({ planKey, periodKey }, visible)
    .sort({ measureNumber: 1, officeKey: 1 })
    .lean<Contribution[]>();
}

/** The contributions about some measures in a period, by measure. */
export function listContributionsOfMeasures(
  of: Pick<ContributionKey, "planKey" | "periodKey">,
  measureNumbers: readonly number[],
): Promise<Contribution[]> {
  const { planKey, periodKey } = of;
  return ContributionModel.find({ planKey, periodKey, measureNumber: { $in: [...measureNumbers] } }, visible)
    .sort({ measureNumber: 1, officeKey: 1 })
    .lean<Contribution[]>();
}

/** The contributions of some offices in all periods, by period and measure. */
export function listContributionsOfOffices(
  planKey: string,
  officeKeys: readonly string[],
): Promise<Contribution[]> {
  return ContributionModel.find({ planKey, officeKey: { $in: [...officeKeys] } }, visible)
    .sort({ periodKey: -1, measureNumber: 1, officeKey: 1 })
    .lean<Contribution[]>();
}

export interface DraftSave {
  key: ContributionKey;
  expectedVersion: number;
  /** The same id again is the same save. */
  saveId: string;
  draft: ContributionDraft;
  by: ContributionStep;
  /** Stage before → after, from the rules of the way. */
  from: ContributionStage;
  to: ContributionStage;
}

export type DraftSaveResult =
  /** A save that had been stored before has the version it made then. */
  | { outcome: "saved"; version: number }
  /** Somebody else was faster, or the contribution has moved on. */
  | { outcome: "conflict"; current: Contribution }
  | { outcome: "notFound" };

/** Stores a draft if nobody has changed the contribution since `expectedVersion`. One write; safe to repeat. */
export async function saveDraft(save: DraftSave): Promise<DraftSaveResult> {
  const version = save.expectedVersion + 1;
  const { matchedCount } = await ContributionModel.updateOne(
    { ...filterOf(save.key), version: save.expectedVersion, stage: save.from },
    {
      $set: { draft: save.draft, stage: save.to, unchanged: false, updatedAt: save.by.at, version },
      $addToSet: { authorIds: save.by.accountId },
      $push: { recentSaves: { $each: [{ saveId: save.saveId, version }], $slice: -rememberedSaves } },
    },
    { runValidators: true },
  );
  if (matchedCount === 1) return { outcome: "saved", version };
  const stored = await ContributionModel.findOne(filterOf(save.key), { _id: 0 }).lean<StoredContribution>();
  if (!stored) return { outcome: "notFound" };
  const { recentSaves, ...current } = stored;
  const earlier = recentSaves.find(({ saveId }) => saveId === save.saveId);
  return earlier ? { outcome: "saved", version: earlier.version } : { outcome: "conflict", current };
}

/** Properties that a step on the way changes; `undefined` removes one. */
export type ContributionChanges = Partial<Omit<Contribution, keyof ContributionKey | "version">>;

/** Changes a contribution if it still has the expected version. @returns whether it had. */
export async function changeContribution(
  key: ContributionKey,
  expectedVersion: number,
  changes: ContributionChanges,
): Promise<boolean> {
  const { matchedCount } = await ContributionModel.updateOne(
    { ...filterOf(key), version: expectedVersion },
    updateOf({ ...changes, version: expectedVersion + 1 }),
    { runValidators: true },
  );
  return matchedCount === 1;
}

export interface ContributionUpdate {
  key: ContributionKey;
  /** The one that was read in this transaction. */
  version: number;
  changes: ContributionChanges;
}

/**
 * Changes several contributions in one round trip. Call it inside the transaction that read them.
 * @throws Error if one of them is not there in that version
 */
export function changeContributions(updates: readonly ContributionUpdate[]): Promise<void> {
  return writeEach(
    ContributionModel,
    updates.map(({ key, version, changes }) => ({ filter: filterOf(key), version, changes })),
  );
}

/**
 * Hands a contribution with all it holds to another office, which must not have one for the same measure and period.
 * Call it inside a transaction: the office is part of the key, so it is taken out and put in again.
 * @throws Error if it is not there; a duplicate key error (11000) if the other office has one
 */
export async function handOverContribution(key: ContributionKey, officeKey: string): Promise<void> {
  const stored = await ContributionModel.findOneAndDelete(filterOf(key), {
    projection: { _id: 0 },
  }).lean<StoredContribution>();
  if (!stored) throw new Error("There is no such contribution to hand over.");
  await ContributionModel.insertMany([{ ...stored, officeKey, version: stored.version + 1 }]);
}
