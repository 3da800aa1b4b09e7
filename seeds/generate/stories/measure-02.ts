import type { MeasureStory } from "../story";

/** In time; the two offices differ: the guideline is finished, its introduction is not. */
export const measure02: MeasureStory = {
  measureNumber: 2,
  milestones: [
    {
      key: "bestandsaufnahme",
      title: "Bestandsaufnahme in allen Ämtern ausgewertet",
      due: "2023-Q2",
      doneOn: "2023-06-22",
    },
    {
      key: "leitfaden",
      title: "Leitfaden „Zugänge öffnen“ liegt vor",
      due: "2024-03",
      doneOn: "2024-03-12",
      weight: 2,
    },
    {
      key: "erprobung",
      title: "Erprobung in drei Ämtern abgeschlossen",
      due: "2025-Q2",
      doneOn: "2025-06-05",
      weight: 2,
    },
    {
      key: "einfuehrung",
      title: "Leitfaden in allen Ämtern eingeführt",
      due: "2026-12",
      doneOn: "2026-12-11",
      weight: 3,
    },
  ],
  offices: [
    {
      officeKey: "personalamt",
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Eine Arbeitsgruppe aus sechs Ämtern ist benannt. Sie legt fest, welche Angebote die Bestandsaufnahme umfasst.",
          nextStep: "Fragebogen an die Ämter versenden.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Die Bestandsaufnahme ist ausgewertet. Am häufigsten nennen die Ämter fehlende mehrsprachige Erstinformationen und unübersichtliche Antragswege.",
          nextStep: "Gliederung des Leitfadens mit den Ämtern abstimmen.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Der Leitfaden liegt vor und wird in drei Ämtern erprobt. Eine Fortbildung für Führungskräfte begleitet die Erprobung.",
          nextStep: "Erfahrungen der drei Ämter bis Mitte 2025 auswerten.",
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Die Erprobung ist abgeschlossen. Zwei Ämter haben Formulare vereinfacht, eines hat eine mehrsprachige Terminvergabe eingeführt.",
          obstacles: "Ämter mit vielen Einzelverfahren brauchen mehr Zeit als vorgesehen.",
          nextStep: "Einführung in den übrigen Ämtern in drei Stufen.",
        },
        {
          period: "2025-2",
          state: "inProgress",
          text: "Die erste Stufe der Einführung läuft. Jedes beteiligte Amt hat eine Ansprechperson und einen Zeitplan benannt.",
          nextStep: "Zweite Stufe ab dem 2. Quartal 2026.",
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Die zweite Stufe hat begonnen. Für die dritte Stufe sind die Termine mit den Ämtern vereinbart.",
          nextStep: "Dritte Stufe bis Dezember 2026.",
        },
        {
          period: "2026-2",
          state: "completed",
          text: "Der Leitfaden ist in allen Ämtern eingeführt. Die Fortbildung wird in das reguläre Programm übernommen.",
        },
      ],
    },
    {
      officeKey: "integrationsbeauftragte",
      entries: [
        {
          period: "2022-2",
          state: "inProgress",
          text: "Die Beauftragte berät die Arbeitsgruppe und bringt Erfahrungen anderer Städte ein.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Der Entwurf des Leitfadens ist mit dem Beirat besprochen. Dessen Hinweise zu einfacher Sprache sind eingearbeitet.",
          nextStep: "Fassung für die Erprobung freigeben.",
        },
        {
          period: "2024-1",
          state: "completed",
          text: "Der eigene Beitrag ist abgeschlossen: Der Leitfaden liegt vor und ist veröffentlicht. Die Einführung liegt beim Personalamt.",
        },
      ],
    },
  ],
};
