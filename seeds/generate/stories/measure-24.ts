import type { MeasureStory } from "../story";

/** The plan's own reports: the first one came late, the last one is under way. */
export const measure24: MeasureStory = {
  measureNumber: 24,
  milestones: [
    {
      key: "zwischenbericht",
      title: "Zwischenbericht dem Stadtrat vorgelegt",
      due: "2024-Q4",
      doneOn: "2025-03-27",
      weight: 2,
      shifts: [
        {
          to: "2025-Q1",
          reason: "Beiträge von zwei Ämtern fehlten.",
          agreedBy: "Koordinierungsgruppe",
          shiftedOn: "2024-11-26",
        },
      ],
    },
    {
      key: "beteiligung",
      title: "Öffentliche Veranstaltung zur Fortschreibung",
      due: "2026-Q2",
      doneOn: "2026-06-10",
    },
    {
      key: "abschlussbericht",
      title: "Abschlussbericht dem Stadtrat vorgelegt",
      due: "2026-12",
      doneOn: "2026-12-17",
      weight: 2,
    },
    {
      key: "fortschreibung",
      title: "Entwurf der Fortschreibung liegt vor",
      due: "2026",
      doneOn: "2026-12-17",
      weight: 2,
    },
  ],
  offices: [
    {
      officeKey: "integrationsbeauftragte",
      entries: [
        {
          period: "2023-1",
          state: "planned",
          text: "Die Koordinierungsgruppe hat Gliederung und Zeitplan des Zwischenberichts festgelegt.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Die Ämter sind um ihre Beiträge gebeten. Die Hälfte liegt vor.",
        },
        {
          period: "2024-2",
          state: "inProgress",
          text: "Der Entwurf liegt vor. Weil Beiträge von zwei Ämtern fehlen, wird der Bericht im 1. Quartal 2025 vorgelegt.",
          obstacles: "Fehlende Beiträge.",
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Der Zwischenbericht ist dem Stadtrat vorgelegt und mit dem Beirat besprochen. Der Beirat wünscht Angaben zu jeder Maßnahme und zu jedem Amt.",
          nextStep: "Veranstaltung zur Fortschreibung vorbereiten.",
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Die öffentliche Veranstaltung hat stattgefunden. Die Hinweise fließen in den Entwurf der Fortschreibung ein.",
          nextStep: "Abschlussbericht und Entwurf der Fortschreibung bis Dezember 2026.",
        },
        {
          period: "2026-2",
          state: "completed",
          text: "Abschlussbericht und Entwurf der Fortschreibung liegen dem Stadtrat vor.",
        },
      ],
    },
  ],
};
