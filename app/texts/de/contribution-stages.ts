import type { OfficePart } from "~/domain/reporting/contribution";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";

export const stageLabels: Record<ContributionStage, string> = {
  notStarted: "nicht begonnen",
  draft: "in Arbeit",
  handedIn: "eingereicht",
  signedOff: "mitgezeichnet",
  returned: "zurückgegeben",
  accepted: "angenommen",
  releasedToCommittee: "für Gremien freigegeben",
  releasedToPublic: "veröffentlicht",
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
};

export const officePartLabels: Record<OfficePart, string> = {
  lead: "federführend",
  contributing: "mitwirkend",
};
