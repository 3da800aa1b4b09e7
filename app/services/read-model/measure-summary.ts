import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type { LightLevel } from "~/domain/measure/lights";
import type { MeasureType } from "~/domain/measure/measure";
import type { ModelledBasis } from "~/domain/measure/modelled-basis";
import type { Progress } from "~/domain/measure/progress";
import type { ShownState } from "~/domain/measure/state";
import type { Provenance } from "~/domain/provenance";

/** An organisation by the name it has today. */
export interface OrganisationRef {
  key: string;
  name: string;
  /** Short name where one exists, else the name. */
  shortName: string;
}

export interface FieldRef {
  key: string;
  number: number;
  name: string;
}

/** A light with its German reasons, the same on page, chart, table and CSV file. */
export interface LightDto {
  level: LightLevel;
  /** Longest delay in days; 0 unless the light is raised. */
  days: number;
  /** Why it is so; at least one sentence, the longest delay first. */
  sentences: string[];
}

/** A state set by hand with its German words, the same on page, list and CSV file. */
export interface ManualStateDto {
  /** What the reports say. */
  computed: ShownState;
  /** Who set it, when, for how long and why. */
  sentence: string;
  /** Why the computed state is what it is. */
  computedSentence: string;
}

export interface DueDate {
  title: string;
  due: PreciseDate;
  /** Words of the source, e.g. "Mitte 2023". */
  dueWording?: string;
}

/** What lists, charts and neighbours know of a measure. Kept in memory for every measure, so no report texts. */
export interface MeasureSummary {
  number: number;
  title: string;
  realisedAs: string | null;
  field: FieldRef;
  type: MeasureType;
  leadOffice: OrganisationRef;
  contributingOffices: OrganisationRef[];
  partners: OrganisationRef[];
  targetGroups: string[];
  state: ShownState;
  /** Set where `state` was set by hand; the state is then not the computed one. */
  manual: ManualStateDto | null;
  /** German sentence: why the measure is shown in this state. */
  stateReason: string;
  progress: Progress;
  /** Share of the work due by today according to the dates in force, 0 to 1; `null` without milestones. */
  plannedShare: number | null;
  late: LightDto;
  overdue: LightDto;
  nextMilestone: DueDate | null;
  /** Latest released report of a responsible office. */
  lastReport: { asOf: IsoDay; office: OrganisationRef } | null;
  period: { from?: PreciseDate; to?: PreciseDate };
  provenance: Provenance;
  /** What state, lights and progress rest on and is invented. */
  modelledBasis: ModelledBasis[];
}
