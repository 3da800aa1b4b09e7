/** A part of a page that consists of text. */
export interface TextSection {
  id: string;
  heading: string;
  paragraphs: readonly string[];
  list?: readonly string[];
  /** Stands after the list. */
  closing?: string;
}

export const staticPageText = {
  notConfigured: "noch nicht konfiguriert",
  settingName: (variable: string) => `Einstellung ${variable}`,
  incompleteTitle: "Diese Installation ist noch nicht vollständig eingerichtet.",
  incomplete:
    "Einige Angaben kann nur die Stelle machen, die diese Anwendung betreibt. Sie stehen unten als „noch nicht konfiguriert“ mit dem Namen der Einstellung und werden nicht durch Annahmen ersetzt.",
} as const;

export const imprintText = {
  title: "Impressum",
  lead: "Wer diese Anwendung betreibt und für ihren Inhalt einsteht.",
  operator: "Betreibende Stelle",
  address: "Anschrift",
  representedBy: "Vertreten durch",
  contentResponsible: "Verantwortlich für den Inhalt",
  email: "E-Mail",
  phone: "Telefon",
  sections: [
    {
      id: "zum-inhalt",
      heading: "Zum Inhalt",
      paragraphs: [
        "Die Angaben zum Aktionsplan tragen ein Kennzeichen ihrer Herkunft. Was als „modelliert“ gekennzeichnet ist, wurde für die Vorführung erfunden und ist keine Aussage einer Behörde.",
        "Personen werden nicht genannt. Zuständigkeiten stehen als Amt und Funktion.",
      ],
    },
    {
      id: "software",
      heading: "Software",
      paragraphs: [
        "Aktionsplan-Monitor ist freie Software unter der European Union Public Licence (EUPL) 1.2.",
        "Die Gestaltung baut auf KERN UX auf, dem offenen Gestaltungssystem der deutschen Verwaltung (EUPL 1.2). Die Schrift ist Fira Sans (SIL Open Font License 1.1). Beide werden von diesem Server geladen.",
      ],
    },
  ] satisfies TextSection[],
} as const;
