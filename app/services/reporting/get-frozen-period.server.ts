import { listErrata } from "#models/erratum.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import type { Actor } from "~/domain/access/actor";
import { audienceOf, mayReadReleased } from "~/domain/access/audience";
import { can } from "~/domain/access/can";
import { isReleased } from "~/domain/reporting/contribution-stages";
import type { FrozenContents, FrozenContribution } from "~/domain/reporting/freeze";
import type { FrozenPeriodDto } from "./frozen-period-dto";

/**
 * A closed period from its frozen text. What is released to committees only is left out for the public, and with it
 * how far unreleased contributions were.
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
    return {
      ...each,
      report: null,
      stage: isReleased(each.stage) || audience === "public" ? "notStarted" : each.stage,
    };
  });
  return {
    contents: { ...contents, contributions: visible },
    hash: frozen.hash,
    closedAt: frozen.closedAt,
    errata: await listErrata(planKey, periodKey),
    mayAddErratum: can(actor, "erratum.add", { state: "closed" }),
  };
}
