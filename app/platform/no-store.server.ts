/** For the `headers` of a route: what it shows is for this browser only and for now, e.g. a form token. */
export const noStore = () => ({ "Cache-Control": "no-store" });
