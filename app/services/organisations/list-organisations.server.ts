import { organisationQueryParams } from "~/domain/organisation/organisation-query";
import { queryNoticeSentence } from "~/texts/de/query-notices";
import { withParams } from "../read-model/addresses.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import type { OrganisationListDto } from "./organisation-dto";
import { selectOrganisations } from "./select-organisations.server";

/**
 * The organisations that an address asks for, by name; `null` if there is no plan yet.
 * @param params parameters of the address; unknown ones are named in `notices` and ignored
 */
export async function listOrganisations({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<OrganisationListDto | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const { query, notices, rows, totalCount, options } = selectOrganisations(model, params);
  return {
    today: model.today,
    query,
    notices: notices.map(queryNoticeSentence),
    rows,
    matchCount: rows.length,
    totalCount,
    options,
    csvHref: withParams("/organisationen.csv", organisationQueryParams(query)),
  };
}
