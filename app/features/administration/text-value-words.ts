import { provenanceLabels } from "~/texts/de/provenance";

/** A typed value in words, where the form holds texts and one choice of provenance. */
export function textValueInWords(field: string, value: string): string {
  const labels: Readonly<Record<string, string>> = provenanceLabels;
  return field === "provenanceLabel" ? (labels[value] ?? value) : value;
}
