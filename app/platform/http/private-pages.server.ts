import type { RequestHandler } from "express";

/**
 * Keeps answers to people with a session out of every cache, also the browser's own: after signing out, "back" shows
 * nothing. A page may still set a header of its own.
 */
export const keepPrivate: RequestHandler = (request, response, next) => {
  if (/(^|;\s*)(__Host-)?session=[^;]/.test(request.headers.cookie ?? ""))
    response.set("Cache-Control", "private, no-store");
  next();
};
