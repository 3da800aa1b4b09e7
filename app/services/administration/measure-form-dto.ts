import type { MeasureClosure } from "~/domain/measure/measure";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import type { Milestone } from "~/domain/measure/milestone";
import type { ShownState } from "~/domain/measure/state";
import type { ContributionEffect } from "~/services/contributions/contribution-effect";
import type { ManualStateDto } from "~/services/read-model/measure-summary";

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

/** What the page says about the end of a measure, or about taking it back. */
export interface MeasureEndDto {
  number: number;
  version: number;
  title: string;
  closure: MeasureClosure | null;
  /** Measures it can be merged into. */
  targets: { number: number; title: string }[];
  /** What ending (or, for an ended measure, taking it up again) does to contributions of open periods. */
  effects: ContributionEffect[];
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
  state: ShownState;
  manual: ManualStateDto | null;
  closure: MeasureClosure | null;
}
