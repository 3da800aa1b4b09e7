import { sha256 } from "#models/audit-event.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import { listReportsOfPeriod } from "#models/progress-report.server";
import { canonicalJson } from "~/domain/canonical-json";
import type { FrozenContents } from "~/domain/reporting/freeze";

export type PeriodVerification =
  | { ok: true; hash: string; closedAt: string }
  | { ok: false; fault: "notFrozen" | "hashDiffers" | "reportsDiffer" };

/**
 * Computes the hash of a closed period anew from its frozen values, and compares the released reports in the
 * database with those in it.
 */
export async function verifyPeriod(planKey: string, periodKey: string): Promise<PeriodVerification> {
  const frozen = await findFrozenPeriod(planKey, periodKey);
  if (!frozen) return { ok: false, fault: "notFrozen" };
  if (sha256(frozen.text) !== frozen.hash) return { ok: false, fault: "hashDiffers" };

  const contents: FrozenContents = JSON.parse(frozen.text);
  const inside = contents.contributions.flatMap(({ report }) => report ?? []);
  const current = await listReportsOfPeriod(planKey, periodKey, "internal");
  const inOrder = (reports: typeof current) => reports.map((report) => canonicalJson(report)).sort();
  if (canonicalJson(inOrder(inside)) !== canonicalJson(inOrder(current))) {
    return { ok: false, fault: "reportsDiffer" };
  }
  return { ok: true, hash: frozen.hash, closedAt: frozen.closedAt };
}
