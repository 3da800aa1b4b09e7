/**
 * How far a sign-in has come. Only `complete` makes an actor; the other two are worth nothing but the next step.
 *
 * - `secondFactor`: the password was right, the second factor is still to come
 * - `enrolment`: the person's role needs a second factor and none is set up yet
 */
export const sessionStages = ["secondFactor", "enrolment", "complete"] as const;
export type SessionStage = (typeof sessionStages)[number];

export const signInMethods = ["password", "openId"] as const;
export type SignInMethod = (typeof signInMethods)[number];

export interface Session {
  /** A handle for lists; knowing it gives no access. */
  sessionId: string;
  accountId: string;
  stage: SessionStage;
  method: SignInMethod;
  /** Browser and system in a few words. */
  device: string;
  createdAt: Date;
  lastSeenAt: Date;
  /** The absolute end, whatever the person does. */
  expiresAt: Date;
}

/** How long an unfinished sign-in may wait for its next step. */
const unfinishedSignInMinutes = 15;

/** Whether a session still counts at `now`. An unfinished sign-in does not live on by being used. */
export function isAlive(
  session: Pick<Session, "stage" | "createdAt" | "lastSeenAt" | "expiresAt">,
  now: Date,
  idleMinutes: number,
): boolean {
  if (now >= session.expiresAt) return false;
  const [since, minutes] =
    session.stage === "complete"
      ? [session.lastSeenAt, idleMinutes]
      : [session.createdAt, unfinishedSignInMinutes];
  return now.getTime() - since.getTime() < minutes * 60_000;
}
