import { formatDate } from "~/texts/de/dates";
import { organisationCsvHeader } from "~/texts/de/organisation-list";
import {
  cooperationFormLabels,
  organisationKindLabels,
  reachLabels,
  structureLabels,
} from "~/texts/de/organisations";
import { provenanceLabels } from "~/texts/de/provenance";
import { type CsvCell, writeCsv } from "../csv/write-csv.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import type { OrganisationRow } from "./organisation-dto";
import { selectOrganisations } from "./select-organisations.server";

/** The CSV file of exactly the organisations that the page with these parameters lists; `null` without a plan. */
export async function exportOrganisations({
  params,
  ...request
}: ReadRequest & { params: URLSearchParams }): Promise<string | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  return writeCsv(organisationCsvHeader, selectOrganisations(model, params).rows.map(csvRow));
}

/** What is not known is an empty cell. */
function csvRow(row: OrganisationRow): CsvCell[] {
  return [
    row.organisation.name,
    organisationKindLabels[row.kind],
    row.reach && reachLabels[row.reach],
    row.structure && structureLabels[row.structure],
    row.themes.join(", "),
    row.cooperationForms.map((form) => cooperationFormLabels[form]).join(", "),
    row.leadCount,
    row.contributingCount,
    row.partnerCount,
    row.officeCount === 0 ? null : row.overdueCount,
    provenanceLabels[row.provenance.label],
    row.endedOn && formatDate(row.endedOn),
  ];
}
