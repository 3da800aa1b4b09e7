import type { MeasureClosure } from "~/domain/measure/measure";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import type { Milestone } from "~/domain/measure/milestone";

export interface Choice {
  key: string;
  name: string;
}

/** What a measure can refer to. */
export interface MeasureChoices {
  fields: Choice[];
  /** Offices, which can answer for a measure. */
  offices: Choice[];
  /** Offices and partners alike. */
  organisations: Choice[];
  sourceKeys: string[];
}

/** A measure for its form. */
export interface MeasureFormDto {
  number: number;
  version: number;
  values: MeasureFormValues;
  closure: MeasureClosure | null;
  choices: MeasureChoices;
}

/** The milestones of a measure for their forms. */
export interface MeasureMilestones {
  number: number;
  title: string;
  version: number;
  milestones: Milestone[];
  evidenceRequired: boolean;
}

/** A line of the list in the administration. */
export interface ListedMeasure {
  number: number;
  title: string;
  field: string;
  leadOffice: string;
  milestoneCount: number;
  closure: MeasureClosure | null;
}
