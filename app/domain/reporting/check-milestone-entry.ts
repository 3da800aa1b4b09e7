import { earliestDay, type IsoDay, type PreciseDate } from "../date/precise-date";
import type { Measure } from "../measure/measure";
import { isWebAddress } from "../web-address";
import type { MilestoneEntry, OfficePart } from "./contribution";
import type { DraftProblemCode, ReportProblem } from "./draft-problem";
import type { MilestoneChange } from "./milestone-changes";

export interface CheckContext {
  measure: Pick<Measure, "type" | "period" | "milestones">;
  part: OfficePart;
  asOf: IsoDay;
  today: IsoDay;
  /** Reads a date as people type it; `wording` keeps words that say more than the date, such as "Mitte 2027". */
  readDate: (typed: string) => { date: PreciseDate; wording?: string } | null;
  /** Setting: a finished milestone needs a link to its evidence. */
  evidenceRequired: boolean;
}

/**
 * Reads what a draft says about one milestone; null if it says nothing or breaks a rule. Only the lead office
 * reports milestones: they belong to the measure, and two offices could shift the same one in two directions.
 */
export function readMilestone(
  entry: MilestoneEntry,
  context: CheckContext,
  report: ReportProblem,
): MilestoneChange | null {
  if (entry.kind === "asPlanned") return null;
  const field = (name: string) => `milestones.${entry.milestoneKey}.${name}`;
  const refuse = (name: string, code: DraftProblemCode) => {
    report(field(name), code);
    return null;
  };
  const milestone = context.measure.milestones.find(({ key }) => key === entry.milestoneKey);
  if (context.part !== "lead") return refuse("kind", "onlyLeadOffice");
  if (!milestone) return refuse("kind", "unknownMilestone");
  if (milestone.state !== "open") return refuse("kind", "milestoneAlreadyDone");
  return entry.kind === "done"
    ? readDone(entry, context, refuse)
    : readShift(entry, milestone.currentDue, context, refuse);
}

type Refuse = (name: string, code: DraftProblemCode) => null;

function readDone(entry: MilestoneEntry, context: CheckContext, refuse: Refuse): MilestoneChange | null {
  const { today, evidenceRequired, readDate } = context;
  const evidenceUrl = entry.evidenceUrl.trim();
  if (entry.doneOn.trim() === "") return refuse("doneOn", "required");
  const doneOn = readDate(entry.doneOn)?.date;
  if (doneOn === undefined) return refuse("doneOn", "invalidDate");
  if (earliestDay(doneOn) > today) return refuse("doneOn", "dateInFuture");
  if (evidenceUrl === "" && evidenceRequired) return refuse("evidenceUrl", "evidenceRequired");
  if (evidenceUrl !== "" && !isWebAddress(evidenceUrl)) return refuse("evidenceUrl", "noWebAddress");
  return { kind: "done", milestoneKey: entry.milestoneKey, doneOn, ...(evidenceUrl && { evidenceUrl }) };
}

function readShift(
  entry: MilestoneEntry,
  currentDue: PreciseDate,
  { readDate }: CheckContext,
  refuse: Refuse,
): MilestoneChange | null {
  const [reason, agreedBy] = [entry.shiftReason.trim(), entry.agreedBy.trim()];
  const newDue = readDate(entry.newDue);
  if (entry.newDue.trim() === "") refuse("newDue", "required");
  else if (newDue === null) refuse("newDue", "invalidDate");
  else if (newDue.date === currentDue) refuse("newDue", "sameDate");
  if (reason === "") refuse("shiftReason", "reasonRequired");
  if (agreedBy === "") refuse("agreedBy", "agreedByRequired");
  if (newDue === null || newDue.date === currentDue || reason === "" || agreedBy === "") return null;
  const { date: to, wording } = newDue;
  return {
    kind: "shifted",
    milestoneKey: entry.milestoneKey,
    to,
    ...(wording && { toWording: wording }),
    reason,
    agreedBy,
  };
}
