import type { ContributionDraft, FigureEntry, MilestoneEntry } from "~/domain/reporting/contribution";

/** A draft as a form holds it: like `ContributionDraft`, but what should be a choice may be anything. */
export type DraftValues = Omit<ContributionDraft, "state" | "milestones"> & {
  state: string;
  milestones: (Omit<MilestoneEntry, "kind"> & { kind: string })[];
};

/** Rows beyond the filled ones, so that one can be added without a script. */
const spareRows = 2;
const fewestRows = 3;

/** How many rows of a list the form offers. */
export function rowCount(filled: number, most: number): number {
  return Math.min(Math.max(filled + spareRows, fewestRows), most);
}

/** What a row of figures asks for, in its order. */
export const figureParts = ["label", "value", "unit", "reasonForNoValue"] as const;

/** Names of the form fields; the same in form, reader, conflict page and error summary. */
export const fieldName = {
  milestone: (key: string, field: Exclude<keyof MilestoneEntry, "milestoneKey">) =>
    `milestones.${key}.${field}`,
  evidenceUrl: (index: number) => `evidenceUrls.${index}`,
  figure: (index: number, field: keyof FigureEntry) => `figures.${index}.${field}`,
};

/** Whether somebody typed or chose anything. The buttons below a finished text send no draft. */
export const hasText = (typed: DraftValues): boolean =>
  Object.values(typed).some((value) => value.length > 0);

/** Browsers send line ends as CR LF; stored and compared are plain line feeds. */
const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value.replaceAll("\r\n", "\n") : "";
};

/**
 * Reads a draft from the form as it was sent, without judging it: the schema of the domain does that. Fields that
 * are not part of a draft are left out, so a forged one has no effect.
 */
export function readDraftForm(form: FormData): DraftValues {
  const names = [...new Set(form.keys())];
  const indexes = (prefix: string) =>
    [
      ...new Set(
        names.flatMap((name) => new RegExp(`^${prefix}\\.(\\d{1,3})(?:\\.|$)`).exec(name)?.[1] ?? []),
      ),
    ]
      .map(Number)
      .sort((a, b) => a - b);
  const milestoneKeys = [
    ...new Set(names.flatMap((name) => /^milestones\.(.+)\.kind$/.exec(name)?.[1] ?? [])),
  ];
  return {
    state: textOf(form, "state"),
    stateReason: textOf(form, "stateReason"),
    contradictionReason: textOf(form, "contradictionReason"),
    text: textOf(form, "text"),
    obstacles: textOf(form, "obstacles"),
    nextStep: textOf(form, "nextStep"),
    nextReportOn: textOf(form, "nextReportOn"),
    milestones: milestoneKeys.map((milestoneKey) => ({
      milestoneKey,
      kind: textOf(form, fieldName.milestone(milestoneKey, "kind")),
      doneOn: textOf(form, fieldName.milestone(milestoneKey, "doneOn")),
      evidenceUrl: textOf(form, fieldName.milestone(milestoneKey, "evidenceUrl")),
      newDue: textOf(form, fieldName.milestone(milestoneKey, "newDue")),
      shiftReason: textOf(form, fieldName.milestone(milestoneKey, "shiftReason")),
      agreedBy: textOf(form, fieldName.milestone(milestoneKey, "agreedBy")),
    })),
    evidenceUrls: indexes("evidenceUrls")
      .map((index) => textOf(form, fieldName.evidenceUrl(index)))
      .filter((url) => url !== ""),
    figures: indexes("figures")
      .map((index) => ({
        label: textOf(form, fieldName.figure(index, "label")),
        unit: textOf(form, fieldName.figure(index, "unit")),
        value: textOf(form, fieldName.figure(index, "value")),
        reasonForNoValue: textOf(form, fieldName.figure(index, "reasonForNoValue")),
      }))
      .filter((figure) => Object.values(figure).some((value) => value !== "")),
  };
}
