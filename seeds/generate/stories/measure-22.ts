import type { MeasureStory } from "../story";

/** Postponed, with its reason, while a hand says that a part goes on; the dates keep running. */
export const measure22: MeasureStory = {
  measureNumber: 22,
  manualState: {
    state: "inProgress",
    reason:
      "Für die Vorführung modelliert: Das bestehende Angebot läuft weiter; zurückgestellt sind nur die drei weiteren Angebote.",
  },
  milestones: [
    {
      key: "sozialraum",
      title: "Bedarf in fünf Schwerpunktgebieten beschrieben",
      due: "2023-Q4",
      doneOn: "2023-12-19",
    },
    {
      key: "erstes-angebot",
      title: "Erstes offenes Angebot eröffnet",
      due: "2024-Q3",
      doneOn: "2024-09-03",
      weight: 2,
    },
    { key: "weitere", title: "Drei weitere Angebote eröffnet", due: "2025-Q4", weight: 3 },
    { key: "auswertung", title: "Auswertung mit Jugendlichen", due: "2027-Q2" },
  ],
  offices: [
    {
      officeKey: "jugendamt",
      entries: [
        {
          period: "2023-1",
          state: "planned",
          text: "Fünf Schwerpunktgebiete sind festgelegt. Jugendliche werden in den Unterkünften und Schulen nach ihren Wünschen gefragt.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Der Bedarf ist beschrieben. Am häufigsten wünschen sich Jugendliche Sport, Werkstatt und einen ruhigen Ort zum Lernen.",
        },
        {
          period: "2024-2",
          state: "inProgress",
          text: "Das erste Angebot ist geöffnet und an vier Nachmittagen in der Woche besetzt.",
          figures: [{ label: "Offene Angebote", unit: "Angebote", value: 1 }],
        },
        {
          period: "2025-1",
          state: "postponed",
          text: "Das bestehende Angebot läuft weiter. Die drei weiteren werden zurückgestellt.",
          stateReason: "Im Doppelhaushalt 2025/2026 stehen für neue Angebote keine Mittel bereit.",
          nextStep: "Anmeldung zum nächsten Doppelhaushalt.",
          figures: [{ label: "Offene Angebote", unit: "Angebote", value: 1 }],
        },
      ],
    },
  ],
};
