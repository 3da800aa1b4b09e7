import { appendAuditEvent, readAuditHead, sha256 } from "#models/audit-event.server";
import { listContributionsOfPeriod } from "#models/contribution.server";
import { inTransaction } from "#models/data-version.server";
import { listFields } from "#models/field-of-action.server";
import { insertFrozenPeriod } from "#models/frozen-period.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { findPlan } from "#models/plan.server";
import { listReportsOfPeriod } from "#models/progress-report.server";
import { findPeriod, updatePeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { freezePeriod, textOfFrozenPeriod } from "~/domain/reporting/freeze";
import { rulesVersion } from "~/domain/rules-version";
import { now, today } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import { computedStates } from "~/services/measures/computed-states.server";
import { frozenLabels } from "~/texts/de/frozen-labels";
import type { PeriodResult } from "./period-refusal";

export interface ClosePeriodInput {
  actor: Actor;
  planKey: string;
  periodKey: string;
  expectedVersion: number;
}

/**
 * Closes a period and freezes it by value: nothing in it can change any more, and the hash proves it. Reading and
 * writing happen in one transaction, so that no release falls between the two.
 */
export async function closePeriod(input: ClosePeriodInput): Promise<PeriodResult<{ hash: string }>> {
  const { actor, planKey, periodKey, expectedVersion } = input;
  return inTransaction<PeriodResult<{ hash: string }>>(async () => {
    const period = await findPeriod(planKey, periodKey);
    const plan = await findPlan(planKey);
    if (!period || !plan) return { ok: false, refusal: { code: "notFound" } };
    const capacity = capacityFor(actor, "period.close", period);
    if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
    const { outcome } = await updatePeriod(planKey, periodKey, expectedVersion, { state: "closed" });
    if (outcome !== "updated") return { ok: false, refusal: { code: "conflict" } };

    const { version: _notOfTheContent, ...periodValues } = period;
    const auditHead = await readAuditHead();
    const computed = {
      committee: await computedStates(planKey, "committee"),
      public: await computedStates(planKey, "public"),
    };
    const text = textOfFrozenPeriod(
      freezePeriod({
        plan,
        period: periodValues,
        fields: await listFields(planKey),
        measures: (await listMeasures(planKey)).map(({ version: _, ...measure }) => measure),
        organisations: await listOrganisations(),
        contributions: await listContributionsOfPeriod(planKey, periodKey),
        reports: await listReportsOfPeriod(planKey, periodKey, "internal"),
        computedStateOf: (number, audience) => computed[audience].get(number)?.shown ?? "notReported",
        labels: frozenLabels,
        rulesVersion,
        auditHead,
        closedOn: today(),
      }),
    );
    const hash = sha256(text);
    const at = now().toISOString();
    await insertFrozenPeriod({
      planKey,
      periodKey,
      closedAt: at,
      closedByRole: capacity.role,
      auditSeq: auditHead.seq,
      auditHash: auditHead.hash,
      text,
      hash,
    });
    await appendAuditEvent({
      ...signatureOf(actor, capacity),
      action: "period.close",
      object: { kind: "period", key: periodObjectKey(planKey, periodKey) },
      reach: "steering",
      changes: [
        { field: "state", from: "open", to: "closed" },
        { field: "hash", from: null, to: hash },
      ],
      at,
    });
    return { ok: true, hash };
  });
}
