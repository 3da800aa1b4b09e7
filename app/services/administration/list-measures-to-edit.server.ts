import { listMeasures } from "#models/measure.server";
import type { Actor } from "~/domain/access/actor";
import { audienceOf } from "~/domain/access/audience";
import {
  emptyMeasureQuery,
  type MeasureQuery,
  measureQueryParams,
  parseMeasureQuery,
  stateSlugs,
} from "~/domain/measure/measure-query";
import { today } from "~/platform/clock.server";
import { filterOptions } from "~/services/measures/filter-options.server";
import { knownValues, selectMeasures } from "~/services/measures/select-measures.server";
import { getReadModel } from "~/services/read-model/get-read-model.server";
import type { ReadModel } from "~/services/read-model/read-model.server";
import type { MeasuresToEdit } from "./bulk/bulk-dto";

/**
 * The measures of the current plan that a filter leaves, by number, closed ones too; null if there is no plan yet.
 * @param params parameters of the address, named as in the public list: search, field, office and state
 */
export async function listMeasuresToEdit(
  actor: Actor,
  params: URLSearchParams,
): Promise<MeasuresToEdit | null> {
  const model = await getReadModel({ audience: audienceOf(actor), today: today() });
  if (!model) return null;
  const { search, fields, offices, states } = parseMeasureQuery(params, knownValues(model)).query;
  const query: MeasureQuery = { ...emptyMeasureQuery, search, fields, offices, states };
  const closures = new Map(
    (await listMeasures(model.plan.key)).map(({ number, closure }) => [number, closure]),
  );
  return {
    measures: selectMeasures(model, query).map(({ number, title, field, leadOffice, state, manual }) => ({
      ...{ number, title, state, manual },
      field: field.name,
      leadOffice: leadOffice.name,
      closure: closures.get(number) ?? null,
    })),
    totalCount: model.entries.length,
    options: optionsOf(model),
    query: {
      search,
      field: fields[0] ?? "",
      office: offices[0] ?? "",
      state: states[0] ? stateSlugs[states[0]] : "",
    },
    filter: [...measureQueryParams(query)],
  };
}

function optionsOf(model: ReadModel): MeasuresToEdit["options"] {
  const { fields, offices, states } = filterOptions(model);
  return { fields, offices, states };
}
