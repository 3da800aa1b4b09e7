import type { ModelledBasis } from "~/domain/measure/modelled-basis";
import type { Provenance } from "~/domain/provenance";

export const provenanceLabels: Record<Provenance, string> = {
  sourced: "belegt",
  predecessor: "Vorgängerkonzept",
  proposal: "Vorschlag 2021",
  practice: "Praxis",
  modelled: "modelliert",
  reported: "berichtet",
};

export const provenanceDescriptions: Record<Provenance, string> = {
  sourced: "Steht so in einer benannten öffentlichen Quelle.",
  predecessor:
    "Stammt aus dem Integrationskonzept 2015–2020 oder dem Fachplan Asyl und Integration 2022. Dass es auch im Aktionsplan 2022–2026 steht, ist nicht belegt.",
  proposal: "Wurde 2021 in der Beteiligung vorgeschlagen. Dass es beschlossen wurde, ist nicht belegt.",
  practice: "Ist als Praxis der Stadt beschrieben. Dass es eine Maßnahme des Plans ist, ist nicht belegt.",
  modelled: "Ist zur Vorführung erfunden und wirklichkeitsnah, aber keine Tatsache über Dresden.",
  reported: "Wurde in dieser Anwendung von einem Amt berichtet, dort mitgezeichnet und danach freigegeben.",
};

/** What is invented although the measure it belongs to may be sourced. */
export const modelledBasisLabels: Record<ModelledBasis, string> = {
  periods: "Berichtszeiträume und Fristen",
  milestones: "Meilensteine und Termine",
  reports: "Berichte",
};

/** Stands where the reader sees computed statements that rest on something invented. */
export function modelledBasisNotice(bases: readonly ModelledBasis[]): string {
  const listed = new Intl.ListFormat("de").format(bases.map((basis) => modelledBasisLabels[basis]));
  return `sind hier: ${listed}. Was daraus berechnet ist, zeigt die Anwendung und ist keine Aussage über Dresden.`;
}
