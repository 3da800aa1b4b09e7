import { formatNumber } from "./words";

/** What `npm run verify` says; one sentence each. */
export const verifyText = {
  usage:
    "Aufruf: „npm run verify -- audit“ prüft das Protokoll, „npm run verify -- 2026-1“ einen abgeschlossenen Berichtszeitraum.",
  noPlan: "In der Datenbank gibt es keinen Plan.",
  auditWhole: (count: number, hash: string) =>
    `Das Protokoll ist unverändert: ${formatNumber(count)} Einträge, letzte Prüfsumme ${hash}.`,
  auditChanged: (seq: number) => `Der Eintrag ${seq} des Protokolls wurde nachträglich verändert.`,
  auditBrokenLink: (seq: number) =>
    `Der Eintrag ${seq} des Protokolls passt nicht zu seinem Vorgänger: Einträge wurden ausgetauscht oder eingefügt.`,
  auditGap: (seq: number, expected: number) =>
    `Im Protokoll fehlt der Eintrag ${expected} (es folgt ${seq}): Einträge wurden entfernt.`,
  auditCutOff: (seq: number, period: string) =>
    `Im Protokoll fehlt der Eintrag ${seq}, auf den sich der abgeschlossene Berichtszeitraum ${period} bezieht: Das Ende wurde abgeschnitten.`,
  periodWhole: (period: string, hash: string) =>
    `Der Berichtszeitraum ${period} ist unverändert. Prüfsumme (SHA-256): ${hash}.`,
  periodUnknown: (period: string) => `Den Berichtszeitraum ${period} gibt es nicht.`,
  periodNotClosed: (period: string) =>
    `Der Berichtszeitraum ${period} ist noch nicht abgeschlossen; es gibt nichts zu prüfen.`,
  periodClosedElsewhere: (period: string) =>
    `Der Berichtszeitraum ${period} wurde als bereits abgeschlossen geladen (Vorführung oder Altbestand) und nicht in dieser Anwendung festgeschrieben; es gibt keine Prüfsumme.`,
  periodHashNotInLog: (period: string) =>
    `Die Prüfsumme des Berichtszeitraums ${period} ist nicht die, die beim Abschluss ins Protokoll kam: Werte und Prüfsumme wurden nachträglich ausgetauscht.`,
  periodHashDiffers: (period: string) =>
    `Die festgeschriebenen Werte des Berichtszeitraums ${period} passen nicht zur Prüfsumme: Sie wurden nachträglich verändert.`,
  periodReportsDiffer: (period: string) =>
    `Die Berichte in der Datenbank weichen von den festgeschriebenen Werten des Berichtszeitraums ${period} ab: Sie wurden nach dem Abschluss verändert.`,
} as const;
