import type { MeasureStory } from "../story";

/** Continuous, once a year. */
export const measure16: MeasureStory = {
  measureNumber: 16,
  milestones: [
    { key: "tage-2022", title: "Interkulturelle Tage 2022", due: "2022-Q4", doneOn: "2022-10" },
    { key: "tage-2023", title: "Interkulturelle Tage 2023", due: "2023-10", doneOn: "2023-10" },
    { key: "tage-2024", title: "Interkulturelle Tage 2024", due: "2024-10", doneOn: "2024-10" },
    { key: "tage-2025", title: "Interkulturelle Tage 2025", due: "2025-10", doneOn: "2025-10" },
    { key: "tage-2026", title: "Interkulturelle Tage 2026", due: "2026-10", doneOn: "2026-10" },
  ],
  offices: [
    {
      officeKey: "integrationsbeauftragte",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Die Tage fanden wieder überwiegend vor Ort statt. Das Programm entstand in einem offenen Vorbereitungskreis.",
        },
        {
          period: "2023-2",
          state: "ongoing",
          text: "Schwerpunkt war das Zusammenleben im Stadtteil. Erstmals gab es Veranstaltungen in allen Stadtbezirken.",
          figures: [{ label: "Veranstaltungen", unit: "Veranstaltungen", value: 118 }],
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Das Programm griff die Beiratswahl auf. Kleine Vereine erhielten Hilfe bei Anmeldung und Abrechnung.",
          figures: [{ label: "Veranstaltungen", unit: "Veranstaltungen", value: 124 }],
        },
        {
          period: "2025-2",
          state: "ongoing",
          text: "Wegen geringerer Mittel wurde das gedruckte Programm gekürzt; das Netzangebot ist dafür durchsuchbar.",
          obstacles: "Weniger Sachmittel als im Vorjahr.",
          figures: [{ label: "Veranstaltungen", unit: "Veranstaltungen", value: 109 }],
        },
      ],
    },
  ],
};
