import type { TextSection } from "./static-pages";

export const accessibilityText = {
  title: "Erklärung zur Barrierefreiheit",
  lead: "Diese Anwendung soll von allen benutzt werden können. Hier steht, was geprüft ist, was nicht und an wen Sie sich wenden können.",
  sections: [
    {
      id: "grundlage",
      heading: "Wofür diese Erklärung gilt",
      paragraphs: [
        "Die Erklärung gilt für den Aktionsplan-Monitor, also für die öffentlichen Seiten, für die Seiten nach der Anmeldung und für die Dateien zum Herunterladen.",
        "Rechtsgrundlage ist für öffentliche Stellen in Sachsen das Barrierefreie-Websites-Gesetz (BfWebG) vom 10. April 2019. Es verweist auf die Barrierefreie-Informationstechnik-Verordnung (BITV 2.0) und damit auf die Norm EN 301 549 und die Web Content Accessibility Guidelines (WCAG) 2.1, Stufe AA.",
      ],
    },
    {
      id: "stand",
      heading: "Stand der Vereinbarkeit",
      paragraphs: [
        "Nach unserer Selbstbewertung ist die Anwendung mit den Anforderungen teilweise vereinbar. „Teilweise“ steht hier, weil automatische Prüfungen nur einen Teil der Anforderungen erfassen und eine Prüfung durch Menschen noch aussteht.",
      ],
    },
    {
      id: "geprueft",
      heading: "Was geprüft ist",
      paragraphs: [
        "Vor jeder Veröffentlichung einer neuen Fassung laufen automatische Prüfungen in einem Browser:",
      ],
      list: [
        "die Regeln des Prüfprogramms axe-core zu WCAG 2.0, 2.1 und 2.2, Stufen A und AA, in heller und dunkler Darstellung, mit und ohne JavaScript",
        "die Kontraste der verwendeten Farben, auch für Menschen mit Farbsehschwäche; in Diagrammen unterscheiden sich Werte außerdem durch Muster und Beschriftung",
        "die Darstellung auf 390 Pixel breiten Bildschirmen ohne seitliches Verschieben der Seite",
      ],
      closing:
        "Jedes Diagramm steht auf derselben Seite auch als Tabelle und lässt sich als CSV-Datei herunterladen.",
    },
    {
      id: "nicht-geprueft",
      heading: "Was noch nicht geprüft ist",
      paragraphs: ["Folgendes wurde noch nicht geprüft. Wir behaupten dazu nichts:"],
      list: [
        "die Benutzung mit Vorleseprogrammen wie NVDA, JAWS oder VoiceOver",
        "die Benutzung durch Menschen mit Behinderungen",
        "die Barrierefreiheit von PDF-Dateien, die beim Drucken aus dem Browser entstehen",
        "Dokumente auf fremden Seiten, auf die verwiesen wird",
      ],
    },
    {
      id: "maengel",
      heading: "Bekannte Mängel",
      paragraphs: ["Diese Mängel sind bekannt:"],
      list: [
        "Erläuterungen in Leichter Sprache und in Deutscher Gebärdensprache gibt es noch nicht.",
        "In sehr breiten Tabellen muss auf kleinen Bildschirmen seitlich geblättert werden; die erste Spalte bleibt dabei stehen.",
      ],
    },
  ] satisfies TextSection[],
  contactHeading: "Eine Barriere melden",
  contact:
    "Wenn Sie auf eine Barriere stoßen oder eine Information in einer anderen Form brauchen, schreiben Sie bitte an:",
  contactTerm: "Kontakt für Rückmeldungen",
  enforcementHeading: "Durchsetzungsverfahren",
  enforcement:
    "Wenn Sie auf Ihre Rückmeldung keine zufriedenstellende Antwort erhalten, können Sie sich an die Durchsetzungsstelle wenden.",
  enforcementTerm: "Durchsetzungsstelle",
  supervision:
    "Überwachungsstelle in Sachsen ist das Deutsche Zentrum für barrierefreies Lesen (dzb lesen) in Leipzig. Neue Angebote öffentlicher Stellen sind dort anzuzeigen; das ist Aufgabe der betreibenden Stelle.",
  statementDate: "2026-11-22",
  statementNote: (day: string) =>
    `Diese Erklärung wurde am ${day} auf Grundlage einer Selbstbewertung erstellt. Sie ist mindestens einmal im Jahr zu überprüfen.`,
} as const;
