import type { StoredReportFact } from "#models/progress-report.server";
import type { Audience } from "~/domain/access/audience";
import { comparePreciseDates, type IsoDay } from "~/domain/date/precise-date";
import { measureLateLight, measureOverdueLight } from "~/domain/measure/lights";
import { manualStateInForce, shownState } from "~/domain/measure/manual-state";
import type { Measure } from "~/domain/measure/measure";
import { measureState } from "~/domain/measure/measure-state";
import type { Milestone } from "~/domain/measure/milestone";
import { modelledBasis } from "~/domain/measure/modelled-basis";
import { plannedShareAt, progressOf } from "~/domain/measure/progress";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { latestReportByOffice, responsibleOffices } from "~/domain/reporting/reporting-status";
import { stateReason } from "~/texts/de/states";
import { describeLate, describeOverdue } from "./describe-lights.server";
import { describeManualState } from "./describe-manual-state.server";
import type { DueDate, FieldRef, MeasureSummary } from "./measure-summary";
import type { MeasureEntry, RefOf } from "./read-model.server";
import { searchable } from "./search-text.server";

interface Context {
  audience: Audience;
  today: IsoDay;
  periods: readonly ReportingPeriod[];
  fieldOf: (key: string) => FieldRef;
  refOf: RefOf;
}

/** Applies the rules to one measure and its released reports. */
export function summariseMeasure(
  measure: Measure,
  reports: readonly StoredReportFact[],
  { audience, today, periods, fieldOf, refOf }: Context,
): MeasureEntry {
  const { shown: computed, basis, offices } = measureState(measure, reports);
  const { shown, manual } = shownState(computed, manualStateInForce(measure, periods, audience));
  const computedReason = stateReason(computed, basis, (key) => refOf(key).name);
  const manualDto = manual && describeManualState(manual, computed, computedReason, periods);
  const responsible = responsibleOffices(measure);
  const latestReports = [...latestReportByOffice(reports).values()]
    .filter((report) => responsible.includes(report.officeKey))
    .sort((a, b) => (a.asOf < b.asOf ? 1 : -1));
  const [lastReport] = latestReports;
  const summary: MeasureSummary = {
    number: measure.number,
    title: measure.workingTitle,
    realisedAs: measure.realisedAs ?? null,
    field: fieldOf(measure.fieldKey),
    type: measure.type,
    leadOffice: refOf(measure.leadOfficeKey),
    contributingOffices: responsible.slice(1).map(refOf),
    partners: [...new Set(measure.partners.map((partner) => partner.organisationKey))].map(refOf),
    targetGroups: measure.targetGroups,
    state: shown,
    manual: manualDto,
    stateReason: manualDto ? `${manualDto.sentence} ${manualDto.computedSentence}` : computedReason,
    progress: progressOf(measure.milestones),
    plannedShare: plannedShareAt(measure.milestones, today, "currentDue"),
    // By the computed state: a hand on the state turns no light off.
    late: describeLate(measureLateLight(measure, computed, today), today),
    overdue: describeOverdue(measureOverdueLight(measure, periods, reports, today), today, refOf, periods),
    nextMilestone: nextMilestone(measure.milestones),
    lastReport: lastReport ? { asOf: lastReport.asOf, office: refOf(lastReport.officeKey) } : null,
    period: measure.period,
    provenance: measure.provenance.label,
    modelledBasis: modelledBasis({ periods, milestones: measure.milestones, reports: latestReports }),
  };
  return {
    summary,
    manualState: manual,
    offices,
    latestReports,
    milestones: measure.milestones,
    partners: measure.partners,
    provenance: measure.provenance,
    searchText: searchTextOf(measure, summary),
  };
}

/** The open milestone that is due first, also if it is past due. */
function nextMilestone(milestones: readonly Milestone[]): DueDate | null {
  const [next] = milestones
    .filter((milestone) => milestone.state === "open")
    .sort((a, b) => comparePreciseDates(a.currentDue, b.currentDue));
  if (!next) return null;
  const { title, currentDue: due, currentDueWording } = next;
  return currentDueWording ? { title, due, dueWording: currentDueWording } : { title, due };
}

function searchTextOf(measure: Measure, summary: MeasureSummary): string {
  const organisations = [summary.leadOffice, ...summary.contributingOffices, ...summary.partners];
  return searchable(
    [
      String(measure.number),
      measure.workingTitle,
      measure.realisedAs,
      measure.adoptedWording,
      measure.goal,
      summary.field.name,
      ...measure.targetGroups,
      ...organisations.flatMap(({ name, shortName }) => (shortName === name ? [name] : [name, shortName])),
    ]
      .filter(Boolean)
      .join("\n"),
  );
}
