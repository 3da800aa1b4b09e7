/** Rows of a form: each a text per column. Rows that are empty throughout are left out. */
export type FormRow = Record<string, string>;

/** Columns of the lists in the form of a measure. */
export const measureFormRows = {
  partners: ["organisationKey", "role", "cooperationForm"],
  legalBases: ["name", "validFrom", "validTo", "note"],
  fundingLines: ["name", "amountEuro", "period"],
  councilReferences: ["reference", "title", "date", "url"],
} as const;
export type MeasureFormList = keyof typeof measureFormRows;

const measureFormTexts = [
  "workingTitle",
  "adoptedWording",
  "realisedAs",
  "type",
  "goal",
  "fieldKey",
  "leadOfficeKey",
  "targetGroups",
  "from",
  "to",
  "provenanceLabel",
  "provenanceSources",
  "provenanceNote",
] as const;
export type MeasureFormText = (typeof measureFormTexts)[number];

/** A measure as its form holds it: dates as people type them, one target group or source per line. */
export type MeasureFormValues = Record<MeasureFormText, string> &
  Record<MeasureFormList, FormRow[]> & { contributingOfficeKeys: string[] };

/** In the order of the form. */
export const measureFormFields = [
  "workingTitle",
  "adoptedWording",
  "realisedAs",
  "type",
  "goal",
  "fieldKey",
  "leadOfficeKey",
  "contributingOfficeKeys",
  "partners",
  "targetGroups",
  "from",
  "to",
  "legalBases",
  "fundingLines",
  "councilReferences",
  "provenanceLabel",
  "provenanceSources",
  "provenanceNote",
] as const satisfies readonly (keyof MeasureFormValues)[];
export type MeasureFormField = (typeof measureFormFields)[number];
