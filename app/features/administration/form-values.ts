import type { MilestoneForm } from "~/domain/measure/edit-milestones";
import {
  type FormRow,
  type MeasureFormField,
  type MeasureFormText,
  type MeasureFormValues,
  measureFormFields,
  measureFormRows,
  measureFormTexts,
} from "~/domain/measure/measure-form";

export const rowFieldName = (list: string, index: number, column: string) => `${list}.${index}.${column}`;
export const choiceName = (field: string) => `choice.${field}`;

/** Browsers send line ends as CR LF; stored and compared are plain line feeds. */
const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
};

function readRows(form: FormData, list: string, columns: readonly string[]): FormRow[] {
  const pattern = new RegExp(`^${list}\\.(\\d{1,3})\\.`);
  const indexes = [...new Set([...form.keys()].flatMap((name) => pattern.exec(name)?.[1] ?? []))].map(Number);
  return indexes
    .sort((a, b) => a - b)
    .map((index) =>
      Object.fromEntries(columns.map((column) => [column, textOf(form, rowFieldName(list, index, column))])),
    )
    .filter((row) => Object.values(row).some((value) => value.trim() !== ""));
}

/** Reads a measure from its form as it was sent, without judging it. Other fields have no effect. */
export function readMeasureForm(form: FormData): MeasureFormValues {
  const text = (name: MeasureFormText) => textOf(form, name);
  const rows = (list: keyof typeof measureFormRows) => readRows(form, list, measureFormRows[list]);
  return {
    workingTitle: text("workingTitle"),
    adoptedWording: text("adoptedWording"),
    realisedAs: text("realisedAs"),
    type: text("type"),
    goal: text("goal"),
    fieldKey: text("fieldKey"),
    leadOfficeKey: text("leadOfficeKey"),
    contributingOfficeKeys: form
      .getAll("contributingOfficeKeys")
      .filter((key): key is string => typeof key === "string")
      .sort(),
    partners: rows("partners"),
    targetGroups: text("targetGroups"),
    from: text("from"),
    to: text("to"),
    legalBases: rows("legalBases"),
    fundingLines: rows("fundingLines"),
    councilReferences: rows("councilReferences"),
    provenanceLabel: text("provenanceLabel"),
    provenanceSources: text("provenanceSources"),
    provenanceNote: text("provenanceNote"),
  };
}

/** Reads what was typed about a milestone, whichever step it is for. */
export function readMilestoneForm(form: FormData): MilestoneForm {
  return {
    title: textOf(form, "title"),
    weight: textOf(form, "weight"),
    due: textOf(form, "due"),
    provenanceLabel: textOf(form, "provenanceLabel"),
    newDue: textOf(form, "newDue"),
    shiftReason: textOf(form, "shiftReason"),
    agreedBy: textOf(form, "agreedBy"),
    doneOn: textOf(form, "doneOn"),
    evidenceUrl: textOf(form, "evidenceUrl"),
    reason: textOf(form, "reason"),
  };
}

/** The names and values with which a form sends these values, for the hidden fields of the conflict page. */
export function formEntriesOf(values: MeasureFormValues): [name: string, value: string][] {
  const texts = measureFormTexts.map((name): [string, string] => [name, values[name]]);
  const chosen = values.contributingOfficeKeys.map((key): [string, string] => [
    "contributingOfficeKeys",
    key,
  ]);
  const rows = (["partners", "legalBases", "fundingLines", "councilReferences"] as const).flatMap((list) =>
    values[list].flatMap((row, index) =>
      Object.entries(row).map(([column, value]): [string, string] => [
        rowFieldName(list, index, column),
        value,
      ]),
    ),
  );
  return [...texts, ...chosen, ...rows];
}

/** The merged version that a conflict page was answered with: mine, except where theirs was chosen. */
export function mergedMeasureForm(form: FormData, theirs: MeasureFormValues): MeasureFormValues {
  const taken = measureFormFields.filter(
    (field: MeasureFormField) => form.get(choiceName(field)) === "theirs",
  );
  return {
    ...readMeasureForm(form),
    ...Object.fromEntries(taken.map((field) => [field, theirs[field]])),
  };
}
