import type { Measure, PartnerRole } from "~/domain/measure/measure";
import type { CooperationForm } from "~/domain/organisation/organisation";
import { type FieldKey, planKey } from "../plan";

/** What is fixed about a measure; its dated history comes from a story or, for measure 1, from sources. */
export type MeasureFacts = Omit<Measure, "milestones" | "figures" | "events">;

type Required =
  | "number"
  | "workingTitle"
  | "type"
  | "leadOfficeKey"
  | "targetGroups"
  | "period"
  | "provenance";

/** Fills in what a measure does not have: an empty list says that nothing is known. */
export function measureFacts(
  facts: Pick<MeasureFacts, Required> & { fieldKey: FieldKey } & Partial<MeasureFacts>,
): MeasureFacts {
  return {
    planKey,
    contributingOfficeKeys: [],
    partners: [],
    legalBases: [],
    fundingLines: [],
    councilReferences: [],
    ...facts,
  };
}

export function partnerRole(
  organisationKey: string,
  role: string,
  cooperationForm: CooperationForm,
): PartnerRole {
  return { organisationKey, role, cooperationForm };
}
