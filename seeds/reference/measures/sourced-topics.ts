import { provenance } from "../sources";
import { type MeasureFacts, measureFacts, partnerRole } from "./measure-facts";

const topicOnly =
  "Belegt ist das Thema (Mitteilung P4). Zuständigkeit, Zeitraum, Meilensteine und Berichte sind modelliert.";

/** Measures 2 to 4: their topics are named in a public reading of the adopted plan. */
export const sourcedTopics: readonly MeasureFacts[] = [
  measureFacts({
    number: 2,
    fieldKey: "interkulturelle-oeffnung",
    workingTitle: "Interkulturelle Öffnung der Verwaltung",
    type: "concept",
    goal: "Alle Ämter prüfen ihre Angebote auf Zugangshürden und bauen sie nach einem gemeinsamen Leitfaden ab.",
    leadOfficeKey: "personalamt",
    contributingOfficeKeys: ["integrationsbeauftragte"],
    targetGroups: ["Beschäftigte der Stadtverwaltung", "Zugewanderte"],
    period: { from: "2022-Q4", to: "2026" },
    provenance: provenance("sourced", ["P4"], topicOnly),
  }),
  measureFacts({
    number: 3,
    fieldKey: "teilhabe",
    workingTitle: "Engere Zusammenarbeit mit Migrantenorganisationen",
    type: "continuous",
    goal: "Migrantenorganisationen wirken an Vorhaben der Stadt früh und verlässlich mit.",
    leadOfficeKey: "integrationsbeauftragte",
    partners: [
      partnerRole("dsm", "Vertritt Migrantenorganisationen; Positionspapier zum Aktionsplan", "conceptWork"),
    ],
    targetGroups: ["Migrantenorganisationen"],
    period: { from: "2022-Q3" },
    provenance: provenance("sourced", ["P4"], topicOnly),
  }),
  measureFacts({
    number: 4,
    fieldKey: "arbeit",
    workingTitle:
      "Sensibilisierung der Behörden für berufliche Perspektiven von Menschen mit unsicherem Aufenthalt",
    type: "project",
    goal: "Beschäftigte kennen die Wege in Ausbildung und Arbeit auch bei unsicherem Aufenthalt und weisen darauf hin.",
    leadOfficeKey: "auslaenderbehoerde",
    contributingOfficeKeys: ["sozialamt"],
    partners: [
      partnerRole("bundesagentur-fuer-arbeit", "Fachlicher Beitrag zum Arbeitsmarktzugang", "training"),
    ],
    targetGroups: ["Beschäftigte der Stadtverwaltung", "Menschen mit unsicherem Aufenthalt"],
    legalBases: [
      { name: "§ 60c AufenthG (Ausbildungsduldung)" },
      { name: "§ 60d AufenthG (Beschäftigungsduldung)" },
    ],
    period: { from: "2023", to: "2026-Q2" },
    provenance: provenance("sourced", ["P4"], topicOnly),
  }),
];
