import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { logger } from "~/platform/logger.server";
import { hasOpenId } from "~/platform/openid.server";
import { safeRedirectTarget } from "~/platform/safe-redirect.server";
import { beginOpenId } from "~/services/accounts/begin-open-id.server";

/** Leads to the city's OpenID provider. A link, not a form: forms may not lead to other hosts (CSP). */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!hasOpenId()) throw new Response("notFound", { status: 404 });
  const returnTo = safeRedirectTarget(new URL(request.url).searchParams.get("weiter"));
  try {
    const { address, cookie } = await beginOpenId(returnTo);
    return redirect(address, { headers: { "Set-Cookie": cookie, "Cache-Control": "no-store" } });
  } catch (error) {
    logger().error({ err: error }, "the OpenID provider cannot be reached");
    return redirect("/anmelden?hinweis=anbieter-fehler");
  }
}
