import type { AuditChange, AuditValue } from "~/domain/audit/audit-event";
import { canonicalJson } from "~/domain/canonical-json";
import type { Milestone } from "~/domain/measure/milestone";
import type { CheckedContribution } from "~/domain/reporting/checked-contribution";
import type { ProgressReport } from "~/domain/reporting/progress-report";

const fields = [
  "state",
  "stateReason",
  "manualState",
  "text",
  "obstacles",
  "nextStep",
  "nextReportOn",
  "figures",
  "evidenceUrls",
] as const satisfies readonly (keyof CheckedContribution & keyof ProgressReport)[];

/** Plain values only: what the log keeps can be written as JSON. */
const plain = (value: unknown): AuditValue =>
  value === undefined ? null : JSON.parse(JSON.stringify(value));

/** In which fields a contribution says something else than the last report of the office, for the audit log. */
export function auditChangesOf(
  last: ProgressReport | undefined,
  content: CheckedContribution,
): AuditChange[] {
  const changed = fields
    .map((field) => ({ field, from: plain(last?.[field]), to: plain(content[field]) }))
    .filter(({ from, to }) => canonicalJson(from) !== canonicalJson(to));
  const milestones = content.milestoneChanges.map((change) => ({
    field: `milestones.${change.milestoneKey}`,
    from: null,
    to: plain(change),
  }));
  return [...changed, ...milestones];
}

/** Which milestones differ after a change, for the history of the measure. */
export function changedMilestones(before: readonly Milestone[], after: readonly Milestone[]): AuditChange[] {
  return after.flatMap((milestone, index) => {
    const [from, to] = [plain(before[index]), plain(milestone)];
    return canonicalJson(from) === canonicalJson(to)
      ? []
      : [{ field: `milestones.${milestone.key}`, from, to }];
  });
}
