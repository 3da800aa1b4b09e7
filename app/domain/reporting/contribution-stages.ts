/** Where a contribution is on its way (Bearbeitungsstand). Not to be confused with the state of the measure. */
export const contributionStages = [
  "notStarted", // noch nicht begonnen
  "draft", // in Arbeit
  "handedIn", // eingereicht
  "signedOff", // mitgezeichnet
  "returned", // zurückgegeben
  "accepted", // angenommen
  "releasedToCommittee", // für Gremien freigegeben
  "releasedToPublic", // veröffentlicht
  "withdrawn", // entfällt: nicht mehr zu berichten
] as const;
export type ContributionStage = (typeof contributionStages)[number];

export const contributionMoves = [
  "save",
  "handIn",
  "takeBack",
  "signOff",
  "returnToOffice",
  "accept",
  "releaseToCommittee",
  "releaseToPublic",
] as const;
export type ContributionMove = (typeof contributionMoves)[number];

/** On whose side a move is made. `can` decides whether an actor stands there. */
export type MoverSide = "editor" | "head" | "commissioner";

interface MoveRule {
  /** Stage before → stage after. A stage that is not listed refuses the move. */
  stages: Partial<Record<ContributionStage, ContributionStage>>;
  sides: readonly MoverSide[];
  /** Refused to everybody who typed or handed in, and, for `accept`, to whoever signed off. */
  byAnother: boolean;
  noteRequired: boolean;
}

/**
 * The whole way of a contribution. What is not in this table is refused.
 *
 * - A returned contribution keeps the stage `returned` while it is edited, so that both sides see what it waits for.
 * - The head returns what was handed in, the commissioner what was signed off; an accepted contribution can be
 *   returned until it is released. After a release only an erratum corrects.
 * - A contribution may be published directly or after the committees have had it.
 * - No move leads to or from `withdrawn`: that follows from the measure alone (`followMeasure`).
 */
export const moveRules: Record<ContributionMove, MoveRule> = {
  save: {
    stages: { notStarted: "draft", draft: "draft", returned: "returned" },
    sides: ["editor"],
    byAnother: false,
    noteRequired: false,
  },
  handIn: {
    stages: { notStarted: "handedIn", draft: "handedIn", returned: "handedIn" },
    sides: ["editor"],
    byAnother: false,
    noteRequired: false,
  },
  takeBack: {
    stages: { handedIn: "draft" },
    sides: ["editor"],
    byAnother: false,
    noteRequired: false,
  },
  signOff: {
    stages: { handedIn: "signedOff" },
    sides: ["head"],
    byAnother: true,
    noteRequired: false,
  },
  returnToOffice: {
    stages: { handedIn: "returned", signedOff: "returned", accepted: "returned" },
    sides: ["head", "commissioner"],
    byAnother: false,
    noteRequired: true,
  },
  accept: {
    stages: { signedOff: "accepted" },
    sides: ["commissioner"],
    byAnother: true,
    noteRequired: false,
  },
  releaseToCommittee: {
    stages: { accepted: "releasedToCommittee" },
    sides: ["commissioner"],
    byAnother: false,
    noteRequired: false,
  },
  releaseToPublic: {
    stages: { accepted: "releasedToPublic", releasedToCommittee: "releasedToPublic" },
    sides: ["commissioner"],
    byAnother: false,
    noteRequired: false,
  },
};

/** Stages in which the office has to act. */
const stagesOwedByOffice = ["notStarted", "draft", "returned"] as const satisfies ContributionStage[];

/** Stages in which nothing is left to do before the period is closed. */
const releasedStages = ["releasedToCommittee", "releasedToPublic"] as const satisfies ContributionStage[];

/** Whether a report is expected in the end, or there already; the denominator of every count of a round. */
export function isOwed(stage: ContributionStage): boolean {
  return stage !== "withdrawn";
}

export function isOwedByOffice(stage: ContributionStage): boolean {
  return (stagesOwedByOffice as readonly ContributionStage[]).includes(stage);
}

export function isReleased(stage: ContributionStage): boolean {
  return (releasedStages as readonly ContributionStage[]).includes(stage);
}
