import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { manualStateInForce } from "~/domain/measure/manual-state";
import type { AdministrationResult } from "./administration-refusal";
import { checkReason } from "./check-reason.server";
import { recordMeasureChange } from "./record-measure-change.server";

interface WithdrawMeasureStateInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  reason: string;
}

/** Takes back a state set by hand before it expires; the computed one is shown again. */
export async function withdrawMeasureState(input: WithdrawMeasureStateInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion } = input;
  return inTransaction<AdministrationResult>(async () => {
    const periods = await listPeriods(planKey);
    const period = periods.find(({ state }) => state === "open") ?? { state: "closed" as const };
    const capacity = capacityFor(actor, "measure.setState", period);
    if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
    const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
    if (!measure) return { ok: false, refusal: { code: "notFound" } };
    const inForce = manualStateInForce(measure, periods, "internal");
    if (measure.version !== expectedVersion || !inForce) return { ok: false, refusal: { code: "conflict" } };
    const { reason, problem } = checkReason(input.reason);
    if (problem) return { ok: false, refusal: { code: "invalid", problems: { withdrawReason: problem } } };
    return recordMeasureChange({
      ...{ actor, capacity, measure, action: "measure.withdrawState", reason },
      changes: { manualState: undefined },
      auditChanges: [{ field: "manualState", from: inForce.state, to: null }],
    });
  });
}
