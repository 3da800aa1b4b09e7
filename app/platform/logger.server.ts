import pino, { type Logger } from "pino";
import { environment } from "./env.server";

let current: Logger | undefined;

/**
 * The log of this process: one JSON object a line on standard output.
 * Made at the first call, so that a wrong LOG_LEVEL is reported as a sentence and not as a stack.
 */
export function logger(): Logger {
  current ??= pino({
    level: environment().LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Second line of defence: request logs write no headers at all (see request-log.server.ts).
    redact: ["*.cookie", "*.authorization", "*.password", "*.token", 'headers["set-cookie"]'],
  });
  return current;
}
