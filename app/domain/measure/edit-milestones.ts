import { earliestDay, type IsoDay, type PreciseDate } from "../date/precise-date";
import { provenances } from "../provenance";
import { applyMilestoneChanges } from "../reporting/milestone-changes";
import { readTypedNumber } from "../typed-number";
import { isWebAddress } from "../web-address";
import type { Milestone } from "./milestone";

/** What can be done with the milestones of a measure. Nothing is ever removed. */
export const milestoneSteps = ["create", "edit", "shift", "finish", "cancel"] as const;
export type MilestoneStep = (typeof milestoneSteps)[number];

/** As typed; each step reads the fields it needs. */
export interface MilestoneForm {
  title: string;
  weight: string;
  due: string;
  provenanceLabel: string;
  newDue: string;
  shiftReason: string;
  agreedBy: string;
  doneOn: string;
  evidenceUrl: string;
  reason: string;
}

export interface MilestoneContext {
  today: IsoDay;
  readDate: (typed: string) => { date: PreciseDate; wording?: string } | null;
  /** Setting: a finished milestone needs a link to its evidence. */
  evidenceRequired: boolean;
}

export type MilestonesAfter =
  | { ok: true; milestones: Milestone[]; key: string; reason: string }
  /** Codes by name of the form field. `overtaken`: the milestone is gone from open, so the step does not fit. */
  | { ok: false; problems: Record<string, string> }
  | { ok: false; overtaken: true };

const longest = 300;

/**
 * The milestones after one step, or what is wrong with the form. The first date stays: another one is a logged shift
 * with reason and who agreed. Done and cancelled milestones are only renamed and weighed anew.
 * @param key of the milestone; ignored when one is created
 */
export function editMilestones(
  milestones: readonly Milestone[],
  key: string,
  step: MilestoneStep,
  form: MilestoneForm,
  context: MilestoneContext,
): MilestonesAfter {
  const problems: Record<string, string> = {};
  const needed = (field: keyof MilestoneForm) => {
    const text = form[field].trim();
    if (text === "") problems[field] = "required";
    else if (text.length > longest) problems[field] = "tooLong";
    return text;
  };
  const date = (field: keyof MilestoneForm) => {
    const read = context.readDate(needed(field));
    if (read === null) problems[field] ??= "invalidDate";
    return read;
  };
  const current = milestones.find((milestone) => milestone.key === key);
  if (step !== "create" && !current) return { ok: false, overtaken: true };
  if ((step === "shift" || step === "finish" || step === "cancel") && current?.state !== "open")
    return { ok: false, overtaken: true };
  const done = (after: Milestone[], of: string, reason: string): MilestonesAfter =>
    Object.keys(problems).length > 0
      ? { ok: false, problems }
      : { ok: true, milestones: after, key: of, reason };
  const replaced = (change: (old: Milestone) => Milestone) =>
    milestones.map((each) => (each.key === key ? change(each) : each));
  const weightOf = () => {
    const weight = readTypedNumber(form.weight);
    if (weight === null || weight <= 0) problems.weight = "noWeight";
    return weight ?? 1;
  };

  switch (step) {
    case "create": {
      const [title, weight, due] = [needed("title"), weightOf(), date("due")];
      const label = provenances.find((each) => each === form.provenanceLabel) ?? "modelled";
      if (label !== form.provenanceLabel) problems.provenanceLabel = "required";
      const created: Milestone = {
        key: freeKey(milestones),
        title,
        originalDue: due?.date ?? "",
        currentDue: due?.date ?? "",
        ...(due?.wording && { originalDueWording: due.wording, currentDueWording: due.wording }),
        shifts: [],
        state: "open",
        weight,
        provenance: { label, sources: [] },
      };
      return done([...milestones, created], created.key, form.reason.trim());
    }
    case "edit": {
      const [title, weight] = [needed("title"), weightOf()];
      return done(
        replaced((old) => ({ ...old, title, weight })),
        key,
        form.reason.trim(),
      );
    }
    case "shift": {
      const [due, reason, agreedBy] = [date("newDue"), needed("shiftReason"), needed("agreedBy")];
      if (due && due.date === current?.currentDue) problems.newDue = "sameDate";
      const change = {
        kind: "shifted" as const,
        milestoneKey: key,
        to: due?.date ?? "",
        ...(due?.wording && { toWording: due.wording }),
        reason,
        agreedBy,
      };
      return done(applyMilestoneChanges(milestones, [change], context.today), key, reason);
    }
    case "finish": {
      const doneOn = date("doneOn")?.date ?? "";
      if (doneOn && earliestDay(doneOn) > context.today) problems.doneOn = "dateInFuture";
      const evidenceUrl = form.evidenceUrl.trim();
      if (evidenceUrl === "" && context.evidenceRequired) problems.evidenceUrl = "evidenceRequired";
      if (evidenceUrl !== "" && !isWebAddress(evidenceUrl)) problems.evidenceUrl = "noWebAddress";
      const change = {
        kind: "done" as const,
        milestoneKey: key,
        doneOn,
        ...(evidenceUrl && { evidenceUrl }),
      };
      return done(applyMilestoneChanges(milestones, [change], context.today), key, form.reason.trim());
    }
    case "cancel": {
      const reason = needed("reason");
      return done(
        replaced((old) => ({ ...old, state: "cancelled" })),
        key,
        reason,
      );
    }
  }
}

/** The first of m1, m2 … that no milestone of the measure has; cancelled ones keep theirs. */
function freeKey(milestones: readonly Milestone[]): string {
  for (let number = milestones.length + 1; ; number++) {
    const key = `m${number}`;
    if (!milestones.some((milestone) => milestone.key === key)) return key;
  }
}
