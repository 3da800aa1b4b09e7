import type { Request, RequestHandler } from "express";

const readingMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses requests that change something and come from a page of another origin. Remix has such a check for pages
 * only (not for resource routes) and answers it with an empty 500.
 * A request without `Origin` comes from no browser page and passes; sessions are `SameSite=Lax` besides.
 */
export const sameOriginOnly: RequestHandler = (request, response, next) => {
  if (readingMethods.has(request.method) || isSameOrigin(request)) return next();
  response
    .status(403)
    .type("text/plain; charset=utf-8")
    .send("Diese Anfrage kam von einer fremden Seite und wurde nicht ausgeführt.\n");
};

/** Removes `X-Forwarded-Host` where no proxy of ours can have set it, because Remix believes it. */
export const ignoreForeignForwarding: RequestHandler = (request, _response, next) => {
  if (!request.app.get("trust proxy")) delete request.headers["x-forwarded-host"];
  next();
};

function isSameOrigin(request: Request): boolean {
  const origin = request.get("origin");
  if (origin === undefined) return request.get("sec-fetch-site") !== "cross-site";
  const host = request.get("x-forwarded-host") ?? request.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}
