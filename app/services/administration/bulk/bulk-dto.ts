import type { BulkKind, BulkObstacle } from "~/domain/measure/bulk-change";
import type { ContributionEffect } from "~/services/contributions/contribution-effect";
import type { FilterOptions } from "~/services/measures/measure-list-dto";
import type { Choice, ListedMeasure } from "../measure-form-dto";

/** The list of the administration: the measures that a filter leaves, and the choices of the filter. */
export interface MeasuresToEdit {
  measures: ListedMeasure[];
  totalCount: number;
  options: Pick<FilterOptions, "fields" | "offices" | "states">;
  /** What is filtered by now. */
  query: { search: string; field: string; office: string; state: string };
  /** The filter as parameters of an address. */
  filter: [name: string, value: string][];
}

/** Measures chosen for a bulk change and what it needs to be filled in. */
export interface BulkSelection {
  kind: BulkKind;
  measures: { number: number; title: string }[];
  /** For the kinds that choose from a list; null where the value is typed. */
  choices: Choice[] | null;
}

/** What the change would make of a measure. */
export interface BulkRow {
  number: number;
  title: string;
  /** The version that was looked at; a measure changed since is not overwritten. */
  version: number;
  /** From what to what, in the words of the history. */
  changes: string[];
  effects: ContributionEffect[];
}

export interface BulkPreview {
  rows: BulkRow[];
  leftOut: { number: number; title: string; obstacle: BulkObstacle }[];
}

/** Why a bulk change was not made; nothing of it was. */
export type BulkRefusal =
  | { code: "forbidden" }
  | { code: "invalid"; problems: Record<string, string> }
  /** These measures were changed since the preview. */
  | { code: "overtaken"; numbers: number[] };
