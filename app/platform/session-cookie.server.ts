import { readCookie, writeCookie } from "./cookies.server";

const name = "session";

/** The token a browser sent; whether a session belongs to it only the database knows. */
export const sessionTokenOf = (request: Request): string | undefined =>
  readCookie(request, name) || undefined;

export const sessionCookie = (token: string, maxAgeSeconds: number): string =>
  writeCookie(name, token, maxAgeSeconds);

export const endedSessionCookie = (): string => writeCookie(name, "", 0);
