import type { MeasureStory } from "../story";

/** Several offices with differing states: the day-care office is well on its way, the school office still examines. */
export const measure07: MeasureStory = {
  measureNumber: 7,
  milestones: [
    {
      key: "material",
      title: "Elternmaterial in zehn Sprachen liegt vor",
      due: "2023-Q3",
      doneOn: "2023-08-30",
    },
    {
      key: "elternbegleitung",
      title: "Elternbegleitung in zwölf Kitas eingerichtet",
      due: "2024-Q4",
      doneOn: "2024-12-10",
      weight: 2,
    },
    {
      key: "schulen",
      title: "Elternlotsen an sechs Grundschulen erprobt",
      due: "2026-Q4",
      dueWording: "im Schuljahr 2026/27",
      weight: 2,
    },
  ],
  offices: [
    {
      officeKey: "amt-fuer-kindertagesbetreuung",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Kitas haben gemeldet, welche Schreiben Eltern am häufigsten nicht verstehen: Aufnahmevertrag, Eingewöhnung, Schließtage.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Für diese drei Schreiben entstehen bebilderte Fassungen in zehn Sprachen.",
          nextStep: "Verteilung zum neuen Kita-Jahr.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Das Material ist verteilt und steht zum Herunterladen bereit. Die Elternbegleitung ist in vier Kitas gestartet.",
          figures: [{ label: "Kitas mit Elternbegleitung", unit: "Kitas", value: 4 }],
        },
        {
          period: "2024-2",
          state: "inProgress",
          text: "In zwölf Kitas gibt es nun eine feste Elternbegleitung. Die Sprechzeiten werden gut angenommen.",
          figures: [{ label: "Kitas mit Elternbegleitung", unit: "Kitas", value: 12 }],
        },
        {
          period: "2025-2",
          state: "completed",
          text: "Der eigene Teil ist abgeschlossen. Die Elternbegleitung wird aus dem laufenden Haushalt weitergeführt.",
          figures: [{ label: "Kitas mit Elternbegleitung", unit: "Kitas", value: 12 }],
        },
      ],
    },
    {
      officeKey: "schulverwaltungsamt",
      lateByDays: { "2025-1": 33 },
      gaps: ["2023-2"],
      entries: [
        {
          period: "2023-1",
          state: "underReview",
          text: "Mit dem Landesamt wird geklärt, wer für Elternlotsen an Schulen zuständig ist.",
          obstacles: "Zuständigkeit zwischen Stadt und Freistaat nicht geklärt.",
        },
        {
          period: "2024-1",
          state: "underReview",
          text: "Das Landesamt hat zugesagt, sich zu beteiligen. Offen ist die Vergütung der Elternlotsen.",
        },
        {
          period: "2025-2",
          state: "underReview",
          text: "Sechs Grundschulen haben Interesse bekundet. Der Entwurf einer Vereinbarung liegt dem Landesamt vor.",
          nextStep: "Vereinbarung vor dem Schuljahr 2026/27 unterzeichnen.",
        },
      ],
    },
  ],
};
