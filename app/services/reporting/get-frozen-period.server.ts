import { listErrata } from "#models/erratum.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import type { Actor } from "~/domain/access/actor";
import { audienceOf, mayReadReleased } from "~/domain/access/audience";
import { can } from "~/domain/access/can";
import type { FrozenContents, FrozenContribution } from "~/domain/reporting/freeze";
import type { FrozenPeriodDto } from "./frozen-period-dto";

/**
 * A closed period from its frozen text. What is released to committees only is left out for the public; how far
 * unreleased contributions were is shown to those who saw it before the closing.
 */
export async function getFrozenPeriod(
  actor: Actor,
  planKey: string,
  periodKey: string,
): Promise<FrozenPeriodDto | null> {
  const frozen = await findFrozenPeriod(planKey, periodKey);
  if (!frozen) return null;
  const contents: FrozenContents = JSON.parse(frozen.text);
  const audience = audienceOf(actor);
  const visible = contents.contributions.map((each): FrozenContribution => {
    const readable = each.report !== null && mayReadReleased(audience, each.report.audience);
    if (readable) return each;
    const { officeKey, stage } = each;
    // That a measure ended is no secret, and neither is that nobody reports about it; how far an office had come is.
    if (each.withdrawn) return { ...each, withdrawn: { ...each.withdrawn, from: "notStarted" as const } };
    const facts = { officeKey, stage, periodState: "closed" as const, authorIds: [] };
    return {
      ...each,
      report: null,
      stage: can(actor, "contribution.seeStage", facts) ? stage : "notStarted",
    };
  });
  const { manualStates = [], measures, ...rest } = contents;
  return {
    contents: {
      ...rest,
      contributions: visible,
      measures: measures.map(({ manualState: _, ...measure }) => measure),
    },
    manualStates: manualStates
      .filter((manual) => mayReadReleased(audience, manual.audience))
      .map((manual) => ({
        ...manual,
        computed: manual.computed[audience === "public" ? "public" : "committee"],
      }))
      .filter(({ computed }) => computed !== "notReported"),
    hash: frozen.hash,
    closedAt: frozen.closedAt,
    errata: await listErrata(planKey, periodKey),
    mayAddErratum: can(actor, "erratum.add", { state: "closed" }),
  };
}
