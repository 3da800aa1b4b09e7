export const linkPurposes = ["invitation", "passwordReset"] as const;
export type LinkPurpose = (typeof linkPurposes)[number];

/** How long a one-time link works. An invitation outlasts a holiday, a reset is used at once or not at all. */
export const linkLifetimeHours: Record<LinkPurpose, number> = { invitation: 14 * 24, passwordReset: 1 };
