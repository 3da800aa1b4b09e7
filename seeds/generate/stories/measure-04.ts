import type { MeasureStory } from "../story";

/** Late: a milestone was shifted once and is missed all the same; the reports come in time. */
export const measure04: MeasureStory = {
  measureNumber: 4,
  milestones: [
    { key: "konzept", title: "Fortbildungskonzept liegt vor", due: "2023-Q3", doneOn: "2023-09-14" },
    {
      key: "erste-reihe",
      title: "Erste Fortbildungsreihe durchgeführt",
      due: "2024-Q2",
      doneOn: "2024-07",
      weight: 2,
    },
    {
      key: "arbeitshilfe",
      title: "Arbeitshilfe für Sachbearbeiterinnen und Sachbearbeiter veröffentlicht",
      due: "2024-Q4",
      weight: 2,
      shifts: [
        {
          to: "2025-Q4",
          reason:
            "Die Rechtslage ändert sich zum 31.12.2025; die Arbeitshilfe soll sie schon berücksichtigen.",
          agreedBy: "Abteilungsleitung der Ausländerbehörde",
          shiftedOn: "2024-11-19",
        },
      ],
    },
    { key: "zweite-reihe", title: "Zweite Fortbildungsreihe durchgeführt", due: "2026-06", weight: 2 },
  ],
  offices: [
    {
      officeKey: "auslaenderbehoerde",
      entries: [
        {
          period: "2023-1",
          state: "planned",
          text: "Der Bedarf ist mit Sozialamt und Agentur für Arbeit besprochen. Gewünscht sind kurze Formate mit Beispielen aus der Praxis.",
          nextStep: "Fortbildungskonzept bis zum Herbst.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Das Konzept sieht drei halbtägige Termine vor: Ausbildungsduldung, Beschäftigungsduldung, Zusammenarbeit mit Betrieben.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Zwei von drei Terminen der ersten Reihe haben stattgefunden, der dritte folgt im Juli.",
          figures: [{ label: "Teilnehmende", unit: "Beschäftigte", value: 54 }],
        },
        {
          period: "2024-2",
          state: "inProgress",
          text: "Die erste Reihe ist beendet. Die Arbeitshilfe wird verschoben, damit sie die neue Rechtslage enthält.",
          obstacles: "Absehbare Gesetzesänderung zum Jahresende 2025.",
        },
        {
          period: "2025-2",
          state: "inProgress",
          text: "Der Entwurf der Arbeitshilfe liegt vor. Die Abstimmung mit der Rechtsstelle ist noch nicht beendet.",
          obstacles: "Die Auslegung der Übergangsregelung ist offen.",
          nextStep: "Abstimmung im 1. Quartal 2026 abschließen.",
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Die Arbeitshilfe ist weiterhin in Abstimmung. Die zweite Fortbildungsreihe soll auf ihr aufbauen und ist deshalb nicht terminiert.",
          obstacles: "Abstimmung der Arbeitshilfe nicht abgeschlossen.",
          nextStep: "Gekürzte Fassung ohne die strittigen Fragen prüfen.",
        },
      ],
    },
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2023-1",
          state: "inProgress",
          text: "Das Sozialamt hat vier Teams benannt, die an den Fortbildungen teilnehmen.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Alle vier Teams haben an der ersten Reihe teilgenommen. Die Rückmeldungen loben die Beispiele und wünschen eine Übersicht zum Nachschlagen.",
        },
        {
          period: "2025-2",
          state: "inProgress",
          text: "Das Sozialamt hat den Entwurf der Arbeitshilfe geprüft und Hinweise zu Leistungsfragen gegeben.",
        },
      ],
    },
  ],
};
