import { createHash, timingSafeEqual } from "node:crypto";
import { readCookie, writeCookie } from "./cookies.server";
import { sessionTokenOf } from "./session-cookie.server";
import { newToken } from "./token.server";

/** Name of the hidden field; see `app/presentation/protected-form.tsx`. */
export const formTokenField = "formToken";

/** Protects forms of people without a session: sign-in, invitation, reset. */
const anonymousCookie = "form";
const anonymousMaxAgeSeconds = 12 * 60 * 60;

/** A one-way function of a cookie no other site can read; so it needs neither storage nor a key of its own. */
const derive = (secret: string) => createHash("sha256").update(`form:${secret}`).digest("base64url");

const secretOf = (request: Request) => sessionTokenOf(request) ?? readCookie(request, anonymousCookie);

/** The token for forms of somebody who already has a cookie. */
export function formTokenOf(request: Request): string | undefined {
  const secret = secretOf(request);
  return secret === undefined ? undefined : derive(secret);
}

/** A token for forms of anybody, with the headers that set the cookie where there is none yet. */
export function issueFormToken(request: Request): { formToken: string; headers: Headers } {
  const headers = new Headers({ "Cache-Control": "no-store" });
  const existing = formTokenOf(request);
  if (existing !== undefined) return { formToken: existing, headers };
  const secret = newToken();
  headers.append("Set-Cookie", writeCookie(anonymousCookie, secret, anonymousMaxAgeSeconds));
  return { formToken: derive(secret), headers };
}

/** Whether a form was made for the browser that sent it. */
export function isOwnFormToken(request: Request, given: unknown): boolean {
  const expected = formTokenOf(request);
  if (expected === undefined || typeof given !== "string") return false;
  const [left, right] = [Buffer.from(expected), Buffer.from(given)];
  return left.length === right.length && timingSafeEqual(left, right);
}
