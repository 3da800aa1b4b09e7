import type { MeasureStory } from "../story";

/** In time, but one contributing office has never reported, so that nobody may call it finished. */
export const measure20: MeasureStory = {
  measureNumber: 20,
  milestones: [
    {
      key: "uebergabebogen",
      title: "Gemeinsamer Übergabebogen vereinbart",
      due: "2023-Q2",
      doneOn: "2023-06-30",
    },
    {
      key: "pilot",
      title: "Erprobung an vier Oberschulen",
      due: "2024-07",
      dueWording: "bis Ende des Schuljahres 2023/24",
      doneOn: "2024-06-19",
      weight: 2,
    },
    {
      key: "ausweitung",
      title: "Verfahren an allen Schulen mit Vorbereitungsklassen",
      due: "2026-07",
      dueWording: "bis Ende des Schuljahres 2025/26",
      doneOn: "2026-07",
      weight: 3,
    },
  ],
  offices: [
    {
      officeKey: "schulverwaltungsamt",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Schulen nennen als Hürde, dass Informationen beim Wechsel verloren gehen. Ein kurzer Übergabebogen soll helfen.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Der Übergabebogen ist mit dem Landesamt und den Betreuungslehrkräften vereinbart.",
          nextStep: "Erprobung ab dem Schuljahr 2023/24.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Vier Oberschulen haben den Bogen erprobt. Er wird um eine Seite zu bisherigen Lernerfolgen ergänzt.",
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Neun weitere Schulen nutzen den Bogen. Für Gymnasien wird eine eigene Fassung abgestimmt.",
          figures: [{ label: "Schulen mit Übergabebogen", unit: "Schulen", value: 13 }],
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Der Bogen ist an fast allen Schulen mit Vorbereitungsklassen eingeführt; zwei folgen zum Ende des Schuljahres.",
          figures: [{ label: "Schulen mit Übergabebogen", unit: "Schulen", value: 24 }],
        },
        {
          period: "2026-2",
          state: "completed",
          text: "Alle Schulen mit Vorbereitungsklassen nutzen den Übergabebogen.",
          figures: [{ label: "Schulen mit Übergabebogen", unit: "Schulen", value: 26 }],
        },
      ],
    },
  ],
};
