import type { MeasureStory } from "../story";

/** Finished in time: an election does not wait. */
export const measure23: MeasureStory = {
  measureNumber: 23,
  milestones: [
    { key: "konzept", title: "Kampagne mit dem Beirat abgestimmt", due: "2024-01", doneOn: "2024-01-23" },
    {
      key: "start",
      title: "Start der Kampagne in zwölf Sprachen",
      due: "2024-05",
      doneOn: "2024-05-13",
      weight: 2,
    },
    { key: "wahltag", title: "Tag der Beiratswahl", due: "2024-09-01", doneOn: "2024-09-01", weight: 2 },
    { key: "auswertung", title: "Auswertung der Kampagne", due: "2024-Q4", doneOn: "2024-11-14" },
  ],
  offices: [
    {
      officeKey: "integrationsbeauftragte",
      entries: [
        {
          period: "2023-2",
          state: "planned",
          text: "Ziel und Zeitplan sind mit dem Beirat besprochen. Gesucht werden Personen aus den Vereinen, die in ihren Sprachen werben.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Die Kampagne läuft seit Mai in zwölf Sprachen. Kurze Filme erklären, was der Beirat tut und wie die Briefwahl geht.",
          nextStep: "Veranstaltungen im August, Wahl am 1. September 2024.",
        },
        {
          period: "2024-2",
          state: "completed",
          text: "Die Wahl hat stattgefunden, die Auswertung liegt vor. Filme und Handzettel können 2029 wieder verwendet werden.",
        },
      ],
    },
  ],
};
