import { environment } from "./env.server";

/** Whether browsers reach the application by TLS, as far as its configured address says. */
const isSecure = () => environment().PUBLIC_URL?.startsWith("https:") ?? false;

/**
 * `__Host-` makes browsers refuse the cookie from subdomains and without TLS. Without TLS (a trial on one machine)
 * they would refuse it altogether, so that the plain name is used.
 */
const fullName = (name: string) => (isSecure() ? `__Host-${name}` : name);

/** The value of one of our cookies. */
export function readCookie(request: Request, name: string): string | undefined {
  const wanted = `${fullName(name)}=`;
  return request.headers
    .get("Cookie")
    ?.split(/;\s*/)
    .find((pair) => pair.startsWith(wanted))
    ?.slice(wanted.length);
}

/**
 * A `Set-Cookie` header for a value without special characters. No script can read it, and other sites' forms and
 * scripts do not send it.
 */
export function writeCookie(name: string, value: string, maxAgeSeconds: number): string {
  const attributes = ["Path=/", "HttpOnly", "SameSite=Lax", `Max-Age=${maxAgeSeconds}`];
  if (isSecure()) attributes.push("Secure");
  return [`${fullName(name)}=${value}`, ...attributes].join("; ");
}
