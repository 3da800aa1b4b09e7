import type { AssignableRole } from "../access/roles";
import type { IsoDay, PreciseDate } from "../date/precise-date";
import type { CooperationForm } from "../organisation/organisation";
import type { ProvenanceNote } from "../provenance";
import type { ReleaseAudience } from "../reporting/progress-report";
import type { Milestone } from "./milestone";
import type { MeasureState } from "./state";

export const measureTypes = ["review", "project", "continuous", "concept"] as const;
/** Prüfauftrag, Projekt, Daueraufgabe, Konzept. A finished review says nothing about the project reviewed. */
export type MeasureType = (typeof measureTypes)[number];

export interface PartnerRole {
  organisationKey: string;
  /** What the partner does in this measure, in a few words. */
  role: string;
  cooperationForm: CooperationForm;
}

/** A law or instruction the measure rests on; some expire (§ 104c AufenthG did on 31.12.2025). */
export interface LegalBasis {
  name: string;
  validFrom?: IsoDay;
  validTo?: IsoDay;
  note?: string;
}

/** Where the money comes from. `amountEuro` absent = not known, never zero. */
export interface FundingLine {
  name: string;
  amountEuro?: number;
  period?: string;
}

/** A paper of the council that concerns the measure, e.g. `AF2531/22`. */
export interface CouncilReference {
  reference: string;
  title: string;
  date?: PreciseDate;
  url?: string;
}

/** A figure about the measure that is not a milestone. `absence` says why there is no value. */
export interface MeasureFigure {
  key: string;
  label: string;
  unit: string;
  value: number | null;
  asOf?: PreciseDate;
  absence?: "notCollected" | "notYetReported" | "notPossible";
  note?: string;
  provenance: ProvenanceNote;
}

/** Something dated that happened to the measure and is no milestone: an answer, an award, a report. */
export interface MeasureEvent {
  date: PreciseDate;
  text: string;
  provenance: ProvenanceNote;
}

/** The end of a measure before its work was done. It stays visible: nothing that was decided vanishes. */
export interface MeasureClosure {
  on: IsoDay;
  reason: string;
  /** Number of the measure of the same plan that carries its task on. */
  mergedInto?: number;
}

/** A closing that was taken back. It stays readable with its day and reason. */
export interface FormerClosure extends MeasureClosure {
  reopenedOn: IsoDay;
  reopenReason: string;
}

/**
 * A state that the commissioner sets against the computed one. Shown as set by hand, with the computed state beside
 * it, and in force only while its period is open (`manualStateInForce`).
 */
export interface MeasureManualState {
  state: MeasureState;
  reason: string;
  periodKey: string;
  setOn: IsoDay;
  /** The author as readers see it; the audit log knows the person. */
  setByRole: AssignableRole;
  /** Who may read it, as with a released report. */
  audience: ReleaseAudience;
}

/** Measure (Maßnahme). */
export interface Measure {
  planKey: string;
  /** Number within the plan, unique per plan, from 1. */
  number: number;
  fieldKey: string;
  workingTitle: string;
  /** The wording the council adopted, verbatim; absent when it is not known. Never edited with the title. */
  adoptedWording?: string;
  /** The name under which it was carried out, e.g. "Perspektive Bleiberecht Dresden". */
  realisedAs?: string;
  type: MeasureType;
  goal?: string;
  leadOfficeKey: string;
  contributingOfficeKeys: string[];
  partners: PartnerRole[];
  targetGroups: string[];
  legalBases: LegalBasis[];
  fundingLines: FundingLine[];
  /** A continuous measure has no `to` and is never late for lacking one. */
  period: { from?: PreciseDate; to?: PreciseDate };
  councilReferences: CouncilReference[];
  milestones: Milestone[];
  figures: MeasureFigure[];
  events: MeasureEvent[];
  closure?: MeasureClosure;
  /** Oldest first. */
  formerClosures?: FormerClosure[];
  manualState?: MeasureManualState;
  provenance: ProvenanceNote;
}
