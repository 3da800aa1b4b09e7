import { findAccountByEmail } from "#models/account.server";
import { findCredentials } from "#models/credentials.server";
import { normalEmail } from "~/domain/account/account";
import { normalPassword, passwordLength } from "~/domain/account/password";
import { passwordFits } from "~/platform/password.server";
import { countSignIn, forgetSignIns } from "./sign-in-limits.server";
import { type StartedSession, startSession } from "./start-session.server";

export interface SignInRequest {
  email: string;
  password: string;
  clientAddress: string;
  request: Request;
}

export type SignInResult =
  | { outcome: "started"; session: StartedSession }
  /** Wrong password, unknown address, not active: one answer, so that nobody learns which addresses exist. */
  | { outcome: "refused" }
  | { outcome: "tooMany"; waitSeconds: number };

/** The first factor. All refusals take the same work; see `passwordFits`. */
export async function signIn({
  email,
  password,
  clientAddress,
  request,
}: SignInRequest): Promise<SignInResult> {
  const address = normalEmail(email).slice(0, 254);
  const waitSeconds = await countSignIn(address, clientAddress);
  if (waitSeconds > 0) return { outcome: "tooMany", waitSeconds };

  const account = await findAccountByEmail(address);
  // The same two reads for an unknown address.
  const stored = await findCredentials(account?.accountId ?? "nobody");
  const usable = account?.status === "active" && password.length <= passwordLength.most * 4;
  const fits = await passwordFits(usable ? stored?.passwordHash : undefined, normalPassword(password));
  if (!account || !fits) return { outcome: "refused" };

  await forgetSignIns(address, clientAddress);
  return { outcome: "started", session: await startSession(account, request, "password") };
}
