import { sha256 } from "#models/audit-event.server";
import { saveDraft as storeDraft } from "#models/contribution.server";
import type { Actor } from "~/domain/access/actor";
import { canonicalJson } from "~/domain/canonical-json";
import type { ContributionKey } from "~/domain/reporting/contribution";
import { contributionDraftSchema } from "~/domain/reporting/draft-schema";
import type { ContributionResult } from "./contribution-refusal";
import { findContributionFacts } from "./find-contribution-facts.server";
import { planMove } from "./plan-move.server";

export interface SaveDraftInput {
  actor: Actor;
  key: ContributionKey;
  expectedVersion: number;
  /** Made for each page and save of the browser; the same id with the same text is the same save. */
  saveId: string;
  /** As it came; checked here. */
  draft: unknown;
}

const saveIdPattern = /^[\w-]{8,100}$/;

/**
 * Stores what an office has typed so far. Compares the version, so that nobody overwrites what they have not seen,
 * and knows a save that is sent again. Not an entry of the audit log: that begins with handing in.
 */
export async function saveDraft(input: SaveDraftInput): Promise<ContributionResult<{ version: number }>> {
  const { actor, key, expectedVersion, saveId } = input;
  if (!Number.isSafeInteger(expectedVersion) || !saveIdPattern.test(saveId)) {
    return { ok: false, refusal: { code: "malformed", fields: ["version", "saveId"] } };
  }
  const known = await findContributionFacts(actor, key);
  if (!known) return { ok: false, refusal: { code: "notFound" } };

  const draft = contributionDraftSchema.safeParse(input.draft);
  if (!draft.success) {
    const fields = [...new Set(draft.error.issues.map((issue) => issue.path.join(".")))];
    return { ok: false, refusal: { code: "malformed", fields } };
  }
  const plan = planMove({ actor, ...known, move: "save" });
  if (!plan.ok) return plan;

  const { stage: from } = known.contribution;
  const stored = await storeDraft({
    key,
    expectedVersion,
    // With another text it is another save: without scripts one can go back to an older copy of the page, go on writing
    // there and send it off. That must end as a conflict, not as "saved".
    saveId: `${saveId} ${sha256(canonicalJson(draft.data))}`,
    draft: draft.data,
    by: plan.request.by,
    from,
    to: plan.stage,
  });
  switch (stored.outcome) {
    case "saved":
      return { ok: true, version: stored.version };
    case "conflict":
      return { ok: false, refusal: { code: "conflict", current: stored.current } };
    case "notFound":
      return { ok: false, refusal: { code: "notFound" } };
  }
}
