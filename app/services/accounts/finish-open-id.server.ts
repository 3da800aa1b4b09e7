import { readCookie, writeCookie } from "~/platform/cookies.server";
import { logger } from "~/platform/logger.server";
import { type OpenIdPerson, returnFromProvider } from "~/platform/openid.server";
import { safeRedirectTarget } from "~/platform/safe-redirect.server";
import { openIdCookie } from "./begin-open-id.server";
import { findOrMakeAccountOf } from "./find-or-make-account-of.server";
import { startSession } from "./start-session.server";

export type OpenIdResult =
  | { outcome: "signedIn"; cookies: string[]; returnTo: string }
  /** The answer does not belong to this browser, is forged, too late, or the person cancelled. */
  | { outcome: "failed" }
  /** Known to the provider, but without a role here, or closed. */
  | { outcome: "noAccess" };

/** The end of a sign-in with the city's provider. */
export async function finishOpenId(request: Request): Promise<OpenIdResult> {
  const kept = readCookie(request, openIdCookie)?.split(".") ?? [];
  const returnTo = Buffer.from(kept[3] ?? "", "base64url").toString();
  let person: OpenIdPerson;
  try {
    person = await returnFromProvider(new URL(request.url).search, kept.slice(0, 3).join("."));
  } catch (error) {
    logger().warn({ err: error }, "sign-in with the provider failed");
    return { outcome: "failed" };
  }
  const account = await findOrMakeAccountOf(person);
  if (!account) return { outcome: "noAccess" };
  const { cookie } = await startSession(account, request, "openId");
  return {
    outcome: "signedIn",
    cookies: [cookie, writeCookie(openIdCookie, "", 0)],
    returnTo: safeRedirectTarget(returnTo),
  };
}
