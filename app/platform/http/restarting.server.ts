import type { RequestHandler } from "express";
import type { Database } from "../database.server";

/** Lets pages wait while the database is started again, instead of answering them with an error. */
export function untilRestarted(database: Database): RequestHandler {
  return (_request, _response, next) => {
    database.untilRestarted().then(() => next(), next);
  };
}
