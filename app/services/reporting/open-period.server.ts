import { appendAuditEvent } from "#models/audit-event.server";
import { insertContributions } from "#models/contribution.server";
import { inTransaction } from "#models/data-version.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listReports } from "#models/progress-report.server";
import { findPeriod, listPeriods, updatePeriod } from "#models/reporting-period.server";
import type { Actor } from "~/domain/access/actor";
import { capacityFor } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { inheritReportsOfPlan, successorsAmong } from "~/domain/organisation/succession";
import { newContributions } from "~/domain/reporting/new-contributions";
import { now } from "~/platform/clock.server";
import { signatureOf } from "~/services/audit/signature-of.server";
import type { PeriodResult } from "./period-refusal";

export interface OpenPeriodInput {
  actor: Actor;
  planKey: string;
  periodKey: string;
  expectedVersion: number;
}

/**
 * Opens a period: from now on every responsible office owes a contribution per measure, prefilled. Reading and writing
 * happen in one transaction, so that a measure that changes at the same moment is followed by its contributions.
 */
export async function openPeriod(input: OpenPeriodInput): Promise<PeriodResult<{ owed: number }>> {
  const { actor, planKey, periodKey, expectedVersion } = input;
  return inTransaction<PeriodResult<{ owed: number }>>(async () => {
    const period = await findPeriod(planKey, periodKey);
    if (!period) return { ok: false, refusal: { code: "notFound" } };
    const capacity = capacityFor(actor, "period.open", period);
    if (!capacity) return { ok: false, refusal: { code: "forbidden" } };
    const open = (await listPeriods(planKey)).find(({ state }) => state === "open");
    if (open) return { ok: false, refusal: { code: "anotherIsOpen", periodName: open.name } };

    const measures = await listMeasures(planKey);
    const successorsOf = successorsAmong(await listOrganisations());
    const reports = inheritReportsOfPlan(measures, await listReports(planKey, "internal"), successorsOf);
    const at = now().toISOString();
    const contributions = newContributions(period, measures, reports, at);
    const { outcome } = await updatePeriod(planKey, periodKey, expectedVersion, { state: "open" });
    if (outcome !== "updated") {
      return { ok: false, refusal: { code: outcome === "notFound" ? "notFound" : "conflict" } };
    }
    await insertContributions(contributions);
    await appendAuditEvent({
      ...signatureOf(actor, capacity),
      action: "period.open",
      object: { kind: "period", key: periodObjectKey(planKey, periodKey) },
      reach: "steering",
      changes: [
        { field: "state", from: period.state, to: "open" },
        { field: "owedContributions", from: null, to: contributions.length },
      ],
      at,
    });
    return { ok: true, owed: contributions.length };
  });
}
