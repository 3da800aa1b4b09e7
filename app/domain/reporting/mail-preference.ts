/** How often somebody gets the list of what is new for them. */
export const digestRhythms = ["daily", "weekly", "never"] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** Which mails a person gets. Mails about the own account (links) are not part of it. */
export interface MailPreference {
  digest: DigestRhythm;
  /** Reminders of due dates, by the scheduler and by the commissioner. */
  reminders: boolean;
}

export const defaultMailPreference: MailPreference = { digest: "daily", reminders: true };
