import type { Server } from "node:http";
import { logger } from "../logger.server";

const patienceMs = 10_000;
const sameMomentMs = 1_000;

/**
 * Ends the process in order on SIGTERM and SIGINT, and when the parent that holds our IPC channel is gone:
 * no new requests, running ones finish, then `release` frees the rest. A later signal ends it at once; those of the
 * same moment do not, because Ctrl+C reaches us from the terminal, from npm and from the start script.
 *
 * @returns whether it is ending
 */
export function endGracefully(server: Server, release: () => Promise<void>): () => boolean {
  let endingSince: number | undefined;
  const end = (cause: string) => {
    if (endingSince !== undefined) {
      if (performance.now() - endingSince > sameMomentMs) process.exit(1);
      return;
    }
    endingSince = performance.now();
    logger().info({ cause }, "shutting down");
    setTimeout(() => process.exit(1), patienceMs).unref();
    closeServer(server)
      .then(release)
      .then(
        () => process.exit(0),
        (error: unknown) => {
          logger().error({ err: error }, "shutdown failed");
          process.exit(1);
        },
      );
  };
  process.on("SIGTERM", () => end("SIGTERM"));
  process.on("SIGINT", () => end("SIGINT"));
  process.on("disconnect", () => end("parent gone"));
  return () => endingSince !== undefined;
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
