import { measureTypes } from "~/domain/measure/measure";
import { type MilestoneState, milestoneStates } from "~/domain/measure/milestone";
import { cooperationForms } from "~/domain/organisation/organisation";
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
  ...object(
    {
      key: text,
      title: text,
      originalDue: preciseDate,
      currentDue: preciseDate,
      shifts: listOf(
        object({ from: preciseDate, to: preciseDate, reason: text, agreedBy: text, shiftedOn: isoDay }),
      ),
      state: oneOf(milestoneStates),
      weight: positiveNumber,
      provenance: provenanceRules,
    },
    { doneOn: preciseDate, evidenceUrl: text },
  ),
  anyOf: presentExactlyIf("doneOn", "state", done, milestoneStates),
};

const figure = object(
  { key: text, label: text, unit: text, value: numberOrNull, provenance: provenanceRules },
  { asOf: preciseDate, absence: oneOf(["notCollected", "notYetReported", "notPossible"]), note: text },
);

/** What the database itself refuses, whoever writes: see `docs/rules.md` for the reasons. */
export const measureRules = versionedDocument(
  {
    planKey: text,
    number: countFromOne,
    fieldKey: text,
    workingTitle: text,
    type: oneOf(measureTypes),
    leadOfficeKey: text,
    contributingOfficeKeys: listOf(text),
    partners: listOf(object({ organisationKey: text, role: text, cooperationForm: oneOf(cooperationForms) })),
    targetGroups: listOf(text),
    legalBases: listOf(object({ name: text }, { validFrom: isoDay, validTo: isoDay, note: text })),
    fundingLines: listOf(object({ name: text }, { amountEuro: number, period: text })),
    period: object({}, { from: preciseDate, to: preciseDate }),
    councilReferences: listOf(object({ reference: text, title: text }, { date: preciseDate, url: text })),
    milestones: listOf(milestone),
    figures: listOf(figure),
    events: listOf(object({ date: preciseDate, text, provenance: provenanceRules })),
    provenance: provenanceRules,
  },
  { adoptedWording: text, realisedAs: text, goal: text },
);
