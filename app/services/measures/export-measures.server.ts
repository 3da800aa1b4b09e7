import { parseMeasureQuery } from "~/domain/measure/measure-query";
import { formatDate, formatDue, formatPeriod } from "~/texts/de/dates";
import { lightLabels } from "~/texts/de/lights";
import { measureCsvHeader } from "~/texts/de/measure-csv";
import { modelledBasisLabels, provenanceLabels } from "~/texts/de/provenance";
import { measureTypeLabels, stateLabels } from "~/texts/de/states";
import { type CsvCell, writeCsv } from "../csv/write-csv.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import type { LightDto, MeasureSummary, OrganisationRef } from "../read-model/measure-summary";
import { knownValues, selectMeasures } from "./select-measures.server";

/** The CSV file of exactly the measures that the page with these parameters lists, on all of its pages. */
export async function exportMeasures({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<string | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { query } = parseMeasureQuery(params, knownValues(model));
  return writeCsv(measureCsvHeader, selectMeasures(model, query).map(csvRow));
}

/** A share that is not known is an empty cell, never 0. */
function csvRow(summary: MeasureSummary): CsvCell[] {
  const { progress, late, overdue, nextMilestone, lastReport } = summary;
  return [
    summary.number,
    summary.title,
    summary.realisedAs,
    summary.field.name,
    measureTypeLabels[summary.type],
    summary.leadOffice.name,
    names(summary.contributingOffices),
    names(summary.partners),
    summary.targetGroups.join(", "),
    formatPeriod(summary.period),
    stateLabels[summary.state],
    summary.stateReason,
    progress.share === null ? null : Math.round(progress.share * 100),
    progress.doneCount,
    progress.totalCount,
    lightLabels.measureLate[late.level],
    late.sentences.join(" "),
    delay(late),
    lightLabels.reportOverdue[overdue.level],
    overdue.sentences.join(" "),
    delay(overdue),
    nextMilestone?.title ?? null,
    nextMilestone ? formatDue(nextMilestone.due, nextMilestone.dueWording) : null,
    lastReport ? formatDate(lastReport.asOf) : null,
    provenanceLabels[summary.provenance],
    summary.modelledBasis.map((basis) => modelledBasisLabels[basis]).join(", "),
    summary.manual?.sentence ?? null,
    stateLabels[summary.manual?.computed ?? summary.state],
  ];
}

function names(organisations: readonly OrganisationRef[]): string {
  return organisations.map((organisation) => organisation.name).join(", ");
}

function delay(light: LightDto): number | null {
  return light.level === "raised" ? light.days : null;
}
