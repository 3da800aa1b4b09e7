import type { MeasureStory } from "../story";

/** Continuous; the contributing office's report is overdue. */
export const measure09: MeasureStory = {
  measureNumber: 9,
  milestones: [
    {
      key: "ansprechstellen",
      title: "Feste Ansprechstellen in acht Ämtern benannt",
      due: "2023",
      doneOn: "2023-11-09",
      weight: 2,
    },
    {
      key: "foerderberatung",
      title: "Gemeinsame Sprechstunde zur Vereinsförderung eingerichtet",
      due: "2025-Q1",
      doneOn: "2025-02-27",
    },
  ],
  offices: [
    {
      officeKey: "integrationsbeauftragte",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Eine Umfrage unter Vereinen zeigt: Viele wissen nicht, welches Amt für Räume, Förderung oder Veranstaltungen zuständig ist.",
        },
        {
          period: "2023-2",
          state: "ongoing",
          text: "In acht Ämtern gibt es nun eine feste Ansprechstelle. Die Liste ist mit Sprechzeiten veröffentlicht.",
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Die Ansprechstellen haben sich zweimal ausgetauscht. Für die Förderung wird eine gemeinsame Sprechstunde vorbereitet.",
          figures: [{ label: "Anfragen über die Ansprechstellen", unit: "Anfragen", value: 96 }],
        },
        {
          period: "2025-1",
          state: "ongoing",
          text: "Die gemeinsame Sprechstunde findet monatlich statt. Die meisten Fragen betreffen Verwendungsnachweise.",
          nextStep: "Muster für Verwendungsnachweise in einfacher Sprache.",
        },
        {
          period: "2026-1",
          state: "ongoing",
          text: "Die Muster liegen vor und werden in der Sprechstunde genutzt.",
        },
      ],
    },
    {
      officeKey: "sozialamt",
      silentForLast: 1,
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Das Sozialamt hat eine Ansprechstelle für Vereine benannt.",
        },
        {
          period: "2024-1",
          state: "ongoing",
          text: "Die Ansprechstelle hat mit vier Vereinen Verfahren zur Raumnutzung geklärt.",
        },
        {
          period: "2025-2",
          state: "ongoing",
          text: "Das Sozialamt beteiligt sich an der gemeinsamen Sprechstunde.",
        },
      ],
    },
  ],
};
