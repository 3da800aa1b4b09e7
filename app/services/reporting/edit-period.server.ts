import { inTransaction } from "#models/data-version.server";
import { findPeriod, updatePeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { checkPeriodForm, type PeriodFormValues } from "~/domain/reporting/period-form";
import type { AdministrationResult } from "~/services/administration/administration-refusal";
import { recordChange } from "~/services/administration/record-change.server";

interface EditPeriodInput {
  actor: Actor;
  planKey: string;
  key: string;
  expectedVersion: number;
  values: PeriodFormValues;
  reason: string;
}

/** Changes name and days of a period that is planned or open; of an open one, the due dates only. */
export async function editPeriod(input: EditPeriodInput): Promise<AdministrationResult> {
  const { actor, planKey, key, expectedVersion, values, reason } = input;
  const period = await findPeriod(planKey, key);
  if (!period) return { ok: false, refusal: { code: "notFound" } };
  const capacity = capacityFor(actor, "period.edit", period);
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  if (period.version !== expectedVersion) return { ok: false, refusal: { code: "conflict" } };
  const checked = checkPeriodForm(values, { period, reason });
  if (!checked.ok) return { ok: false, refusal: { code: "invalid", problems: checked.problems } };
  const changes = checked.content;
  return inTransaction(() =>
    recordChange<ReportingPeriod>({
      actor,
      capacity,
      action: "period.edit",
      object: { kind: "period", key: periodObjectKey(planKey, key) },
      reach: "steering",
      before: period,
      changes,
      reason,
      update: () => updatePeriod(planKey, key, expectedVersion, changes),
    }),
  );
}
