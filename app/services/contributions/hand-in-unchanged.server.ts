import type { Actor } from "~/domain/access/actor";
import { checkContribution } from "~/domain/reporting/check-contribution";
import type { ContributionKey } from "~/domain/reporting/contribution";
import { unchangedDraft } from "~/domain/reporting/prefill";
import { checkContextFor } from "./check-context.server";
import type { ContributionResult } from "./contribution-refusal";
import { findContributionFacts } from "./find-contribution-facts.server";
import { findLastReport } from "./find-last-report.server";
import { planMove } from "./plan-move.server";
import { recordMove } from "./record-move.server";

export interface HandInUnchangedInput {
  actor: Actor;
  key: ContributionKey;
  expectedVersion: number;
}

/** "Nothing new since last time": hands the last report in again, and says that it is the last one. */
export async function handInUnchanged(
  input: HandInUnchangedInput,
): Promise<ContributionResult<{ version: number }>> {
  const { actor, key, expectedVersion } = input;
  const known = await findContributionFacts(actor, key);
  const context = known && (await checkContextFor(known.contribution, known.period));
  if (!known || !context) return { ok: false, refusal: { code: "notFound" } };
  const { contribution } = known;
  const plan = planMove({ actor, ...known, move: "handIn" });
  if (!plan.ok) return plan;
  if (contribution.version !== expectedVersion) {
    return { ok: false, refusal: { code: "conflict", current: contribution } };
  }

  const unchanged = unchangedDraft(await findLastReport(key));
  if (!unchanged.ok) return unchanged;
  const checked = checkContribution(unchanged.draft, context);
  if (!checked.ok) {
    const { version } = contribution;
    return { ok: false, refusal: { code: "incomplete", problems: checked.problems, version } };
  }
  return recordMove({
    actor,
    contribution,
    plan,
    changes: { draft: unchanged.draft, content: checked.content, unchanged: true },
    auditChanges: [{ field: "unchanged", from: false, to: true }],
  });
}
