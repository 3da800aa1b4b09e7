import { earliestDay, latestDay } from "../date/precise-date";
import { type FormProblem, formReader, longest, type ReadDate } from "../form-reader";
import { provenanceFields, readProvenance } from "../provenance-form";
import type { Plan } from "./plan";

/** A plan as its form holds it: dates as people type them. */
export const planFormFields = [
  "title",
  "from",
  "to",
  "adoptedOn",
  "adoptedBy",
  "reference",
  ...provenanceFields,
] as const;
export type PlanFormField = (typeof planFormFields)[number];
export type PlanFormValues = Record<PlanFormField, string>;

type PlanFormProblem = FormProblem | "endBeforeBegin" | "dateInFuture" | "reasonForDecision";

export interface PlanFormContext {
  readDate: ReadDate;
  sourceKeys: readonly string[];
  today: string;
  /** As it is stored; null for a new plan, which needs no reason. */
  plan: Plan | null;
  reason: string;
}

export type CheckedPlanForm =
  | { ok: true; content: Omit<Plan, "key"> }
  | { ok: false; problems: Record<string, PlanFormProblem> };

/** Judges what was typed about the plan. What the council decided, and for when, changes with a reason only. */
export function checkPlanForm(values: PlanFormValues, context: PlanFormContext): CheckedPlanForm {
  const form = formReader<PlanFormProblem>(context.readDate);
  const { plan } = context;
  const title = form.needed("title", values.title);
  form.needed("from", values.from);
  form.needed("to", values.to);
  const [from, to] = [form.date("from", values.from), form.date("to", values.to)];
  if (from && to && latestDay(to) < earliestDay(from)) form.report("to", "endBeforeBegin");
  form.needed("adoptedOn", values.adoptedOn);
  const adoptedOn = form.day("adoptedOn", values.adoptedOn);
  if (adoptedOn && adoptedOn > context.today) form.report("adoptedOn", "dateInFuture");
  const adoptedBy = form.needed("adoptedBy", values.adoptedBy);
  const reference = form.text("reference", values.reference) || undefined;
  const reason = form.text("reason", context.reason, longest.reason);
  const decision = [from, to, adoptedOn, adoptedBy, reference];
  const inForce = plan && [plan.period.from, plan.period.to, plan.adoptedOn, plan.adoptedBy, plan.reference];
  if (inForce && reason === "" && decision.some((value, index) => value !== inForce[index]))
    form.report("reason", "reasonForDecision");
  const provenance = readProvenance(form, values, context.sourceKeys);
  if (!form.isFaultless() || !from || !to || !adoptedOn || !provenance)
    return { ok: false, problems: form.problems };
  return {
    ok: true,
    content: { title, period: { from, to }, adoptedOn, adoptedBy, reference, provenance },
  };
}
