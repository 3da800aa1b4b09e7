import type { IsoDay } from "~/domain/date/precise-date";
import type { ContributionStage } from "~/domain/reporting/contribution-stages";
import type { TaskKind } from "~/domain/reporting/task";

/** Something a person has to do with a contribution. */
export interface TaskDto {
  kind: TaskKind;
  periodKey: string;
  periodName: string;
  measureNumber: number;
  measureTitle: string;
  officeKey: string;
  officeName: string;
  stage: ContributionStage;
  dueOn: IsoDay;
  /** Days until the due date; negative if it has passed. */
  daysLeft: number;
  /** Why it was returned, for returned contributions. */
  note?: string;
  /** Instant of the last change. */
  updatedAt: string;
}
