import type { MeasureStory } from "../story";

/** Finished later than planned, with one shift and one report that came late. */
export const measure10: MeasureStory = {
  measureNumber: 10,
  milestones: [
    { key: "auswahl", title: "Drei Modellstellen ausgewählt", due: "2023-Q1", doneOn: "2023-04-18" },
    {
      key: "fortbildung",
      title: "Fortbildung der Teams abgeschlossen",
      due: "2024-Q2",
      doneOn: "2024-06-25",
      weight: 2,
    },
    {
      key: "auswertung",
      title: "Auswertung der Modellphase liegt vor",
      due: "2024-12",
      doneOn: "2025-06-24",
      weight: 2,
      shifts: [
        {
          to: "2025-06",
          reason: "Eine der drei Modellstellen begann wegen Personalwechsels ein halbes Jahr später.",
          agreedBy: "Amtsleitung Sozialamt",
          shiftedOn: "2024-09-10",
        },
      ],
    },
    {
      key: "uebertragung",
      title: "Empfehlungen an alle geförderten Stellen gegeben",
      due: "2025-Q4",
      doneOn: "2025-12-04",
    },
  ],
  offices: [
    {
      officeKey: "sozialamt",
      lateByDays: { "2023-2": 24 },
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Die Träger der Schuldner-, Familien- und Suchtberatung sind zur Teilnahme an der Modellphase eingeladen.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Je eine Stelle der drei Beratungsarten nimmt teil. Zwei haben mit der Fortbildung begonnen, die dritte folgt im Herbst.",
          obstacles: "Personalwechsel in einer Modellstelle.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Alle drei Teams haben die Fortbildung abgeschlossen. Telefonische Sprachmittlung wird in zwei Stellen regelmäßig genutzt.",
        },
        {
          period: "2024-2",
          state: "inProgress",
          text: "Die Auswertung wird auf Juni 2025 verschoben, damit auch die dritte Stelle ein volles Jahr erprobt hat.",
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Die Auswertung liegt vor. Wirksam waren vor allem feste Zeiten mit Sprachmittlung und ein gemeinsamer Erstgesprächsbogen.",
          nextStep: "Empfehlungen an alle geförderten Stellen.",
        },
        {
          period: "2025-2",
          state: "completed",
          text: "Die Empfehlungen sind allen geförderten Stellen vorgestellt und in die Fördergrundsätze aufgenommen. Die Maßnahme ist abgeschlossen.",
        },
      ],
    },
  ],
};
