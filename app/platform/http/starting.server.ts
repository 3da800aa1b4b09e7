import type { RequestHandler } from "express";

/** Answers every page with "still starting" until the application is ready. */
export function untilStarted(isStarted: () => boolean): RequestHandler {
  return (_request, response, next) => {
    if (isStarted()) return next();
    response
      .status(503)
      .set("Retry-After", "2")
      .type("text/plain; charset=utf-8")
      .send("Die Anwendung startet gerade. Bitte laden Sie die Seite in einigen Sekunden neu.\n");
  };
}
