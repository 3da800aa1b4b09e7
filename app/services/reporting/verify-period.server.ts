import { listAuditEvents, sha256 } from "#models/audit-event.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import { listReportsOfPeriod } from "#models/progress-report.server";
import { findPeriod } from "#models/reporting-period.server";
import { periodObjectKey } from "~/domain/audit/object-key";
import { canonicalJson } from "~/domain/canonical-json";
import type { FrozenContents } from "~/domain/reporting/freeze";

export type PeriodVerification =
  | { ok: true; hash: string; closedAt: string }
  | { ok: false; fault: PeriodFault };

/**
 * - `unknown`, `notClosed`: there is nothing to verify
 * - `closedElsewhere`: loaded as closed, with the demonstration or from before this application; never frozen here
 * - `hashDiffers`: the frozen text was changed
 * - `hashNotInLog`: text and hash were changed together; the log of the closing has another one or is gone
 * - `reportsDiffer`: reports were changed after the closing
 */
type PeriodFault =
  | "unknown"
  | "notClosed"
  | "closedElsewhere"
  | "hashDiffers"
  | "hashNotInLog"
  | "reportsDiffer";

/**
 * Computes the hash of a closed period anew from its frozen values, compares it with the one in the audit log, and
 * the released reports in the database with those in the frozen values.
 */
export async function verifyPeriod(planKey: string, periodKey: string): Promise<PeriodVerification> {
  const frozen = await findFrozenPeriod(planKey, periodKey);
  if (!frozen) return { ok: false, fault: await whyNotFrozen(planKey, periodKey) };
  if (sha256(frozen.text) !== frozen.hash) return { ok: false, fault: "hashDiffers" };
  if ((await hashInLog(planKey, periodKey)) !== frozen.hash) return { ok: false, fault: "hashNotInLog" };

  const contents: FrozenContents = JSON.parse(frozen.text);
  const inside = contents.contributions.flatMap(({ report }) => report ?? []);
  const current = await listReportsOfPeriod(planKey, periodKey, "internal");
  const inOrder = (reports: typeof current) => reports.map((report) => canonicalJson(report)).sort();
  if (canonicalJson(inOrder(inside)) !== canonicalJson(inOrder(current))) {
    return { ok: false, fault: "reportsDiffer" };
  }
  return { ok: true, hash: frozen.hash, closedAt: frozen.closedAt };
}

async function whyNotFrozen(planKey: string, periodKey: string): Promise<PeriodFault> {
  const period = await findPeriod(planKey, periodKey);
  if (!period) return "unknown";
  return period.state === "closed" ? "closedElsewhere" : "notClosed";
}

/** A period is closed once, and after that only errata follow; so the entry is looked for from the end. */
async function hashInLog(planKey: string, periodKey: string): Promise<unknown> {
  const object = { kind: "period" as const, key: periodObjectKey(planKey, periodKey) };
  let beforeSeq: number | undefined;
  for (;;) {
    const events = await listAuditEvents({ object, beforeSeq, limit: 50 });
    const closing = events.find(({ action }) => action === "period.close");
    if (closing) return closing.changes.find(({ field }) => field === "hash")?.to;
    beforeSeq = events.at(-1)?.seq;
    if (beforeSeq === undefined) return undefined;
  }
}
