import type { MeasureStory } from "../story";

/** Continuous; the only responsible office is silent: report overdue. */
export const measure14: MeasureStory = {
  measureNumber: 14,
  milestones: [
    {
      key: "wegweiser",
      title: "Wegweiser für häufige Lebenslagen an allen Schaltern",
      due: "2023-Q4",
      doneOn: "2023-10-12",
    },
    { key: "auswertung", title: "Verweisberatung ausgewertet", due: "2025-Q4", doneOn: "2025-11-25" },
  ],
  offices: [
    {
      officeKey: "auslaenderbehoerde",
      silentForLast: 2,
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Die Verweisberatung nutzt bislang lose Merkblätter. Ein gemeinsamer Wegweiser mit den Migrationsberatungsstellen ist in Arbeit.",
        },
        {
          period: "2023-2",
          state: "ongoing",
          text: "Der Wegweiser liegt in zwölf Sprachen aus. Neue Beschäftigte werden damit eingearbeitet.",
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Mit den Migrationsberatungsstellen ist ein vierteljährlicher Austausch vereinbart, in dem auch Irrläufer besprochen werden.",
          nextStep: "Auswertung der Verweise im Jahr 2025.",
        },
      ],
    },
  ],
};
