import type { OfficePart, Withdrawal } from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import { formatDate } from "./dates";

export const stageLabels: Record<ContributionStage, string> = {
  notStarted: "nicht begonnen",
  draft: "in Arbeit",
  handedIn: "eingereicht",
  signedOff: "mitgezeichnet",
  returned: "zurückgegeben",
  accepted: "angenommen",
  releasedToCommittee: "für Gremien freigegeben",
  releasedToPublic: "veröffentlicht",
  withdrawn: "entfällt",
};

/** Who has to act in a stage, and what happens next. */
export const stageExplanations: Record<ContributionStage, string> = {
  notStarted: "Das Amt hat noch nichts eingetragen.",
  draft: "Das Amt arbeitet daran. Den Text sieht bisher nur das Amt.",
  handedIn: "Die Amtsleitung muss den Beitrag mitzeichnen oder zurückgeben.",
  signedOff: "Die Integrations- und Ausländerbeauftragte prüft den Beitrag.",
  returned: "Der Beitrag wurde mit einer Anmerkung zurückgegeben. Das Amt muss ihn überarbeiten.",
  accepted: "Der Beitrag ist geprüft und wartet auf die Freigabe.",
  releasedToCommittee: "Die Gremien können den Bericht lesen, die Öffentlichkeit noch nicht.",
  releasedToPublic: "Der Bericht ist veröffentlicht.",
  withdrawn: "Dieser Beitrag ist nicht mehr zu leisten und zählt nicht als berichtet.",
};

export const officePartLabels: Record<OfficePart, string> = {
  lead: "federführend",
  contributing: "mitwirkend",
};

/** Why a contribution is not owed any more, and since when: "entfällt, Maßnahme beendet am 3. März 2026". */
export function withdrawalInWords({ cause, on }: Pick<Withdrawal, "cause" | "on">): string {
  const causes = {
    measureClosed: `Maßnahme beendet am ${formatDate(on)}`,
    measureNotBegun: `Maßnahme beginnt nach einer Änderung vom ${formatDate(on)} erst später`,
    officeNotResponsible: `Amt nicht mehr zuständig seit ${formatDate(on)}`,
  } satisfies Record<Withdrawal["cause"], string>;
  return `${stageLabels.withdrawn}, ${causes[cause]}`;
}
