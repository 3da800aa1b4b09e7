import type { MeasureStory } from "../story";

/** Continuous, always reported in time. */
export const measure03: MeasureStory = {
  measureNumber: 3,
  milestones: [
    {
      key: "vereinbarung",
      title: "Verfahren zur frühen Beteiligung vereinbart",
      due: "2023-Q1",
      doneOn: "2023-03-21",
      weight: 2,
    },
    { key: "halbzeit", title: "Gemeinsame Auswertung zur Halbzeit", due: "2024-Q4", doneOn: "2024-11-28" },
    {
      key: "schluss",
      title: "Gemeinsame Auswertung zum Ende des Plans",
      due: "2026-12",
      doneOn: "2026-12-03",
    },
  ],
  offices: [
    {
      officeKey: "integrationsbeauftragte",
      entries: [
        {
          period: "2022-2",
          state: "ongoing",
          text: "Zwei Gespräche mit Migrantenorganisationen haben stattgefunden. Gewünscht wird vor allem, früher von Vorhaben zu erfahren.",
          nextStep: "Verfahren zur frühen Beteiligung entwerfen.",
        },
        {
          period: "2023-1",
          state: "ongoing",
          text: "Das Verfahren ist vereinbart: Vorhaben, die Zugewanderte besonders betreffen, werden in einem Halbjahresgespräch angekündigt.",
          figures: [{ label: "Teilnehmende Organisationen", unit: "Organisationen", value: 23 }],
        },
        {
          period: "2024-1",
          state: "ongoing",
          text: "Das dritte Halbjahresgespräch hatte die Themen Wohnen und Ehrenamt. Aus den Hinweisen sind zwei Änderungen an Förderformularen entstanden.",
          figures: [{ label: "Teilnehmende Organisationen", unit: "Organisationen", value: 31 }],
        },
        {
          period: "2024-2",
          state: "ongoing",
          text: "Die Auswertung zur Halbzeit zeigt: Die Gespräche werden geschätzt, kleine Vereine erreicht die Einladung aber oft zu spät.",
          nextStep: "Einladung vier Wochen vorher und zusätzlich über den Dachverband.",
        },
        {
          period: "2025-2",
          state: "ongoing",
          text: "Die frühere Einladung wirkt: Erstmals nahmen Vereine aus allen Stadtbezirken teil, in denen es solche Vereine gibt.",
          figures: [{ label: "Teilnehmende Organisationen", unit: "Organisationen", value: 38 }],
        },
        {
          period: "2026-1",
          state: "ongoing",
          text: "Das Halbjahresgespräch befasste sich mit der Fortschreibung des Aktionsplans. Die Ergebnisse sind dokumentiert.",
          nextStep: "Abschließende Auswertung im Dezember 2026.",
        },
      ],
    },
  ],
};
