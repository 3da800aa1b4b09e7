const organisationFormTexts = [
  "kind",
  "reach",
  "structure",
  "themes",
  "website",
  "description",
  "provenanceLabel",
  "provenanceSources",
  "provenanceNote",
] as const;
export type OrganisationFormText = (typeof organisationFormTexts)[number];

/** An organisation as its form holds it: one theme or source per line. Names and parents have forms of their own. */
export type OrganisationFormValues = Record<OrganisationFormText, string> & { cooperationForms: string[] };

/** In the order of the form. */
export const organisationFormFields = [
  "kind",
  "description",
  "reach",
  "structure",
  "themes",
  "cooperationForms",
  "website",
  "provenanceLabel",
  "provenanceSources",
  "provenanceNote",
] as const satisfies readonly (keyof OrganisationFormValues)[];
export type OrganisationFormField = (typeof organisationFormFields)[number];

/** What only the form of a new organisation asks. */
export interface OrganisationBeginning {
  name: string;
  shortName: string;
  /** From which day it has had this name; empty where that is not known. */
  validFrom: string;
  parentKey: string;
}
