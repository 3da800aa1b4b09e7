import { appendAuditEvent } from "#models/audit-event.server";
import { inTransaction } from "#models/data-version.server";
import { appendErratum } from "#models/erratum.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import { findPeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { erratumSchema } from "~/domain/reporting/erratum";
import type { FrozenContents } from "~/domain/reporting/freeze";
import { now, today } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import type { PeriodResult } from "./period-refusal";

/** Adds a dated correction to a closed period; the frozen values stay as they are. */
export async function addErratum(input: {
  actor: Actor;
  planKey: string;
  periodKey: string;
  values: unknown;
}): Promise<PeriodResult<{ number: number }>> {
  const { actor, planKey, periodKey } = input;
  const period = await findPeriod(planKey, periodKey);
  if (!period) return { ok: false, refusal: { code: "notFound" } };
  const capacity = capacityFor(actor, "erratum.add", period);
  if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
  const frozen = await findFrozenPeriod(planKey, periodKey);
  if (!frozen) return { ok: false, refusal: { code: "notFound" } };
  const values = erratumSchema.safeParse(input.values);
  if (!values.success) {
    const problems = Object.fromEntries(
      values.error.issues.map(({ path, message }) => [path.join("."), message]),
    );
    return { ok: false, refusal: { code: "malformed", problems } };
  }
  const { measureNumber, wrong, right, reason } = values.data;
  const { measures }: FrozenContents = JSON.parse(frozen.text);
  if (measureNumber !== "" && !measures.some(({ number }) => number === Number(measureNumber)))
    return { ok: false, refusal: { code: "malformed", problems: { measureNumber: "unknownChoice" } } };
  return inTransaction(async () => {
    const about = measureNumber === "" ? {} : { measureNumber: Number(measureNumber) };
    const erratum = { planKey, periodKey, ...about, wrong, right, reason, addedOn: today() };
    const number = await appendErratum(erratum);
    await appendAuditEvent({
      ...signatureOf(actor, capacity),
      action: "erratum.add",
      object: { kind: "period", key: periodObjectKey(planKey, periodKey) },
      reach: "steering",
      changes: [
        ...(about.measureNumber ? [{ field: "measureNumber", from: null, to: about.measureNumber }] : []),
        { field: "erratum", from: wrong, to: right },
      ],
      reason,
      at: now().toISOString(),
    });
    return { ok: true, number };
  });
}
