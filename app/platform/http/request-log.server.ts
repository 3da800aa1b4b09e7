import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import { pinoHttp } from "pino-http";
import { logger } from "../logger.server";

const quietPaths = new Set(["/healthz", "/readyz"]);

/**
 * Writes one line per request: id, method, path, status and duration. No headers, no query, no address:
 * cookies, tokens and search terms have no business in a log, and neither has who read which page.
 */
export function requestLog(): RequestHandler {
  const log = pinoHttp({
    logger: logger(),
    genReqId: (_request, response) => {
      const id = randomUUID();
      response.setHeader("X-Request-Id", id);
      return id;
    },
    autoLogging: { ignore: (request) => quietPaths.has(request.url ?? "") },
    customLogLevel: (_request, response, error) =>
      error || response.statusCode >= 500 ? "error" : response.statusCode >= 400 ? "warn" : "info",
    serializers: {
      req: (request: { id: unknown; method: string; url: string }) => ({
        id: request.id,
        method: request.method,
        path: loggablePath(request.url),
      }),
      res: (response: { statusCode: number }) => ({ status: response.statusCode }),
      // pino-http makes an error out of every status from 500 on; the real one is logged where it happened.
      err: () => undefined,
    },
  });
  return (request, response, next) => {
    log(request, response);
    response.locals.requestId = String(request.id);
    next();
  };
}

/** The path without query, and without segments that look like a one-time token (20 or more letters and digits). */
export function loggablePath(url: string): string {
  const path = url.split("?", 1)[0] ?? "";
  return path.replace(/[A-Za-z0-9_-]{20,}(?=\/|$)/g, (segment) => (/\d/.test(segment) ? "…" : segment));
}
