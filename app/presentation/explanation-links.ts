import type { LightName } from "~/domain/measure/lights";
import type { Provenance } from "~/domain/provenance";

/** Where on /erlaeuterungen the page explains itself. The anchors are set there from the same constants. */
export const explanationAnchors = {
  states: "stand",
  measureLate: "verspaetet",
  reportOverdue: "bericht-ueberfaellig",
  progress: "fortschritt",
  counting: "zaehlweise",
  provenance: "herkunft",
} as const satisfies Record<LightName | "states" | "progress" | "counting" | "provenance", string>;

/** Address of the explanation of a topic. */
export function explanationHref(topic: keyof typeof explanationAnchors): string {
  return `/erlaeuterungen#${explanationAnchors[topic]}`;
}

/** Anchor of one provenance label on /erlaeuterungen. */
export function provenanceAnchor(label: Provenance): string {
  return `${explanationAnchors.provenance}-${label}`;
}
