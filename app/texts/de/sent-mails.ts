import type { TaskMailKind } from "~/domain/reporting/daily-mail";
import type { DeliveryFault } from "~/domain/reporting/mail-delivery";
import { formatDate } from "./dates";
import { roleText } from "./roles-in-words";
import { momentInWords } from "./time";
import { countInWords } from "./words";

export const sentMailsText = {
  title: "Verschickte Erinnerungen",
  linkFromRound: "Verschickte Erinnerungen",
  toRound: "Zum Rücklauf",
  lead: (total: number) =>
    total === 0
      ? "Erinnerungen von Hand und automatische E-Mails zu diesem Berichtszeitraum."
      : `${countInWords(total, "E-Mail", "E-Mails")} zu diesem Berichtszeitraum, von Hand und automatisch; die neueste zuerst.`,
  emptyTitle: "Noch keine E-Mail",
  empty:
    "Automatische Erinnerungen gehen 14 und 3 Tage vor einem Termin, am Termin selbst und danach hinaus, jeweils morgens. Von Hand erinnern Sie im Rücklauf.",
  troubleTitle: "Nicht alle E-Mails sind angekommen",
  waiting: (count: number) =>
    `${countInWords(count, "E-Mail wartet", "E-Mails warten")} auf den Versand. Sie ${count === 1 ? "wird" : "werden"} von selbst verschickt oder erneut versucht.`,
  givenUp: (count: number) =>
    `${countInWords(count, "E-Mail wurde", "E-Mails wurden")} nach mehreren Versuchen aufgegeben. Bitte verständigen Sie die Betroffenen auf anderem Weg und die Administration.`,
  when: "Wann",
  to: "An",
  why: "Anlass",
  delivery: "Zustellung",
  text: "Text anzeigen",
  pages: {
    label: "Seiten",
    previous: "Neuere",
    next: "Ältere",
    page: (page: number) => `Seite ${page}`,
  },
} as const;

/** "Sozialamt (Amtsleitung)"; without an office the role alone. */
export function recipientText({ role, officeName }: { role: string; officeName?: string }): string {
  return officeName === undefined ? roleText(role) : `${officeName} (${roleText(role)})`;
}

const causeTexts = {
  manual: (role: string) => `Von Hand, ${roleText(role)}`,
  scheduled: () => "Automatisch",
};

interface Occasion {
  kind: TaskMailKind;
  cause: keyof typeof causeTexts;
  causedByRole: string;
  dueOn: string;
  daysLeft: number;
}

/** Who caused a mail: "Von Hand, Integrations- und Ausländerbeauftragte" or "Automatisch". */
export const causeText = ({ cause, causedByRole }: Occasion): string => causeTexts[cause](causedByRole);

/** Why a mail was sent: what was due when, or that there was news. */
export function occasionText({ kind, dueOn, daysLeft }: Occasion): string {
  if (kind === "digest") return "Übersicht über Neues";
  const due = formatDate(dueOn);
  if (daysLeft === 0) return `Erinnerung am Tag des Termins (${due})`;
  const days = countInWords(Math.abs(daysLeft), "Tag", "Tage");
  return daysLeft > 0
    ? `Erinnerung ${days} vor dem Termin (${due})`
    : `Erinnerung ${days} nach dem Termin (${due})`;
}

const faultTexts: Record<DeliveryFault, string> = {
  refused: "Der Mailserver hat sie abgelehnt.",
  unreachable: "Der Mailserver war nicht erreichbar.",
  noAccount: "Das Konto ist nicht mehr aktiv.",
  unknown: "Der Versand ist gescheitert.",
};

interface Delivery {
  state: "waiting" | "sent" | "givenUp";
  failures: number;
  at?: string;
  nextTryAt?: string;
  fault?: DeliveryFault;
}

/** What became of a mail, with the reason of a failure and the next try. */
export function deliveryText({ state, failures, at, nextTryAt, fault }: Delivery): string {
  const reason = fault === undefined ? "" : ` ${faultTexts[fault]}`;
  if (state === "sent") {
    if (failures === 0 || at === undefined) return "verschickt";
    return `verschickt am ${momentInWords(at)}, nach ${failures === 1 ? "einem gescheiterten Versuch" : `${failures} gescheiterten Versuchen`}`;
  }
  const tries = countInWords(failures, "Versuch", "Versuche");
  if (state === "givenUp")
    return failures === 0
      ? `nicht verschickt.${reason}`
      : `nach ${failures === 1 ? "einem Versuch" : `${failures} Versuchen`} aufgegeben.${reason}`;
  return nextTryAt === undefined
    ? "wird verschickt"
    : `${tries} gescheitert.${reason} Nächster Versuch: ${momentInWords(nextTryAt)}.`;
}
