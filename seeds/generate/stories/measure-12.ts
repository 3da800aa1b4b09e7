import type { MeasureStory } from "../story";

/** Continuous, reported regularly, often "nothing new". */
export const measure12: MeasureStory = {
  measureNumber: 12,
  milestones: [
    {
      key: "umstellung",
      title: "Fachleistungsstunden bei allen Trägern eingeführt",
      due: "2023-12-31",
      doneOn: "2023-12-14",
      weight: 2,
    },
    {
      key: "integrationsplan",
      title: "Gemeinsame Vorlage für den Integrationsplan",
      due: "2024-Q3",
      doneOn: "2024-09-17",
    },
    { key: "pruefung", title: "Bemessung der Stunden überprüft", due: "2026-Q2", doneOn: "2026-06-18" },
  ],
  offices: [
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Zwei Träger rechnen bereits nach Fachleistungsstunden ab. Für die übrigen ist ein Übergang bis Ende 2023 vereinbart.",
        },
        {
          period: "2023-2",
          state: "ongoing",
          text: "Alle Träger arbeiten mit Fachleistungsstunden. Der Aufwand für die Dokumentation ist höher als erwartet.",
          obstacles: "Doppelte Erfassung in zwei Verfahren.",
          nextStep: "Vorlage für den Integrationsplan vereinheitlichen.",
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Die gemeinsame Vorlage ersetzt vier verschiedene Bögen. Die doppelte Erfassung entfällt.",
        },
        {
          period: "2026-1",
          state: "ongoing",
          text: "Die Bemessung der Stunden ist überprüft. Für Familien mit mehreren Kindern wird der Richtwert angehoben.",
        },
      ],
    },
  ],
};
