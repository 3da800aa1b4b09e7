/**
 * The sign-in, with the way back. For a page that is itself; a form leads back to the page it was on, because its
 * own address may not be one that can be opened.
 */
export function signInAddress(request: Request): string {
  const from = request.method === "GET" ? request.url : (request.headers.get("Referer") ?? "");
  const url = URL.canParse(from) ? new URL(from) : undefined;
  return `/anmelden?weiter=${encodeURIComponent(url ? url.pathname + url.search : "/")}`;
}
