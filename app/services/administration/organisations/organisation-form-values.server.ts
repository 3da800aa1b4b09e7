import type { Organisation } from "~/domain/organisation/organisation";
import type { OrganisationBeginning, OrganisationFormValues } from "~/domain/organisation/organisation-form";
import { provenanceFormOf } from "~/domain/provenance-form";

/** A stored organisation as its form holds it; reading the form again gives the same organisation. */
export function organisationFormValues(organisation: Organisation): OrganisationFormValues {
  return {
    kind: organisation.kind,
    reach: organisation.reach ?? "",
    structure: organisation.structure ?? "",
    themes: organisation.themes.join("\n"),
    cooperationForms: [...organisation.cooperationForms].sort(),
    website: organisation.website ?? "",
    description: organisation.description ?? "",
    ...provenanceFormOf(organisation.provenance),
  };
}

export const emptyOrganisationForm: OrganisationFormValues = {
  kind: "",
  reach: "",
  structure: "",
  themes: "",
  cooperationForms: [],
  website: "",
  description: "",
  provenanceLabel: "",
  provenanceSources: "",
  provenanceNote: "",
};

export const emptyBeginning: OrganisationBeginning = {
  name: "",
  shortName: "",
  validFrom: "",
  parentKey: "",
};
