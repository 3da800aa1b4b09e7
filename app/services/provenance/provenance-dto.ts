import type { Provenance, ProvenanceNote } from "~/domain/provenance";
import type { Source } from "~/domain/source";
import type { MeasureLink } from "../overview/overview-dto";

/** How many statements of a kind carry which label. */
interface ProvenanceCount {
  label: Provenance;
  measures: number;
  milestones: number;
  reports: number;
  organisations: number;
}

interface ProvenanceMeasure {
  measure: MeasureLink;
  provenance: ProvenanceNote;
}

/** Figures and lists for `/erlaeuterungen`. */
export interface ProvenanceOverviewDto {
  planTitle: string;
  counts: ProvenanceCount[];
  totals: Omit<ProvenanceCount, "label">;
  /** Every measure with its label and sources. */
  measures: ProvenanceMeasure[];
  /** The sources that the labels refer to, by key. */
  sources: Source[];
  rulesVersion: string;
  /** Periods whose frozen values can be read, latest first. */
  frozenPeriods: { key: string; name: string }[];
}
