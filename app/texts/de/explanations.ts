/** The rules of `app/domain` in plain words; their formulas and reasons stand in docs/rules.md. */
export const explanationsText = {
  title: "Erläuterungen",
  lead: "Nach welchen Regeln hier gerechnet wird und woher die Angaben stammen.",
  contents: "Auf dieser Seite",
  states: {
    heading: "Umsetzungsstand",
    paragraphs: [
      "Den Stand einer Maßnahme melden die zuständigen Ämter in ihren Berichten. Gezeigt wird, was der jeweils letzte freigegebene Bericht sagt.",
      "Sind mehrere Ämter zuständig und melden sie Unterschiedliches, gilt der am wenigsten fortgeschrittene Stand. Eine Maßnahme gilt erst dann als beendet, wenn alle zuständigen Ämter das berichtet haben: Der Abschlussbericht eines Amtes beendet nicht, wozu ein anderes geschwiegen hat.",
    ],
    table: "Die acht Stände und was sie bedeuten",
    state: "Stand",
    meaning: "Bedeutung",
  },
  types: {
    heading: "Arten von Maßnahmen",
    paragraphs: ["Was als erledigt gelten kann, hängt davon ab, was beschlossen wurde."],
    table: "Die Arten von Maßnahmen und was sie bedeuten",
    type: "Art",
  },
  measureLate: {
    heading: "Hinweis „verspätet“",
    paragraphs: [
      "Eine Maßnahme ist verspätet, wenn ein Meilenstein weder erreicht noch entfallen ist und sein Termin vorbei ist, oder wenn der Zeitraum der Maßnahme geendet hat, ohne dass sie abgeschlossen oder eingestellt wurde.",
      "Ein Termin ist erst vorbei, wenn die ganze genannte Zeit vorbei ist: „2023“ endet am 31. Dezember 2023, „2. Quartal 2023“ am 30. Juni 2023. Maßgeblich ist der geltende Termin. Wurde er verschoben, steht der ursprüngliche daneben, und jede Verschiebung hat einen Grund.",
      "Daueraufgaben haben kein Ende und sind deshalb nie verspätet, weil eines fehlt. Wer eine Maßnahme zurückstellt, verschiebt damit keinen Termin; sie bleibt verspätet, bis ein neuer vereinbart ist.",
      "Fehlen Meilensteine und Ende, lautet der Hinweis „nicht beurteilbar“. Das ist nicht dasselbe wie „pünktlich“.",
    ],
  },
  reportOverdue: {
    heading: "Hinweis „Bericht überfällig“",
    paragraphs: [
      "Zu jedem Berichtszeitraum schuldet jedes zuständige Amt je Maßnahme einen Bericht, das federführende ebenso wie die mitwirkenden. Ein Amt, das das Ende der Maßnahme berichtet hat, schuldet keinen weiteren.",
      "Überfällig ist ein Bericht, der am letzten Tag des Zeitraums nicht vorliegt. Das ist der Tag, bis zu dem eingereichte Berichte geprüft und freigegeben sein sollen; er liegt nach dem Tag, bis zu dem die Ämter einreichen. Ein Amt, das pünktlich einreicht, erscheint hier also nicht als säumig, solange sein Bericht geprüft wird. Was eingereicht, aber nicht freigegeben ist, sieht die Öffentlichkeit nicht, auch nicht mittelbar.",
      "Ein Bericht, der nur für Gremien freigegeben ist, zählt für die Öffentlichkeit als fehlend; Gremienmitglieder sehen nach der Anmeldung andere Zahlen. Ob ein Amt rechtzeitig berichtet hat, richtet sich nach dem Tag, an dem es eingereicht hat.",
      "Die beiden Hinweise werden nie zu einer Ampel verrechnet. Eine Maßnahme kann verspätet und pünktlich berichtet sein, und umgekehrt.",
    ],
  },
  progress: {
    heading: "Fortschritt und Plan",
    paragraphs: [
      "Der Fortschritt ist der Anteil der erreichten Meilensteine, jeder mit seinem Gewicht. Entfallene Meilensteine zählen weder oben noch unten: Wer einen Schritt streicht, hat ihn nicht getan.",
      "Der geplante Fortschritt an einem Tag ist der Anteil der Meilensteine, deren Termin bis dahin abgelaufen ist. Eine Maßnahme ohne Meilensteine hat keinen Fortschritt in Prozent; das ist nicht null.",
      "In der Übersicht über den ganzen Plan werden Meilensteine gezählt und nicht gewichtet, weil sich Gewichte nur innerhalb einer Maßnahme vergleichen lassen.",
    ],
  },
  counting: {
    heading: "Zählweise",
    paragraphs: [
      "Zu jedem Anteil steht, wovon er ein Anteil ist. Maßnahmen ohne Bericht bleiben in der Gesamtzahl. Prozente werden so gerundet, dass sie zusammen 100 ergeben.",
      "„Nicht berichtet“ heißt: Es könnte eine Angabe geben, aber sie liegt nicht vor. „Wird nicht erhoben“ heißt: Diese Zahl zählt niemand. Eine Null heißt: Es wurde gezählt, und es waren keine. Diese drei werden nie vertauscht.",
      "Fälle sind keine Personen: Wer zweimal beraten wird, ist zwei Beratungen und ein Mensch.",
    ],
  },
  provenance: {
    heading: "Herkunft der Angaben",
    lead: "Jede Angabe trägt ein Kennzeichen, das sagt, woher sie stammt:",
    /** Of the demonstration alone. */
    demoParagraphs: [
      "Der Text des beschlossenen Aktionsplans lag für diese Anwendung nicht vor. Belegt ist eine Maßnahme mit ihrem Verlauf; weitere sind als Thema, aus dem Vorgängerkonzept, aus der Beteiligung 2021 oder als Praxis der Stadt belegt. Alles Übrige ist modelliert, damit sich die Anwendung vorführen lässt. Jede Angabe trägt eines dieser Kennzeichen:",
    ],
    countsTable: "Angaben nach Herkunft",
    label: "Kennzeichen",
    meaning: "Bedeutung",
    measures: "Maßnahmen",
    milestones: "Meilensteine",
    reports: "Berichte",
    organisations: "Organisationen",
    total: "gesamt",
    listHeading: "Herkunft je Maßnahme",
    measuresTable: "Kennzeichen und Quellen jeder Maßnahme",
    measure: "Maßnahme",
    sources: "Quellen und Anmerkung",
    noSources: "Keine Quelle.",
    sourcesHeading: "Quellen",
  },
  frozen: {
    heading: "Abgeschlossene Berichtszeiträume",
    lead: "Nach dem Abschluss ändert sich an diesen Berichten nichts mehr; eine Prüfsumme weist das nach, Berichtigungen stehen mit Datum daneben.",
  },
  rulesVersion: (version: string) =>
    `Diese Regeln haben die Version ${version}. Abgeschlossene Berichtszeiträume merken sich die Version, nach der sie gerechnet wurden.`,
} as const;
