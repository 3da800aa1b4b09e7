import { assignableRoles } from "~/domain/access/roles";
import {
  type CouncilReference,
  type FormerClosure,
  type FundingLine,
  type LegalBasis,
  type Measure,
  type MeasureClosure,
  type MeasureEvent,
  type MeasureFigure,
  type MeasureManualState,
  measureTypes,
  type PartnerRole,
} from "~/domain/measure/measure";
import { type DateShift, type Milestone, milestoneStates } from "~/domain/measure/milestone";
import { measureStates } from "~/domain/measure/state";
import { cooperationForms } from "~/domain/organisation/organisation";
import { releaseAudiences } from "~/domain/reporting/progress-report";
import { documentSchema, partSchema } from "./definition.server";
import { provenanceSchema } from "./provenance.server";
import type { Versioned } from "./versioned.server";

const text = { type: String, required: true } as const;
const provenance = { type: provenanceSchema, required: true } as const;

const shiftSchema = partSchema<DateShift>({
  from: text,
  to: text,
  reason: text,
  agreedBy: text,
  shiftedOn: text,
});
const milestoneSchema = partSchema<Milestone>({
  key: text,
  title: text,
  originalDue: text,
  currentDue: text,
  originalDueWording: String,
  currentDueWording: String,
  shifts: { type: [shiftSchema], required: true },
  state: { type: String, enum: milestoneStates, required: true },
  doneOn: String,
  weight: { type: Number, required: true },
  evidenceUrl: String,
  provenance,
});
const partnerSchema = partSchema<PartnerRole>({
  organisationKey: text,
  role: text,
  cooperationForm: { ...text, enum: cooperationForms },
});
const legalBasisSchema = partSchema<LegalBasis>({
  name: text,
  validFrom: String,
  validTo: String,
  note: String,
});
const fundingSchema = partSchema<FundingLine>({ name: text, amountEuro: Number, period: String });
const councilReferenceSchema = partSchema<CouncilReference>({
  reference: text,
  title: text,
  date: String,
  url: String,
});
const figureSchema = partSchema<MeasureFigure>({
  key: text,
  label: text,
  unit: text,
  value: { type: Number, default: null },
  asOf: String,
  absence: { type: String, enum: ["notCollected", "notYetReported", "notPossible"] },
  note: String,
  provenance,
});
const eventSchema = partSchema<MeasureEvent>({ date: text, text, provenance });
const closure = { on: text, reason: text, mergedInto: Number };
const closureSchema = partSchema<MeasureClosure>(closure);
const formerClosureSchema = partSchema<FormerClosure>({ ...closure, reopenedOn: text, reopenReason: text });
const manualStateSchema = partSchema<MeasureManualState>({
  state: { type: String, enum: measureStates, required: true },
  reason: text,
  periodKey: text,
  setOn: text,
  setByRole: { type: String, enum: assignableRoles, required: true },
  audience: { type: String, enum: releaseAudiences, required: true },
});
const periodSchema = partSchema<Measure["period"]>({ from: String, to: String });

/** The schema of a measure; its indexes stand in `measure.server.ts`, next to the queries they serve. */
export const measureSchema = documentSchema<Versioned<Measure>>({
  planKey: { ...text, immutable: true },
  number: { type: Number, required: true, immutable: true },
  fieldKey: text,
  workingTitle: text,
  adoptedWording: String,
  realisedAs: String,
  type: { type: String, enum: measureTypes, required: true },
  goal: String,
  leadOfficeKey: text,
  contributingOfficeKeys: { type: [String], required: true },
  partners: { type: [partnerSchema], required: true },
  targetGroups: { type: [String], required: true },
  legalBases: { type: [legalBasisSchema], required: true },
  fundingLines: { type: [fundingSchema], required: true },
  period: { type: periodSchema, required: true },
  councilReferences: { type: [councilReferenceSchema], required: true },
  milestones: { type: [milestoneSchema], required: true },
  figures: { type: [figureSchema], required: true },
  events: { type: [eventSchema], required: true },
  closure: closureSchema,
  // Without the empty list that Mongoose would make of it.
  formerClosures: { type: [formerClosureSchema], default: undefined },
  manualState: manualStateSchema,
  provenance,
  version: { type: Number, required: true },
});
