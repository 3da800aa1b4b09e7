import { isIsoDay } from "../date/iso-day";
import { longest } from "../form-reader";
import type { ReportingPeriod } from "./period";
import { earlierDayOf, longestPeriodName } from "./period-days";

/** A period as its form holds it; days as ISO 8601. Its key never changes. */
export const periodFormFields = [
  "name",
  "from",
  "to",
  "asOf",
  "dueOn",
  "signOffDueOn",
  "reviewDueOn",
] as const;
export type PeriodFormField = (typeof periodFormFields)[number];
export type PeriodFormValues = Record<PeriodFormField, string>;

const days = periodFormFields.filter((field) => field !== "name");

/** What contributions rest on from the opening: they were prefilled for it, and their states are computed for it. */
const fixedOnceOpen = ["from", "to", "asOf"] as const satisfies readonly PeriodFormField[];

/** The fields that can still be changed. */
export function editablePeriodFields({ state }: Pick<ReportingPeriod, "state">): PeriodFormField[] {
  const fixed: readonly string[] = state === "planned" ? [] : fixedOnceOpen;
  return periodFormFields.filter((field) => !fixed.includes(field));
}

type PeriodFormProblem = "required" | "tooLong" | "dayNeeded" | "tooEarly" | "reasonForPeriod";

export type CheckedPeriodForm =
  | { ok: true; content: PeriodFormValues }
  | { ok: false; problems: Record<string, PeriodFormProblem> };

export const periodFormOf = (period: ReportingPeriod): PeriodFormValues => ({
  name: period.name,
  from: period.from,
  to: period.to,
  asOf: period.asOf,
  dueOn: period.dueOn,
  signOffDueOn: period.signOffDueOn ?? "",
  reviewDueOn: period.reviewDueOn ?? "",
});

/**
 * Judges what was typed about a period that is planned or open. What is fixed keeps its stored value, whatever was
 * sent. Once offices work by its days, they change with a reason only.
 */
export function checkPeriodForm(
  typed: PeriodFormValues,
  { period, reason }: { period: ReportingPeriod; reason: string },
): CheckedPeriodForm {
  const problems: Record<string, PeriodFormProblem> = {};
  const stored = periodFormOf(period);
  const content = { ...stored };
  for (const field of editablePeriodFields(period)) content[field] = typed[field].trim();

  if (content.name === "") problems.name = "required";
  else if (content.name.length > longestPeriodName) problems.name = "tooLong";
  for (const day of days)
    if (!isIsoDay(content[day])) problems[day] = content[day] ? "dayNeeded" : "required";
  for (const { day, earlier } of earlierDayOf) {
    if (problems[day] || problems[earlier]) continue;
    if (content[day] < content[earlier]) problems[day] = "tooEarly";
  }
  const isChanged = periodFormFields.some((field) => content[field] !== stored[field]);
  if (reason.trim().length > longest.reason) problems.reason = "tooLong";
  else if (period.state !== "planned" && isChanged && reason.trim() === "")
    problems.reason = "reasonForPeriod";
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, content };
}
