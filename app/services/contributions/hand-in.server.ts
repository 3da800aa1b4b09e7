import { findContribution } from "#models/contribution.server";
import { checkContribution } from "~/domain/reporting/check-contribution";
import { auditChangesOf } from "./audit-changes.server";
import { checkContextFor } from "./check-context.server";
import type { ContributionResult } from "./contribution-refusal";
import { findContributionFacts } from "./find-contribution-facts.server";
import { findLastReport } from "./find-last-report.server";
import { planMove } from "./plan-move.server";
import { recordMove } from "./record-move.server";
import { type SaveDraftInput, saveDraft } from "./save-draft.server";

/**
 * Hands a contribution in. It is saved first, so that nothing typed is lost when a rule of content is broken; then
 * what is handed in is kept as values, and exactly these are signed off, accepted and released.
 */
export async function handIn(input: SaveDraftInput): Promise<ContributionResult<{ version: number }>> {
  const { actor, key } = input;
  const saved = await saveDraft(input);
  if (!saved.ok) return saved;
  const known = await findContributionFacts(actor, key);
  const context = known && (await checkContextFor(known.contribution, known.period));
  if (!known || !context) return { ok: false, refusal: { code: "notFound" } };
  if (known.contribution.version !== saved.version) {
    const current = (await findContribution(key)) ?? known.contribution;
    return { ok: false, refusal: { code: "conflict", current } };
  }

  const checked = checkContribution(known.contribution.draft, context);
  if (!checked.ok) {
    return {
      ok: false,
      refusal: { code: "incomplete", problems: checked.problems, version: saved.version },
    };
  }
  const plan = planMove({ actor, ...known, move: "handIn" });
  if (!plan.ok) return plan;
  return recordMove({
    actor,
    contribution: known.contribution,
    plan,
    changes: { content: checked.content },
    auditChanges: auditChangesOf(await findLastReport(key), checked.content),
  });
}
