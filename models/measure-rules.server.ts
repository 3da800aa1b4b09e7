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
import {
  type DateShift,
  type Milestone,
  type MilestoneState,
  milestoneStates,
} from "~/domain/measure/milestone";
import { measureStates } from "~/domain/measure/state";
import { cooperationForms } from "~/domain/organisation/organisation";
import { releaseAudiences } from "~/domain/reporting/progress-report";
import {
  countFromOne,
  isoDay,
  type JsonSchema,
  listOf,
  number,
  numberOrNull,
  object,
  oneOf,
  positiveNumber,
  preciseDate,
  presentExactlyIf,
  text,
  versionedDocument,
} from "./json-schema.server";
import { provenanceRules } from "./provenance.server";

const done: readonly MilestoneState[] = ["done"];

const milestone: JsonSchema = {
  ...object<Milestone>(
    {
      key: text,
      title: text,
      originalDue: preciseDate,
      currentDue: preciseDate,
      shifts: listOf(
        object<DateShift>({
          from: preciseDate,
          to: preciseDate,
          reason: text,
          agreedBy: text,
          shiftedOn: isoDay,
        }),
      ),
      state: oneOf(milestoneStates),
      weight: positiveNumber,
      provenance: provenanceRules,
    },
    { originalDueWording: text, currentDueWording: text, doneOn: preciseDate, evidenceUrl: text },
  ),
  anyOf: presentExactlyIf("doneOn", "state", done, milestoneStates),
};

const figure = object<MeasureFigure>(
  { key: text, label: text, unit: text, value: numberOrNull, provenance: provenanceRules },
  { asOf: preciseDate, absence: oneOf(["notCollected", "notYetReported", "notPossible"]), note: text },
);

/** What the database itself refuses, whoever writes: see `docs/rules.md` for the reasons. */
export const measureRules = versionedDocument<Measure>(
  {
    planKey: text,
    number: countFromOne,
    fieldKey: text,
    workingTitle: text,
    type: oneOf(measureTypes),
    leadOfficeKey: text,
    contributingOfficeKeys: listOf(text),
    partners: listOf(
      object<PartnerRole>({ organisationKey: text, role: text, cooperationForm: oneOf(cooperationForms) }),
    ),
    targetGroups: listOf(text),
    legalBases: listOf(
      object<LegalBasis>({ name: text }, { validFrom: isoDay, validTo: isoDay, note: text }),
    ),
    fundingLines: listOf(object<FundingLine>({ name: text }, { amountEuro: number, period: text })),
    period: object<Measure["period"]>({}, { from: preciseDate, to: preciseDate }),
    councilReferences: listOf(
      object<CouncilReference>({ reference: text, title: text }, { date: preciseDate, url: text }),
    ),
    milestones: listOf(milestone),
    figures: listOf(figure),
    events: listOf(object<MeasureEvent>({ date: preciseDate, text, provenance: provenanceRules })),
    provenance: provenanceRules,
  },
  {
    adoptedWording: text,
    realisedAs: text,
    goal: text,
    closure: object<MeasureClosure>({ on: isoDay, reason: text }, { mergedInto: countFromOne }),
    formerClosures: listOf(
      object<FormerClosure>(
        { on: isoDay, reason: text, reopenedOn: isoDay, reopenReason: text },
        { mergedInto: countFromOne },
      ),
    ),
    manualState: object<MeasureManualState>({
      state: oneOf(measureStates),
      reason: text,
      periodKey: text,
      setOn: isoDay,
      setByRole: oneOf(assignableRoles),
      audience: oneOf(releaseAudiences),
    }),
  },
);
