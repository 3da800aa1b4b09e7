import type { MeasureStory } from "../story";

/** Finished, every milestone in time. */
export const measure08: MeasureStory = {
  measureNumber: 8,
  milestones: [
    {
      key: "erhebung",
      title: "Angebote aller Beratungsstellen erfasst",
      due: "2023-Q2",
      doneOn: "2023-05-16",
    },
    {
      key: "verzeichnis",
      title: "Verzeichnis in sechs Sprachen im Netz",
      due: "2024-03-31",
      doneOn: "2024-03-19",
      weight: 3,
    },
    {
      key: "aushang",
      title: "Aushänge in Bürgerbüros, Bibliotheken und Arztpraxen",
      due: "2024-Q4",
      doneOn: "2024-10-24",
    },
  ],
  offices: [
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Mit den Beratungsstellen ist abgestimmt, welche Angaben das Verzeichnis enthält: Thema, Sprache, Ort, Sprechzeit, Barrierefreiheit.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Die Angebote von 41 Stellen sind erfasst. Die Stellen pflegen ihre Angaben künftig selbst.",
          figures: [{ label: "Erfasste Beratungsstellen", unit: "Stellen", value: 41 }],
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Das Verzeichnis ist technisch fertig und wird mit Ratsuchenden getestet. Die Suche nach Sprache ist einfacher geworden.",
          nextStep: "Veröffentlichung im März 2024.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Das Verzeichnis steht im Netz. Am häufigsten wird nach Beratung zu Wohnen und Anerkennung gesucht.",
          nextStep: "Aushänge an Orten des Alltags.",
          figures: [{ label: "Erfasste Beratungsstellen", unit: "Stellen", value: 47 }],
        },
        {
          period: "2024-2",
          state: "completed",
          text: "Die Aushänge sind verteilt, die Maßnahme ist abgeschlossen. Die Pflege des Verzeichnisses übernimmt das Sozialamt als laufende Aufgabe.",
          figures: [{ label: "Erfasste Beratungsstellen", unit: "Stellen", value: 52 }],
        },
      ],
    },
  ],
};
