import type { IsoDay } from "~/domain/date/iso-day";
import type { TaskMailKind } from "~/domain/reporting/daily-mail";
import type { DeliveryFault, DeliveryState } from "~/domain/reporting/mail-delivery";

/** A mail about tasks as the log shows it. Instants: ISO 8601. */
export interface SentMailDto {
  mailId: string;
  at: string;
  kind: TaskMailKind;
  cause: "manual" | "scheduled";
  causedByRole: string;
  /** To whom, by role and office. */
  to: { role: string; officeName?: string }[];
  /** Only for those who may see persons. */
  person?: string;
  /** Earliest due date among its tasks, and how far away it was on the day of the mail. */
  dueOn: IsoDay;
  daysLeft: number;
  /** Only for those who may read the text. */
  text?: { subject: string; body: string };
  delivery: {
    state: DeliveryState;
    failures: number;
    at?: string;
    nextTryAt?: string;
    fault?: DeliveryFault;
  };
}

export interface SentMailsDto {
  periodKey: string;
  periodName: string;
  /** Whether the reader may open the round of the period. */
  mayMonitor: boolean;
  mails: SentMailDto[];
  total: number;
  /** Mails that wait for another try after a failure, and those that were given up. */
  waiting: number;
  givenUp: number;
  /** From 1. */
  page: number;
  pageCount: number;
}
