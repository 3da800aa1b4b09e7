import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { hasOpenId } from "~/platform/openid.server";
import { finishOpenId } from "~/services/accounts/finish-open-id.server";

/** Where the city's OpenID provider sends people back to. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!hasOpenId()) throw new Response("notFound", { status: 404 });
  const result = await finishOpenId(request);
  if (result.outcome === "failed") return redirect("/anmelden?hinweis=anbieter-fehler");
  if (result.outcome === "noAccess") return redirect("/anmelden?hinweis=anbieter-kein-zugang");
  const headers = new Headers({ "Cache-Control": "no-store" });
  for (const cookie of result.cookies) headers.append("Set-Cookie", cookie);
  return redirect(result.returnTo, { headers });
}
