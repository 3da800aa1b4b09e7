import type { IsoDay, PreciseDate } from "../date/precise-date";
import type { ProvenanceNote } from "../provenance";

/** Plan (Plan): what a council adopted for a period. */
export interface Plan {
  /** Stable key used in URLs and unique in the database, e.g. `integration-2022`. */
  key: string;
  title: string;
  period: { from: PreciseDate; to: PreciseDate };
  adoptedOn: IsoDay;
  adoptedBy: string;
  /** Council reference (Vorlagennummer); absent when it is not known. */
  reference?: string;
  provenance: ProvenanceNote;
}

/** The end of a field. Measures that were closed in it stay there. */
export interface FieldClosure {
  on: IsoDay;
  reason: string;
  /** Key of the field of the same plan that took over its open measures. */
  mergedInto?: string;
}

/** FieldOfAction (Handlungsfeld). */
export interface FieldOfAction {
  planKey: string;
  key: string;
  /** Order in the plan, from 1. */
  number: number;
  name: string;
  closure?: FieldClosure;
  provenance: ProvenanceNote;
}
