import { earliestDay, type IsoDay, latestDay, type PreciseDate } from "../date/precise-date";
import type { Measure } from "./measure";

/** What can be changed about many measures at once: what reorganisations, budgets and the end of a plan bring along. */
export const bulkKinds = [
  "field",
  "leadOffice",
  "addOffice",
  "removeOffice",
  "addTargetGroup",
  "removeTargetGroup",
  "addFunding",
  "periodEnd",
  "close",
] as const;
export type BulkKind = (typeof bulkKinds)[number];

/** Most measures of one bulk change, more than a plan holds. Its writes are one transaction: two seconds of processor time. */
export const mostBulkMeasures = 500;

/** As typed. `value` is a key, a text or a date, by kind; closing has none. */
export interface BulkForm {
  kind: BulkKind;
  value: string;
  reason: string;
}

export interface BulkContext {
  fieldKeys: readonly string[];
  /** Offices that can answer for a measure. */
  officeKeys: readonly string[];
  readDate: (typed: string) => { date: PreciseDate; wording?: string } | null;
}

/** A form that was judged; `value` is a date where the kind has one. */
export type BulkChange = BulkForm;

export type CheckedBulkForm =
  | { ok: true; change: BulkChange }
  /** Codes by name of the form field. */
  | { ok: false; problems: Record<string, string> };

/** Characters. */
const longest = { value: 300, reason: 1200 };

/** Judges what was typed about a bulk change. The reason is always needed: it stands in the log of every measure. */
export function checkBulkForm({ kind, ...typed }: BulkForm, context: BulkContext): CheckedBulkForm {
  const problems: Record<string, string> = {};
  const reason = typed.reason.trim();
  if (reason === "") problems.reason = "required";
  else if (reason.length > longest.reason) problems.reason = "tooLong";
  let value = typed.value.trim();
  if (kind === "close") value = "";
  else if (value === "") problems.value = "required";
  else if (value.length > longest.value) problems.value = "tooLong";
  else if (kind === "field" && !context.fieldKeys.includes(value)) problems.value = "unknownChoice";
  else if ((kind === "leadOffice" || kind === "addOffice") && !context.officeKeys.includes(value))
    problems.value = "unknownChoice";
  else if (kind === "periodEnd") {
    const read = context.readDate(value);
    if (read === null) problems.value = "invalidDate";
    else if (read.wording !== undefined) problems.value = "vagueDate";
    value = read?.date ?? value;
  }
  return Object.keys(problems).length > 0
    ? { ok: false, problems }
    : { ok: true, change: { kind, value, reason } };
}

/** Why a measure is left out of a bulk change. */
export type BulkObstacle = "ended" | "unchanged" | "isLead" | "notThere" | "endBeforeBegin";

export type BulkOutcome =
  | { ok: true; changes: Partial<Omit<Measure, "planKey" | "number">> }
  | { ok: false; obstacle: BulkObstacle };

/**
 * What a bulk change makes of one measure, or why it does not fit. A new lead office that contributed so far no longer
 * does; the old one is out, unless it is added again.
 * @param today the day on which a measure would be closed
 */
export function planBulkChange(
  measure: Measure,
  { kind, value, reason }: BulkChange,
  today: IsoDay,
): BulkOutcome {
  const leave = (obstacle: BulkObstacle): BulkOutcome => ({ ok: false, obstacle });
  const make = (changes: Extract<BulkOutcome, { ok: true }>["changes"]): BulkOutcome => ({
    ok: true,
    changes,
  });
  if (measure.closure) return leave("ended");
  const { contributingOfficeKeys: contributing, targetGroups, fundingLines, period } = measure;
  switch (kind) {
    case "field":
      return measure.fieldKey === value ? leave("unchanged") : make({ fieldKey: value });
    case "leadOffice":
      if (measure.leadOfficeKey === value) return leave("unchanged");
      return make({
        leadOfficeKey: value,
        ...(contributing.includes(value) && {
          contributingOfficeKeys: contributing.filter((key) => key !== value),
        }),
      });
    case "addOffice":
      if (measure.leadOfficeKey === value) return leave("isLead");
      return contributing.includes(value)
        ? leave("unchanged")
        : make({ contributingOfficeKeys: [...contributing, value] });
    case "removeOffice":
      return contributing.includes(value)
        ? make({ contributingOfficeKeys: contributing.filter((key) => key !== value) })
        : leave("notThere");
    case "addTargetGroup":
      return targetGroups.includes(value)
        ? leave("unchanged")
        : make({ targetGroups: [...targetGroups, value] });
    case "removeTargetGroup":
      return targetGroups.includes(value)
        ? make({ targetGroups: targetGroups.filter((group) => group !== value) })
        : leave("notThere");
    case "addFunding":
      return fundingLines.some(({ name }) => name === value)
        ? leave("unchanged")
        : make({ fundingLines: [...fundingLines, { name: value }] });
    case "periodEnd":
      if (period.to === value) return leave("unchanged");
      if (period.from && latestDay(value) < earliestDay(period.from)) return leave("endBeforeBegin");
      return make({ period: { ...period, to: value } });
    case "close":
      return make({ closure: { on: today, reason } });
  }
}
