import type { MeasureManualState } from "~/domain/measure/measure";
import { type MeasureState, measureStates, type ShownState } from "~/domain/measure/state";
import type { ReleaseAudience } from "~/domain/reporting/progress-report";
import { formatDate } from "./dates";
import { roleText } from "./roles-in-words";
import { stateLabels } from "./states";

/** Words of the form that sets the state of a measure by hand. Words that every page needs stand in `states.ts`. */
export const manualStateText = {
  title: (number: number) => `Stand der Maßnahme ${number} von Hand setzen`,
  link: "Stand von Hand setzen",
  lead: "Der Stand folgt sonst aus den Berichten der Ämter. Ein von Hand gesetzter Stand wird überall so gekennzeichnet, mit Rolle, Tag und Grund und mit dem berechneten Stand daneben. Er gilt, bis der Berichtszeitraum abgeschlossen ist.",
  computed: "Berechneter Stand",
  inForce: "Von Hand gesetzt",
  expired: (period: string) => `Abgelaufen mit dem Berichtszeitraum „${period}“`,
  forCommittees: "Nur für Gremien sichtbar",
  noPeriod:
    "Zurzeit ist kein Berichtszeitraum offen. Ein Stand lässt sich nur für einen offenen Berichtszeitraum von Hand setzen.",
  nothingReported:
    "Zu dieser Maßnahme fehlt der Bericht, aus dem ein Stand folgen würde. Ein fehlender Bericht lässt sich nicht von Hand ersetzen.",
  formHeading: "Stand setzen",
  state: "Stand",
  states: measureStates.map((state: MeasureState) => ({ state, label: stateLabels[state] })),
  reason: "Grund",
  reasonHint: "Er steht neben dem Stand auf allen Seiten und im Verlauf. Bitte keine Angaben zu Personen.",
  audience: "Sichtbar für",
  audiences: {
    public: "alle",
    committee: "Gremien, Ämter und Beirat",
  } satisfies Record<ReleaseAudience, string>,
  set: "Stand setzen",
  replace: "Stand neu setzen",
  withdrawHeading: "Zurücknehmen",
  withdrawLead: "Danach wird wieder der berechnete Stand gezeigt.",
  withdrawReason: "Grund der Rücknahme",
  withdraw: "Von Hand gesetzten Stand zurücknehmen",
  conflict:
    "Jemand anderes hat diese Maßnahme inzwischen geändert. Ihre Angaben stehen noch im Formular. Bitte sehen Sie den neuen Stand an und senden Sie es dann noch einmal.",
  done: {
    set: "Der Stand ist gesetzt.",
    withdrawn: "Der von Hand gesetzte Stand ist zurückgenommen.",
  },
} as const;

/** Who set the state of a measure, when, for how long and why. */
export function measureByHandSentence(
  { setOn, setByRole, reason, audience }: Omit<MeasureManualState, "state" | "periodKey">,
  periodName: string,
): string {
  const seenBy = audience === "committee" ? " Nur für Gremien sichtbar." : "";
  return `Von Hand gesetzt am ${formatDate(setOn)} (${roleText(setByRole)}), gilt bis zum Abschluss des Berichtszeitraums „${periodName}“.${seenBy} Grund: ${withFullStop(reason)}`;
}

export const computedStateSentence = (computed: ShownState): string =>
  `Berechneter Stand: „${stateLabels[computed]}“.`;

function withFullStop(text: string): string {
  const trimmed = text.trim();
  return /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
