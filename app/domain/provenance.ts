/**
 * Where a statement of the product comes from. Everything shown carries one of these, so that a modelled
 * entry is never read as a fact of Dresden.
 *
 * - `sourced`: found in a named public source ("belegt")
 * - `predecessor`: taken from the predecessor concept 2015–2020 or the Fachplan ("Vorgängerkonzept")
 * - `proposal`: voiced in the participation of 2021 ("Vorschlag 2021")
 * - `practice`: described as practice of the city, not known to be in the plan ("Praxis")
 * - `modelled`: invented but realistic ("modelliert")
 * - `reported`: reported by an office in this application ("berichtet")
 */
export const provenances = [
  "sourced",
  "predecessor",
  "proposal",
  "practice",
  "modelled",
  "reported",
] as const;
export type Provenance = (typeof provenances)[number];

/** How many of `labels` carry each label; every label is there, also with 0. */
export function countProvenances(labels: readonly Provenance[]): Record<Provenance, number> {
  const counts = { sourced: 0, predecessor: 0, proposal: 0, practice: 0, modelled: 0, reported: 0 };
  for (const label of labels) counts[label] += 1;
  return counts;
}

/** A label with the keys of its sources (see `seeds/reference/sources.ts`), e.g. `["SEED", "P1"]`. */
export interface ProvenanceNote {
  label: Provenance;
  sources: string[];
  /** What exactly is sourced or modelled, where the label alone would mislead. */
  note?: string;
}
