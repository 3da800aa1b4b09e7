import { logger } from "./logger.server";

declare global {
  /** One for the process: the server and the pages are two bundles, each with its own copy of this module. */
  var backgroundWork: Set<Promise<void>> | undefined;
}

globalThis.backgroundWork ??= new Set();
const running = globalThis.backgroundWork;

/**
 * Does something after the answer, where waiting would tell the visitor what we know (a mail to an address that
 * exists). A failure is logged.
 */
export function inBackground(what: string, work: () => Promise<unknown>): void {
  const done: Promise<void> = work()
    .then(
      () => undefined,
      (error: unknown) => logger().error({ err: error, what }, "background work failed"),
    )
    .finally(() => running.delete(done));
  running.add(done);
}

/** Resolves when everything begun so far is done; before the database closes. */
export async function backgroundWorkDone(): Promise<void> {
  while (running.size > 0) await Promise.all(running);
}
