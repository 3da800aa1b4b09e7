import { openDatabase } from "~/platform/database.server";
import { environment } from "~/platform/env.server";
import { tellOperator } from "~/platform/terminal.server";
import { verifyAuditLog } from "~/services/audit/verify-audit-log.server";
import { getCurrentPlan } from "~/services/reporting/get-current-plan.server";
import { verifyPeriod } from "~/services/reporting/verify-period.server";
import { verifyText } from "~/texts/de/verify";

/** `npm run verify -- audit` or `-- PERIOD`: exit code 0 if nothing was tampered with, 1 if something was, 2 if asked wrongly. */
async function verify(what: string): Promise<number> {
  if (what === "audit") {
    const result = await verifyAuditLog();
    tellOperator(
      result.ok ? verifyText.auditWhole(result.head.seq, result.head.hash) : auditFault(result.fault),
    );
    return result.ok ? 0 : 1;
  }
  const plan = await getCurrentPlan();
  if (!plan) {
    tellOperator(verifyText.noPlan);
    return 1;
  }
  const result = await verifyPeriod(plan.key, what);
  tellOperator(result.ok ? verifyText.periodWhole(what, result.hash) : periodFaults[result.fault](what));
  return result.ok ? 0 : 1;
}

type AuditFault = Extract<Awaited<ReturnType<typeof verifyAuditLog>>, { ok: false }>["fault"];

function auditFault(fault: AuditFault): string {
  switch (fault.code) {
    case "changed":
      return verifyText.auditChanged(fault.seq);
    case "brokenLink":
      return verifyText.auditBrokenLink(fault.seq);
    case "gap":
      return verifyText.auditGap(fault.seq, fault.expectedSeq);
    case "headOfPeriodMissing":
      return verifyText.auditCutOff(fault.seq, fault.periodKey);
  }
}

const periodFaults = {
  unknown: verifyText.periodUnknown,
  notClosed: verifyText.periodNotClosed,
  closedElsewhere: verifyText.periodClosedElsewhere,
  hashDiffers: verifyText.periodHashDiffers,
  hashNotInLog: verifyText.periodHashNotInLog,
  reportsDiffer: verifyText.periodReportsDiffer,
};

const [what, ...rest] = process.argv.slice(2);
if (what === undefined || rest.length > 0) {
  tellOperator(verifyText.usage);
  process.exitCode = 2;
} else {
  const database = await openDatabase(environment(), { joinRunning: true });
  try {
    process.exitCode = await verify(what);
  } finally {
    await database.close();
  }
}
