import { officeOverdueLight } from "~/domain/measure/lights";
import type { Measure } from "~/domain/measure/measure";
import { nameOn } from "~/domain/organisation/names";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { describeOverdue } from "../read-model/describe-lights.server";
import { refsOf } from "../read-model/organisation-refs.server";
import type { MeasureEntry, ReadModel } from "../read-model/read-model.server";
import type { OfficeReports, ReportDto } from "./measure-page-dto";

/**
 * Reports of a measure by office: the lead office first, then the contributing ones, also those that never
 * reported, then offices that did but are no longer responsible. What an office reported before it was merged stands
 * with its successor, under the name of its time.
 */
export function officeReports(
  model: ReadModel,
  entry: MeasureEntry,
  measure: Measure,
  reports: readonly ProgressReport[],
): OfficeReports[] {
  const refOf = refsOf(model);
  const responsible = entry.offices.map((office) => office.officeKey);
  const answering = inheritReports(measure, reports, successorsAmong([...model.organisations.values()]));
  const former = [...new Set(answering.map((report) => report.officeKey))].filter(
    (key) => !responsible.includes(key),
  );
  return [
    ...entry.offices.map(({ officeKey, role, state }) => ({ officeKey, role, state })),
    ...former.map((officeKey) => ({ officeKey, role: "former" as const, state: null })),
  ].map(({ officeKey, role, state }) => {
    const own = reports.filter((_, index) => answering[index]?.officeKey === officeKey);
    const overdue = officeOverdueLight(measure, officeKey, model.periods, own, model.today);
    return {
      office: refOf(officeKey),
      role,
      state: state ?? own[0]?.state ?? "notReported",
      overdue: role === "former" ? null : describeOverdue(overdue, model.today, refOf, model.periods),
      reports: own.map((report) => reportDto(model, report)),
    };
  });
}

function reportDto(model: ReadModel, report: ProgressReport): ReportDto {
  const period = model.periods.find((each) => each.key === report.periodKey);
  const office = model.organisations.get(report.officeKey);
  return {
    periodKey: report.periodKey,
    periodName: period?.name ?? report.periodKey,
    asOf: report.asOf,
    state: report.state,
    text: report.text,
    stateReason: report.stateReason ?? null,
    manualState: report.manualState ?? null,
    obstacles: report.obstacles ?? null,
    nextStep: report.nextStep ?? null,
    nextReportOn: report.nextReportOn ?? null,
    unchanged: report.unchanged,
    figures: report.figures,
    evidenceUrls: report.evidenceUrls,
    handedInOn: report.handedInOn,
    handedInLate: period !== undefined && report.handedInOn > period.dueOn,
    releasedOn: report.releasedOn,
    officeNameThen: office ? nameOn(office, report.asOf).name : report.officeKey,
    provenance: report.provenance,
  };
}
