import type { RequestHandler } from "express";

/** More than the longest form needs by far; `readForm` counts again while it reads. */
const mostBytes = 1_000_000;

/**
 * Refuses bodies that are too long, or do not say how long they are, before anything reads them. Every form of a
 * browser and every `fetch` of our scripts says its length.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  const length = request.headers["content-length"];
  if (request.headers["transfer-encoding"] === undefined && Number(length ?? 0) <= mostBytes) return next();
  response
    .status(length === undefined ? 411 : 413)
    .set("Connection", "close")
    .type("text/plain; charset=utf-8")
    .send("Das ist zu viel auf einmal und wurde nicht angenommen.\n");
};
