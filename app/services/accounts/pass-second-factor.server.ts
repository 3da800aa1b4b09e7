import { proveSecondFactor } from "./prove-second-factor.server";
import { readSession } from "./read-session.server";
import { countProof, forgetProofs } from "./sign-in-limits.server";
import { type StartedSession, startSession } from "./start-session.server";

export type SecondFactorResult =
  | { outcome: "passed"; session: StartedSession }
  | { outcome: "refused" }
  | { outcome: "tooMany"; waitSeconds: number }
  /** The first factor is missing or too long ago. */
  | { outcome: "startAgain" };

/** The second step of a sign-in. It gives a new session; the unfinished one ends. */
export async function passSecondFactor(request: Request, code: string): Promise<SecondFactorResult> {
  const found = await readSession(request);
  if (found?.session.stage !== "secondFactor") return { outcome: "startAgain" };
  const { accountId } = found.account;
  const waitSeconds = await countProof(accountId);
  if (waitSeconds > 0) return { outcome: "tooMany", waitSeconds };
  if (!(await proveSecondFactor(accountId, code))) return { outcome: "refused" };
  await forgetProofs(accountId);
  const session = await startSession(found.account, request, found.session.method, "complete");
  return { outcome: "passed", session };
}
