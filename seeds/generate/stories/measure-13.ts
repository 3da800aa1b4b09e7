import type { MeasureStory } from "../story";

/** Continuous; every milestone and report in time. */
export const measure13: MeasureStory = {
  measureNumber: 13,
  milestones: [
    { key: "jahr-2023", title: "Veranstaltungen 2023 durchgeführt", due: "2023", doneOn: "2023-11-21" },
    { key: "jahr-2024", title: "Veranstaltungen 2024 durchgeführt", due: "2024", doneOn: "2024-11-26" },
    { key: "jahr-2025", title: "Veranstaltungen 2025 durchgeführt", due: "2025", doneOn: "2025-11-18" },
    { key: "jahr-2026", title: "Veranstaltungen 2026 durchgeführt", due: "2026", doneOn: "2026-12-01" },
  ],
  offices: [
    {
      officeKey: "auslaenderbehoerde",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Die gemeinsamen Abende mit dem Beirat werden fortgesetzt. Thema im Herbst war die Einbürgerung.",
          figures: [{ label: "Veranstaltungen im Halbjahr", unit: "Veranstaltungen", value: 2 }],
        },
        {
          period: "2023-2",
          state: "ongoing",
          text: "Drei Abende, davon einer zum Chancen-Aufenthaltsrecht mit Sprachmittlung in vier Sprachen.",
          figures: [{ label: "Veranstaltungen im Halbjahr", unit: "Veranstaltungen", value: 3 }],
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Das neue Staatsangehörigkeitsrecht hat das Interesse stark erhöht; zwei Abende mussten in einen größeren Saal verlegt werden.",
          figures: [{ label: "Veranstaltungen im Halbjahr", unit: "Veranstaltungen", value: 4 }],
        },
        {
          period: "2025-2",
          state: "ongoing",
          text: "Die Abende werden nun auch aufgezeichnet und mit Untertiteln bereitgestellt.",
          figures: [{ label: "Veranstaltungen im Halbjahr", unit: "Veranstaltungen", value: 3 }],
        },
      ],
    },
  ],
};
