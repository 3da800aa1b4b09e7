import type { MeasureStory } from "../story";

/** Late, and one office has stopped reporting. */
export const measure06: MeasureStory = {
  measureNumber: 6,
  milestones: [
    {
      key: "lagebild",
      title: "Lagebild mit den Trägern der Wohnungsnotfallhilfe erstellt",
      due: "2023-Q4",
      doneOn: "2024-02-08",
    },
    {
      key: "entwurf",
      title: "Entwurf des Konzepts liegt vor",
      due: "2024-Q4",
      doneOn: "2025-03-20",
      weight: 2,
    },
    {
      key: "konzept",
      title: "Konzept dem Ausschuss vorgelegt",
      due: "2025-06",
      dueWording: "vor der Sommerpause 2025",
      weight: 3,
    },
  ],
  offices: [
    {
      officeKey: "sozialamt",
      entries: [
        {
          period: "2023-1",
          state: "planned",
          text: "Mit den Trägern der Wohnungsnotfallhilfe ist vereinbart, was das Lagebild erfasst. Personenbezogene Daten werden nicht erhoben.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Die Angaben von fünf der sieben Träger liegen vor. Zwei Träger haben um mehr Zeit gebeten.",
          obstacles: "Unterschiedliche Zählweisen der Träger.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Das Lagebild ist fertig. Es zeigt, dass vor allem Beratung zu Arbeit und Krankenversicherung fehlt, weniger Schlafplätze.",
          nextStep: "Entwurf des Konzepts.",
        },
        {
          period: "2025-1",
          state: "inProgress",
          text: "Der Entwurf liegt vor. Die Abstimmung über die Finanzierung einer aufsuchenden Beratung ist nicht abgeschlossen.",
          obstacles: "Finanzierung der aufsuchenden Beratung offen.",
          nextStep: "Vorlage für den Ausschuss nach Klärung der Finanzierung.",
        },
        {
          period: "2026-1",
          state: "inProgress",
          text: "Die Vorlage ist noch nicht eingebracht. Geprüft wird eine kleinere Lösung mit einer Sprechstunde an zwei Standorten.",
          obstacles: "Mittel im Haushalt nicht eingeplant.",
          nextStep: "Entscheidung der Amtsleitung über die kleinere Lösung.",
        },
      ],
    },
    {
      officeKey: "gesundheitsamt",
      silentForLast: 3,
      entries: [
        {
          period: "2023-1",
          state: "planned",
          text: "Das Gesundheitsamt bringt Angaben zur medizinischen Versorgung ohne Krankenversicherung in das Lagebild ein.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Die Angaben zur Versorgung ohne Krankenversicherung sind an das Sozialamt übermittelt.",
        },
      ],
    },
  ],
};
