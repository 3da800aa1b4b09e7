import type { MeasureStory } from "../story";

/** One date shifted twice. */
export const measure05: MeasureStory = {
  measureNumber: 5,
  milestones: [
    {
      key: "ausschreibungen",
      title: "Ausschreibungstexte überarbeitet",
      due: "2023-06-30",
      doneOn: "2023-06-27",
    },
    {
      key: "befragung",
      title: "Freiwillige Befragung der Beschäftigten durchgeführt",
      due: "2024-Q1",
      weight: 2,
      doneOn: "2025-10",
      shifts: [
        {
          to: "2024-Q4",
          reason: "Die Beteiligung des Personalrats war noch nicht abgeschlossen.",
          agreedBy: "Amtsleitung Haupt- und Personalamt",
          shiftedOn: "2024-02-20",
        },
        {
          to: "2025-Q3",
          reason:
            "Die Datenschutz-Folgenabschätzung verlangt eine Auswertung durch eine externe Stelle; die Vergabe dauert länger.",
          agreedBy: "Amtsleitung Haupt- und Personalamt",
          shiftedOn: "2024-11-05",
        },
      ],
    },
    {
      key: "ausbildung",
      title: "Werbung für Ausbildung an Schulen in allen Stadtbezirken",
      due: "2025",
      doneOn: "2025-09-30",
      weight: 2,
    },
    {
      key: "auswertung",
      title: "Auswertung der Bewerbungen der Jahre 2023 bis 2026",
      due: "2026-12",
      doneOn: "2026-12-15",
    },
  ],
  offices: [
    {
      officeKey: "personalamt",
      lateByDays: { "2024-1": 19 },
      entries: [
        {
          period: "2022-2",
          state: "planned",
          text: "Die Ausschreibungstexte werden daraufhin durchgesehen, ob Anforderungen ohne Grund hoch angesetzt sind, etwa bei Sprachkenntnissen.",
        },
        {
          period: "2023-1",
          state: "inProgress",
          text: "Die Texte sind überarbeitet. Der Hinweis, dass Bewerbungen von Menschen mit Migrationsgeschichte erwünscht sind, steht in jeder Ausschreibung.",
          nextStep: "Freiwillige Befragung vorbereiten.",
        },
        {
          period: "2023-2",
          state: "inProgress",
          text: "Der Fragebogen liegt dem Personalrat vor.",
          obstacles: "Die Beteiligung des Personalrats dauert an.",
        },
        {
          period: "2024-1",
          state: "inProgress",
          text: "Die Befragung ist auf das 4. Quartal 2024 verschoben. Die Werbung für Ausbildungsberufe an Schulen hat begonnen.",
          figures: [
            {
              label: "Beschäftigte mit Migrationsgeschichte",
              unit: "Prozent",
              value: null,
              reasonForNoValue: "Die Befragung hat noch nicht stattgefunden.",
            },
          ],
        },
        {
          period: "2024-2",
          state: "inProgress",
          text: "Die Befragung muss ein zweites Mal verschoben werden, nun auf das 3. Quartal 2025. Eine externe Stelle soll sie auswerten.",
          obstacles: "Ergebnis der Datenschutz-Folgenabschätzung; Vergabeverfahren.",
        },
        {
          period: "2025-2",
          state: "inProgress",
          text: "Die Befragung ist durchgeführt, die Beteiligung lag bei gut einem Drittel. Wegen der Freiwilligkeit lässt sich daraus kein Anteil für die gesamte Verwaltung ableiten.",
          nextStep: "Auswertung der Bewerbungen vorbereiten.",
          figures: [
            {
              label: "Beschäftigte mit Migrationsgeschichte",
              unit: "Prozent",
              value: null,
              reasonForNoValue: "Freiwillige Befragung; nicht auf alle Beschäftigten übertragbar.",
            },
          ],
        },
        {
          period: "2026-2",
          state: "completed",
          text: "Die Bewerbungen der Jahre 2023 bis 2026 sind ausgewertet. Die überarbeiteten Ausschreibungen bleiben Standard.",
        },
      ],
    },
  ],
};
