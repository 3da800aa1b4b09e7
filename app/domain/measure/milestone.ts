import type { IsoDay, PreciseDate } from "../date/precise-date";
import type { ProvenanceNote } from "../provenance";

export const milestoneStates = ["open", "done", "cancelled"] as const;
export type MilestoneState = (typeof milestoneStates)[number];

/** One entry of the log of a milestone's dates. */
export interface DateShift {
  from: PreciseDate;
  to: PreciseDate;
  reason: string;
  /** Who agreed, as role and office, never a person's name. */
  agreedBy: string;
  shiftedOn: IsoDay;
}

/** Milestone (Meilenstein). Invariant, also in the database: `state` is `done` exactly if `doneOn` is set. */
export interface Milestone {
  /** Unique within the measure. */
  key: string;
  title: string;
  /** The first date ever set; it never changes. */
  originalDue: PreciseDate;
  /** Equals `originalDue`, or the `to` of the last shift. */
  currentDue: PreciseDate;
  /** Words of the source where they say more than the date does, e.g. "Mitte 2023" for `2023`. */
  originalDueWording?: string;
  currentDueWording?: string;
  shifts: DateShift[];
  state: MilestoneState;
  doneOn?: PreciseDate;
  /** Share of the measure's work, a positive number; weights need not add up to anything. */
  weight: number;
  evidenceUrl?: string;
  provenance: ProvenanceNote;
}
