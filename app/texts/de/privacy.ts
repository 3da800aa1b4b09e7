import type { TextSection } from "./static-pages";

export const privacyText = {
  title: "Datenschutz",
  lead: "Diese Seiten lassen sich lesen, ohne dass gespeichert wird, wer sie liest.",
  controllerHeading: "Verantwortliche Stelle",
  controller: "Verantwortlich",
  address: "Anschrift",
  email: "E-Mail",
  officer: "Datenschutzbeauftragte oder Datenschutzbeauftragter",
  authority: "Aufsichtsbehörde für Beschwerden",
  logRetention: "Aufbewahrung der Protokolle",
  sections: [
    {
      id: "lesen",
      heading: "Wenn Sie die öffentlichen Seiten lesen",
      paragraphs: [
        "Ihr Browser übermittelt technisch notwendige Angaben, vor allem Ihre IP-Adresse und die gewünschte Seite. Sie werden gebraucht, um die Antwort zuzustellen.",
        "Die Anwendung schreibt je Anfrage eine Zeile in ihr Protokoll. Darin stehen eine zufällige Kennung der Anfrage, die Uhrzeit, die Art der Anfrage, der Pfad der Seite ohne Suchbegriffe, der Antwortcode und die Dauer. Nicht darin stehen IP-Adresse, Suchbegriffe, Cookies und Angaben zu Ihrem Browser.",
        "Vorgeschaltete Systeme der betreibenden Stelle können eigene Protokolle führen. Auskunft darüber gibt die betreibende Stelle.",
      ],
      list: [
        "Es werden keine Cookies gesetzt.",
        "Es gibt keine Reichweitenmessung und keine Profile.",
        "Schriften, Bilder und Programme kommen von diesem Server. Es werden keine Dienste Dritter eingebunden.",
      ],
    },
    {
      id: "anmelden",
      heading: "Wenn Sie sich anmelden",
      paragraphs: [
        "Ein Konto erhalten nur Beschäftigte und Mitglieder von Gremien, die am Aktionsplan arbeiten. Für die Anmeldung wird ein Cookie gesetzt, das nur diese Sitzung kennzeichnet. Es ist technisch notwendig, für Skripte nicht lesbar und verliert mit der Abmeldung seine Gültigkeit.",
        "Gespeichert werden die dienstliche E-Mail-Adresse, die Funktion, das Amt oder Gremium, das Kennwort in nicht umkehrbarer Form und die laufenden Sitzungen mit Browser und Betriebssystem, damit Sie fremde Sitzungen erkennen und beenden können.",
      ],
    },
    {
      id: "bearbeiten",
      heading: "Wenn Sie Beiträge bearbeiten",
      paragraphs: [
        "Änderungen werden mit Zeitpunkt, Funktion, Amt und Inhalt in einem Verlauf festgehalten, der nicht nachträglich geändert werden kann. Welche Person es war, sehen nur Administratorinnen und Administratoren.",
        "Berichte sollen keine Angaben zu einzelnen Menschen enthalten, erst recht nicht zu Aufenthaltsverfahren. Das Formular warnt vor Angaben, die danach aussehen.",
      ],
    },
    {
      id: "rechtsgrundlage",
      heading: "Rechtsgrundlage und Ihre Rechte",
      paragraphs: [
        "Für eine öffentliche Stelle in Sachsen kommt als Rechtsgrundlage Artikel 6 Absatz 1 Buchstabe e der Datenschutz-Grundverordnung (DSGVO) in Verbindung mit dem Sächsischen Datenschutzdurchführungsgesetz in Betracht. Verbindlich ist die Angabe der betreibenden Stelle.",
      ],
      list: [
        "Auskunft über Ihre Daten (Artikel 15 DSGVO)",
        "Berichtigung (Artikel 16), Löschung (Artikel 17) und Einschränkung der Verarbeitung (Artikel 18)",
        "Widerspruch gegen die Verarbeitung (Artikel 21)",
        "Beschwerde bei einer Aufsichtsbehörde (Artikel 77)",
      ],
    },
  ] satisfies TextSection[],
} as const;
