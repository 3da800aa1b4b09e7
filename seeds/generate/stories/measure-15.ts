import type { MeasureStory } from "../story";

/** Continuous, two offices that say the same. */
export const measure15: MeasureStory = {
  measureNumber: 15,
  milestones: [
    {
      key: "datenaustausch",
      title: "Gemeinsame Übersicht freier Kursplätze",
      due: "2023-Q3",
      doneOn: "2023-09-05",
      weight: 2,
    },
    {
      key: "kinderbetreuung",
      title: "Kurse mit Kinderbetreuung in drei Stadtbezirken",
      due: "2024-Q4",
      doneOn: "2025-01",
      weight: 2,
    },
    {
      key: "abendkurse",
      title: "Abendkurse für Berufstätige ausgeweitet",
      due: "2026-Q3",
      doneOn: "2026-09-08",
    },
  ],
  offices: [
    {
      officeKey: "auslaenderbehoerde",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Die Runde tagt vierteljährlich. Wartezeiten entstehen vor allem zwischen Zulassung und Kursbeginn.",
        },
        {
          period: "2023-2",
          state: "ongoing",
          text: "Die Übersicht freier Plätze wird wöchentlich aktualisiert. Die Wartezeit ist nach Einschätzung der Kursträger gesunken.",
          figures: [
            {
              label: "Mittlere Wartezeit bis Kursbeginn",
              unit: "Wochen",
              value: null,
              reasonForNoValue: "Die Kursträger erfassen die Wartezeit nicht einheitlich.",
            },
          ],
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Kurse mit Kinderbetreuung gibt es in zwei Stadtbezirken, der dritte folgt im Januar.",
          obstacles: "Räume für die Kinderbetreuung sind knapp.",
        },
        {
          period: "2025-2",
          state: "ongoing",
          text: "In drei Stadtbezirken gibt es Kurse mit Kinderbetreuung. Als Nächstes geht es um Abendkurse für Berufstätige.",
          nextStep: "Bedarf an Abendkursen bei Betrieben abfragen.",
        },
      ],
    },
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Das Sozialamt meldet der Runde den Bedarf aus den Unterkünften.",
        },
        {
          period: "2024-1",
          state: "ongoing",
          text: "Für Kurse mit Kinderbetreuung hat das Sozialamt zwei Räume vermittelt.",
        },
      ],
    },
  ],
};
