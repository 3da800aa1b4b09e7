import type { MeasureStory } from "../story";

/** In time and under way. */
export const measure19: MeasureStory = {
  measureNumber: 19,
  milestones: [
    {
      key: "gespraeche",
      title: "Gespräche mit Vereinen in fünf Stadtbezirken",
      due: "2023-Q3",
      doneOn: "2023-09-26",
    },
    {
      key: "schnuppertage",
      title: "Schnuppertage in Sporthallen nahe Unterkünften",
      due: "2024-05",
      doneOn: "2024-05",
      weight: 2,
    },
    {
      key: "uebungsleitung",
      title: "Erster Lehrgang für Übungsleitende mit Sprachbegleitung",
      due: "2025-Q3",
      doneOn: "2025-08-23",
      weight: 2,
    },
    {
      key: "zweiter-lehrgang",
      title: "Zweiter Lehrgang für Übungsleitende",
      due: "2026-Q4",
      doneOn: "2026-11-30",
      weight: 2,
    },
  ],
  offices: [
    {
      officeKey: "eb-sportstaetten",
      entries: [
        {
          period: "2023-1",
          state: "planned",
          text: "Der Eigenbetrieb lädt Vereine zu Gesprächen ein. Gefragt ist vor allem Hilfe bei Anmeldung, Versicherung und Sportkleidung.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Aus den Gesprächen ist eine Handreichung entstanden, die das Anmelden im Verein Schritt für Schritt erklärt.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Elf Vereine haben sich an den Schnuppertagen beteiligt. Mehrere Vereine berichten von neuen Mitgliedern im Kinderbereich.",
          figures: [{ label: "Beteiligte Vereine", unit: "Vereine", value: 11 }],
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Der Lehrgang für Übungsleitende ist ausgeschrieben. Die Sprachbegleitung übernimmt eine Volkshochschulkraft.",
          nextStep: "Lehrgang im August 2025.",
        },
        {
          period: "2025-2",
          state: "inProgress",
          text: "Der erste Lehrgang ist beendet. Die meisten Teilnehmenden leiten inzwischen eine Gruppe an.",
          figures: [{ label: "Übungsleitende mit Abschluss", unit: "Personen", value: 14 }],
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Für den zweiten Lehrgang gibt es mehr Anmeldungen als Plätze. Eine Warteliste ist eingerichtet.",
          nextStep: "Zweiter Lehrgang im Herbst 2026.",
        },
        {
          period: "2026-2",
          state: "completed",
          text: "Der zweite Lehrgang ist beendet. Die Handreichung wird von den Vereinen selbst weitergeführt.",
        },
      ],
    },
  ],
};
