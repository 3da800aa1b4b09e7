import type { ErrorRequestHandler } from "express";
import { logger } from "../logger.server";

/** Answers what failed outside the pages, where no error page can be rendered. Express knows it by its four arguments. */
export const lastResort: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  logger().error({ err: error, requestId: response.locals.requestId }, "request failed outside the pages");
  if (response.headersSent) return next(error);
  response
    .status(500)
    .type("text/plain; charset=utf-8")
    .send(`Es ist ein Fehler aufgetreten. Kennung der Anfrage: ${response.locals.requestId}\n`);
};
