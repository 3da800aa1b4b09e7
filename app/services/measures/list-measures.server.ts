import {
  type MeasureQuery,
  measureQueryParams,
  parseMeasureQuery,
  queryParameters,
} from "~/domain/measure/measure-query";
import { rollUpStates } from "~/domain/measure/roll-up";
import { queryNoticeSentence } from "~/texts/de/query-notices";
import { countLight } from "../overview/office-standings.server";
import { withParams } from "../read-model/addresses.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import type { LightDto, MeasureSummary } from "../read-model/measure-summary";
import { filterOptions } from "./filter-options.server";
import type { LightMark, MeasureGroup, MeasureListDto, MeasureRow } from "./measure-list-dto";
import { byGroup, knownValues, selectMeasures } from "./select-measures.server";

/**
 * One page of the list of measures that an address asks for; `null` if there is no plan yet.
 * @param params parameters of the address; unknown ones are named in `notices` and ignored
 */
export async function listMeasures({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<MeasureListDto | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { query: asked, notices } = parseMeasureQuery(params, knownValues(model));
  const selected = selectMeasures(model, asked);
  const pageCount = Math.max(1, Math.ceil(selected.length / asked.pageSize));
  const query = { ...asked, page: Math.min(asked.page, pageCount) };
  if (query.page < asked.page) {
    notices.push({ rule: "unknownValue", parameter: queryParameters.page, value: String(asked.page) });
  }
  const firstRow = (query.page - 1) * query.pageSize;
  return {
    today: model.today,
    planTitle: model.plan.title,
    query,
    notices: notices.map(queryNoticeSentence),
    rows: selected.slice(firstRow, firstRow + query.pageSize).map((summary) => rowOf(summary, query)),
    groupBy: query.group,
    groups: query.group ? byGroup(selected, query.group).map(subTotal) : [],
    matchCount: selected.length,
    totalCount: model.entries.length,
    pageCount,
    rollUp: rollUpStates(selected.map((measure) => measure.state)),
    options: filterOptions(model),
    csvHref: csvHref(query),
  };
}

function rowOf(summary: MeasureSummary, { columns }: MeasureQuery): MeasureRow {
  const { share, doneCount, totalCount } = summary.progress;
  const row: MeasureRow = {
    number: summary.number,
    title: summary.title,
    realisedAs: summary.realisedAs,
    field: summary.field,
    type: summary.type,
    leadOffice: summary.leadOffice,
    contributingCount: summary.contributingOffices.length,
    state: summary.state,
    progress: { share, doneCount, totalCount },
    plannedShare: summary.plannedShare,
    late: mark(summary.late),
    overdue: mark(summary.overdue),
    nextMilestone: summary.nextMilestone,
    lastReport: summary.lastReport,
    provenance: summary.provenance,
  };
  if (summary.manual) row.manual = summary.manual;
  if (columns.includes("period")) row.period = summary.period;
  if (columns.includes("partners")) row.partners = summary.partners;
  return row;
}

function mark({ level, days }: LightDto): LightMark {
  return { level, days };
}

function subTotal({ key, name, measures }: ReturnType<typeof byGroup>[number]): MeasureGroup {
  return {
    key,
    name,
    rollUp: rollUpStates(measures.map((measure) => measure.state)),
    milestonesDone: sum(measures, (measure) => measure.progress.doneCount),
    milestonesTotal: sum(measures, (measure) => measure.progress.totalCount),
    late: lightCount(measures.map((measure) => measure.late)),
    overdue: lightCount(measures.map((measure) => measure.overdue)),
  };
}

function lightCount(lights: LightDto[]): MeasureGroup["late"] {
  const { raised, judged } = countLight(lights);
  return { count: raised, total: judged };
}

function sum(measures: readonly MeasureSummary[], amountOf: (measure: MeasureSummary) => number): number {
  return measures.reduce((total, measure) => total + amountOf(measure), 0);
}

/** The file has all rows and columns, so what only divides the page into parts is left out. */
function csvHref(query: MeasureQuery): string {
  const params = measureQueryParams(query);
  for (const part of ["page", "pageSize", "columns"] as const) params.delete(queryParameters[part]);
  return withParams("/massnahmen.csv", params);
}
