import { type FormProblem, formReader, longest, type ReadDate } from "../form-reader";
import { provenanceFields, readProvenance } from "../provenance-form";
import type { FieldOfAction } from "./plan";

/** A field of action as its form holds it: one source per line. */
export const fieldFormFields = ["name", "number", ...provenanceFields] as const;
export type FieldFormField = (typeof fieldFormFields)[number];
export type FieldFormValues = Record<FieldFormField, string>;

type FieldFormProblem = FormProblem | "noNumber" | "fieldNumberTaken" | "fieldNameTaken" | "reasonForName";

export interface FieldFormContext {
  readDate: ReadDate;
  sourceKeys: readonly string[];
  /** The other fields of the plan that are open. */
  others: readonly Pick<FieldOfAction, "number" | "name">[];
  /** The name in force; null for a new field. Another one needs a reason. */
  nameInForce: string | null;
  reason: string;
}

export type CheckedFieldForm =
  | { ok: true; content: Pick<FieldOfAction, "name" | "number" | "provenance"> }
  | { ok: false; problems: Record<string, FieldFormProblem> };

/** Judges what was typed about a field of action. A name and a number belong to one open field only. */
export function checkFieldForm(values: FieldFormValues, context: FieldFormContext): CheckedFieldForm {
  const form = formReader<FieldFormProblem>(context.readDate);
  const { others, nameInForce } = context;
  const name = form.needed("name", values.name);
  if (others.some((other) => other.name === name)) form.report("name", "fieldNameTaken");
  const reason = form.text("reason", context.reason, longest.reason);
  if (nameInForce !== null && name !== nameInForce && reason === "") form.report("reason", "reasonForName");
  const number = /^[1-9]\d{0,2}$/.test(values.number.trim()) ? Number(values.number) : null;
  if (number === null) form.report("number", values.number.trim() === "" ? "required" : "noNumber");
  else if (others.some((other) => other.number === number)) form.report("number", "fieldNumberTaken");
  const provenance = readProvenance(form, values, context.sourceKeys);
  if (!form.isFaultless() || number === null || !provenance) return { ok: false, problems: form.problems };
  return { ok: true, content: { name, number, provenance } };
}
