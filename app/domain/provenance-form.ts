import { type FormReader, longest } from "./form-reader";
import { type ProvenanceNote, provenances } from "./provenance";

/** Provenance as forms hold it: the key of one source per line. */
export interface ProvenanceForm {
  provenanceLabel: string;
  provenanceSources: string;
  provenanceNote: string;
}

export const provenanceFields = ["provenanceLabel", "provenanceSources", "provenanceNote"] as const;

/** Judges a typed provenance; `undefined` if it has no valid label. */
export function readProvenance(
  form: Pick<FormReader<never>, "choice" | "lines" | "text" | "report">,
  typed: ProvenanceForm,
  sourceKeys: readonly string[],
): ProvenanceNote | undefined {
  const label = form.choice("provenanceLabel", typed.provenanceLabel, provenances);
  const sources = form.lines("provenanceSources", typed.provenanceSources);
  if (sources.some((key) => !sourceKeys.includes(key))) form.report("provenanceSources", "unknownChoice");
  const note = form.text("provenanceNote", typed.provenanceNote, longest.reason);
  return label && { label, sources, ...(note && { note }) };
}

/** A stored provenance as its form holds it. */
export const provenanceFormOf = ({ label, sources, note = "" }: ProvenanceNote): ProvenanceForm => ({
  provenanceLabel: label,
  provenanceSources: sources.join("\n"),
  provenanceNote: note,
});
