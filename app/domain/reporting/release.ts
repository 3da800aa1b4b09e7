import type { IsoDay } from "../date/precise-date";
import type { ProvenanceNote } from "../provenance";
import type { CheckedContribution } from "./checked-contribution";
import type { Contribution } from "./contribution";
import type { ReportingPeriod } from "./period";
import type { ProgressReport, ReleaseAudience } from "./progress-report";

export interface ReleaseInput {
  contribution: Pick<Contribution, "planKey" | "measureNumber" | "officeKey" | "periodKey" | "unchanged">;
  content: CheckedContribution;
  period: Pick<ReportingPeriod, "asOf">;
  /** Day on which the office handed the released version in. */
  handedInOn: IsoDay;
  releasedOn: IsoDay;
  audience: ReleaseAudience;
  provenance: ProvenanceNote;
}

/** The report that a release writes into the log. */
export function reportFromContribution(input: ReleaseInput): ProgressReport {
  const { contribution, content, period, handedInOn, releasedOn, audience, provenance } = input;
  const { milestoneChanges: _appliedToTheMeasure, ...said } = content;
  return {
    planKey: contribution.planKey,
    measureNumber: contribution.measureNumber,
    officeKey: contribution.officeKey,
    periodKey: contribution.periodKey,
    asOf: period.asOf,
    unchanged: contribution.unchanged,
    handedInOn,
    releasedOn,
    audience,
    provenance,
    ...said,
  };
}
