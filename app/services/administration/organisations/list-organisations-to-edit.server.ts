import { listOrganisations } from "#models/organisation.server";
import { nameOn, parentOn } from "~/domain/organisation/names";
import { byValidity } from "~/domain/organisation/validity";
import { today } from "~/platform/clock.server";
import { searchable, searchMatcher } from "~/services/read-model/search-text.server";
import { organisationKindLabels } from "~/texts/de/organisations";
import type { ListedOrganisation } from "./organisation-form-dto";

const longestSearch = 200;

/** All organisations by name, closed ones too; the search also finds former names, kinds and keys. */
export async function listOrganisationsToEdit(
  search: string,
): Promise<{ organisations: ListedOrganisation[]; total: number }> {
  const day = today();
  const all = await listOrganisations();
  const nameOf = new Map(all.map((each) => [each.key, nameOn(each, day).name]));
  const found = searchMatcher(search.slice(0, longestSearch));
  const organisations = all
    .filter(({ key, names, kind }) => {
      const words = names.flatMap(({ name, shortName }) => [name, shortName ?? ""]);
      return found(searchable([key, organisationKindLabels[kind], ...words].join("\n")));
    })
    .map((each): ListedOrganisation => {
      const { name, shortName } = nameOn(each, day);
      const parentKey = parentOn(each, day);
      return {
        key: each.key,
        name,
        shortName: shortName ?? null,
        formerNames: byValidity(each.names)
          .filter((former) => former.validTo !== undefined && former.validTo < day && former.name !== name)
          .map((former) => former.name),
        kind: each.kind,
        parentName: parentKey === null ? null : (nameOf.get(parentKey) ?? parentKey),
        closure: each.closure ?? null,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
  return { organisations, total: all.length };
}
