/** The key figures of the overview; each is a count out of a stated total (see `docs/rules.md`). */
export const keyFigureCodes = [
  "reported", // measures whose shown state is a reported one, of all
  "completed", // measures completed, of all
  "late", // measures with the light raised, of those where it is raised or clear
  "reportOverdue", // the same for the light report overdue
  "milestonesReached", // milestones done, of all not cancelled
  "contributions", // contributions released, of those owed in the latest period due
] as const;
export type KeyFigureCode = (typeof keyFigureCodes)[number];
