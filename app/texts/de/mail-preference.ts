import type { DigestRhythm } from "~/domain/reporting/mail-preference";

export const mailPreferenceText = {
  title: "E-Mails zu meinen Aufgaben",
  lead: "Alle Aufgaben stehen in einer E-Mail, nie in mehreren. Nachrichten zu Ihrem Konto bekommen Sie immer.",
  digest: "Übersicht über Neues",
  digests: {
    daily: "an jedem Tag, an dem es Neues gibt",
    weekly: "jeden Montag",
    never: "nie",
  } satisfies Record<DigestRhythm, string>,
  reminders: "Erinnern, wenn ein Termin näher rückt oder überschritten ist",
  submit: "Speichern",
  saved: "Ihre Auswahl ist gespeichert.",
  refused: "Diese Auswahl gibt es nicht. Es wurde nichts geändert.",
} as const;
