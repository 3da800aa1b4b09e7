import type { MeasureStory } from "../story";

/** Stopped, with its reason, and then ended. */
export const measure11: MeasureStory = {
  measureNumber: 11,
  closure: {
    on: "2025-03-18",
    reason:
      "Für die Vorführung modelliert: Der Zuschuss für die Begleitung ist entfallen, und das Sozialamt hat die Maßnahme als eingestellt gemeldet. Berichte werden nicht mehr erwartet.",
  },
  milestones: [
    {
      key: "konzept",
      title: "Konzept mit Einsatzorten und Begleitung liegt vor",
      due: "2023-Q2",
      doneOn: "2023-07",
    },
    {
      key: "erste-gruppe",
      title: "Erste Gruppe ausgebildet",
      due: "2024-Q1",
      doneOn: "2024-03-22",
      weight: 2,
    },
    {
      key: "zweite-gruppe",
      title: "Zweite Gruppe ausgebildet",
      due: "2025-Q1",
      cancelledOn: "2025-01-28",
      weight: 2,
    },
    {
      key: "verstetigung",
      title: "Entscheidung über die Verstetigung",
      due: "2025-Q4",
      cancelledOn: "2025-01-28",
    },
  ],
  offices: [
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Das Konzept wird mit zwei Vereinen erarbeitet. Vorgesehen sind Begleitungen zu Behörden, zur Schule und zu Freizeitangeboten.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Der Konzeptentwurf liegt vor. Für die Ausbildung der ersten Gruppe sind Räume und Termine gefunden.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Die erste Gruppe ist ausgebildet. Nach drei Monaten sind noch gut die Hälfte der Mentorinnen und Mentoren aktiv.",
          obstacles: "Viele nehmen eine Arbeit auf und haben tagsüber keine Zeit mehr.",
          figures: [
            { label: "Ausgebildete Mentorinnen und Mentoren", unit: "Personen", value: 18 },
            { label: "Davon nach drei Monaten aktiv", unit: "Personen", value: 10 },
          ],
        },
        {
          period: "2024-2",
          state: "discontinued",
          text: "Die Maßnahme wird nicht weitergeführt. Die noch aktiven Mentorinnen und Mentoren können in bestehende Patenschaftsangebote wechseln.",
          stateReason:
            "Der Zuschuss für die Begleitung entfällt ab 2025. Zugleich lässt sich die Begleitung tagsüber kaum besetzen, weil die meisten Beteiligten inzwischen arbeiten.",
        },
      ],
    },
  ],
};
