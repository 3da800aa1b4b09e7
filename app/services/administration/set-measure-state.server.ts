import { inTransaction } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { checkManualState, type ManualStateForm } from "~/domain/measure/manual-state";
import { measureState } from "~/domain/measure/measure-state";
import { today } from "~/platform/clock.server";
import { answeringReports } from "~/services/reporting/answering-reports.server";
import type { AdministrationResult } from "./administration-refusal";
import { recordMeasureChange } from "./record-measure-change.server";

interface SetMeasureStateInput {
  actor: Actor;
  planKey: string;
  number: number;
  expectedVersion: number;
  form: ManualStateForm;
}

/**
 * Sets the state of a measure by hand, against the computed one, for the open period. An earlier one is replaced; the
 * log keeps both. Without an open period nobody may.
 */
export async function setMeasureState(input: SetMeasureStateInput): Promise<AdministrationResult> {
  const { actor, planKey, number, expectedVersion, form } = input;
  return inTransaction<AdministrationResult>(async () => {
    const period = (await listPeriods(planKey)).find(({ state }) => state === "open");
    const capacity = capacityFor(actor, "measure.setState", period ?? { state: "closed" });
    if (!capacity || !period || capacity.role === "public")
      return { ok: false, refusal: { code: "forbidden" } };
    const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
    if (!measure) return { ok: false, refusal: { code: "notFound" } };
    if (measure.version !== expectedVersion) return { ok: false, refusal: { code: "conflict" } };
    const computed = measureState(measure, await answeringReports(measure, "internal")).shown;
    const checked = checkManualState(form, computed);
    if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
    const { state, reason, audience } = checked;
    const manualState = {
      ...{ state, reason, audience, periodKey: period.key },
      ...{ setOn: today(), setByRole: capacity.role },
    };
    return recordMeasureChange({
      ...{ actor, capacity, measure, action: "measure.setState", changes: { manualState }, reason },
      auditChanges: [
        { field: "manualState", from: measure.manualState?.state ?? null, to: state },
        { field: "computedState", from: null, to: computed },
        { field: "audience", from: measure.manualState?.audience ?? null, to: audience },
      ],
    });
  });
}
