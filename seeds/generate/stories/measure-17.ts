import type { MeasureStory } from "../story";

/** A date shifted twice and late again. */
export const measure17: MeasureStory = {
  measureNumber: 17,
  milestones: [
    {
      key: "wohnungspool",
      title: "Vereinbarung mit Wohnungsunternehmen geschlossen",
      due: "2023-Q2",
      doneOn: "2023-06-08",
      weight: 2,
    },
    {
      key: "auszugsberatung",
      title: "Auszugsberatung in allen Unterkünften",
      due: "2024-Q1",
      doneOn: "2024-04-16",
    },
    {
      key: "gemeinschaftsunterkunft",
      title: "Erste Gemeinschaftsunterkunft durch Wohnungen ersetzt",
      due: "2024-06-30",
      weight: 3,
      shifts: [
        {
          to: "2025-Q2",
          reason: "Höhere Zuweisungszahlen; die Plätze der Unterkunft werden vorerst gebraucht.",
          agreedBy: "Amtsleitung Sozialamt",
          shiftedOn: "2024-05-14",
        },
        {
          to: "2026-Q1",
          reason: "Die Sanierung der vorgesehenen Wohnungen verzögert sich.",
          agreedBy: "Amtsleitung Sozialamt",
          shiftedOn: "2025-04-29",
        },
      ],
    },
    { key: "bilanz", title: "Bilanz der Übergänge in eigenen Wohnraum", due: "2026-Q4", weight: 1 },
  ],
  offices: [
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Die Gespräche mit Wohnungsunternehmen haben begonnen. Ziel ist eine Zusage über Wohnungen verschiedener Größe.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Eine Vereinbarung mit drei Wohnungsunternehmen ist geschlossen. Sie sieht eine feste Zahl von Wohnungen im Jahr vor.",
          figures: [{ label: "Vermittelte Wohnungen im Halbjahr", unit: "Wohnungen", value: 37 }],
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Die Vermittlung läuft. Große Wohnungen für Familien bleiben knapp.",
          obstacles: "Kaum Angebote mit vier und mehr Räumen.",
          figures: [{ label: "Vermittelte Wohnungen im Halbjahr", unit: "Wohnungen", value: 41 }],
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Die Auszugsberatung gibt es nun in allen Unterkünften. Die Schließung der ersten Unterkunft ist auf 2025 verschoben.",
          obstacles: "Höhere Zuweisungszahlen.",
          figures: [{ label: "Vermittelte Wohnungen im Halbjahr", unit: "Wohnungen", value: 29 }],
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Die Sanierung der vorgesehenen Wohnungen verzögert sich, der Termin ist erneut verschoben.",
          obstacles: "Verzug bei der Sanierung.",
          nextStep: "Ersatzwohnungen bei anderen Unternehmen anfragen.",
          figures: [{ label: "Vermittelte Wohnungen im Halbjahr", unit: "Wohnungen", value: 33 }],
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Ein Teil der Wohnungen ist bezogen. Für die übrigen fehlt die Abnahme, die Unterkunft bleibt deshalb geöffnet.",
          obstacles: "Bauabnahme steht aus.",
          nextStep: "Neuen Termin nach der Bauabnahme festlegen.",
          figures: [{ label: "Vermittelte Wohnungen im Halbjahr", unit: "Wohnungen", value: 46 }],
        },
      ],
    },
  ],
};
