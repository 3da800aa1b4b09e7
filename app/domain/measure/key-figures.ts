/** The key figures of the overview; each is a count out of a stated total (see `docs/rules.md`, section 8). */
export type KeyFigureCode =
  /** Measures whose shown state is a reported one, of all. */
  | "reported"
  /** Measures completed, of all. */
  | "completed"
  /** Measures with the light raised, of those where it is raised or clear. */
  | "late"
  /** The same for the light *report overdue*. */
  | "reportOverdue"
  /** Milestones done, of all not cancelled. */
  | "milestonesReached"
  /** Contributions released, of those owed in the latest period due. */
  | "contributions";
