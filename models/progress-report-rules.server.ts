import { type MeasureState, measureStates } from "~/domain/measure/state";
import {
  type ManualState,
  type ProgressReport,
  type ReportedFigure,
  releaseAudiences,
} from "~/domain/reporting/progress-report";
import {
  countFromOne,
  flag,
  isoDay,
  type JsonSchema,
  listOf,
  logDocument,
  numberOrNull,
  object,
  oneOf,
  preciseDate,
  requiredIf,
  text,
} from "./json-schema.server";
import { provenanceRules } from "./provenance.server";

const statesWithReason: readonly MeasureState[] = ["discontinued", "postponed"];

/** What the database itself refuses, whoever writes: above all a stop or a postponement without its reason. */
export const progressReportRules: JsonSchema = {
  ...logDocument<ProgressReport>(
    {
      planKey: text,
      measureNumber: countFromOne,
      officeKey: text,
      periodKey: text,
      asOf: isoDay,
      state: oneOf(measureStates),
      text,
      unchanged: flag,
      figures: listOf(
        object<ReportedFigure>({ label: text, unit: text, value: numberOrNull }, { reasonForNoValue: text }),
      ),
      evidenceUrls: listOf(text),
      handedInOn: isoDay,
      releasedOn: isoDay,
      audience: oneOf(releaseAudiences),
      provenance: provenanceRules,
    },
    {
      stateReason: text,
      manualState: object<ManualState>({ computed: { enum: [...measureStates, null] }, reason: text }),
      obstacles: text,
      nextStep: text,
      nextReportOn: preciseDate,
    },
  ),
  anyOf: requiredIf("stateReason", "state", statesWithReason, measureStates),
};
