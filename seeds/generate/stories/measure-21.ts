import type { MeasureStory } from "../story";

/** A review that is finished without a project: the answer was no, and the reason is told. */
export const measure21: MeasureStory = {
  measureNumber: 21,
  milestones: [
    {
      key: "bestand",
      title: "Bestehende Beratung zur Anerkennung erfasst",
      due: "2023-Q2",
      doneOn: "2023-05-31",
    },
    {
      key: "bedarf",
      title: "Bedarf bei Betrieben und Ratsuchenden erhoben",
      due: "2023-Q4",
      doneOn: "2023-12-07",
    },
    {
      key: "ergebnis",
      title: "Ergebnis der Prüfung liegt vor",
      due: "2024-Q2",
      doneOn: "2024-05-23",
      weight: 2,
    },
  ],
  offices: [
    {
      officeKey: "amt-fuer-wirtschaftsfoerderung",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Die Prüfung ist in drei Schritte gegliedert: bestehende Angebote, Bedarf, Entscheidungsvorschlag.",
        },
        {
          period: "2023-1",
          state: "underReview",
          text: "Vier Stellen beraten in Dresden zur Anerkennung. Sie werden über Landes- und Bundesprogramme finanziert.",
        },
        {
          period: "2023-2",
          state: "underReview",
          text: "Betriebe und Ratsuchende sind befragt. Gewünscht wird vor allem, dass Zuständigkeiten schneller zu finden sind.",
          nextStep: "Entscheidungsvorschlag bis Mai 2024.",
        },
        {
          period: "2024-1",
          state: "completed",
          text: "Die Prüfung ist abgeschlossen. Eine eigene städtische Lotsenstelle wird nicht eingerichtet, weil sie die bestehende Beratung verdoppeln würde. Stattdessen verweist das Verzeichnis der Beratungsstellen (Maßnahme 8) nun gezielt auf die vier Stellen.",
        },
      ],
    },
  ],
};
