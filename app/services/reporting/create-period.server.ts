import { appendAuditEvent } from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import { isDuplicateKey } from "#models/duplicate-key.server";
import { insertPeriods } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { periodSchema } from "~/domain/reporting/period-schema";
import { now } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import type { PeriodResult } from "./period-refusal";

/** Plans a period. It stays closed for contributions until it is opened. */
export async function createPeriod(input: {
  actor: Actor;
  planKey: string;
  values: unknown;
}): Promise<PeriodResult<{ key: string }>> {
  const { actor, planKey } = input;
  const capacity = capacityFor(actor, "period.create", "site");
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const values = periodSchema.safeParse(input.values);
  if (!values.success) {
    const problems = Object.fromEntries(
      values.error.issues.map(({ path, message }) => [path.join("."), message]),
    );
    return { ok: false, refusal: { code: "malformed", problems } };
  }
  const { key } = values.data;
  try {
    await inTransaction(async () => {
      await insertPeriods([{ planKey, ...values.data, state: "planned" }]);
      await appendAuditEvent({
        ...signatureOf(actor, capacity),
        action: "period.create",
        object: { kind: "period", key: periodObjectKey(planKey, key) },
        reach: "steering",
        changes: Object.entries(values.data).map(([field, to]) => ({ field, from: null, to })),
        at: now().toISOString(),
      });
    });
    return { ok: true, key };
  } catch (error) {
    if (isDuplicateKey(error)) return { ok: false, refusal: { code: "keyTaken" } };
    throw error;
  }
}
