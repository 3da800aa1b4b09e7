import { createServer } from "node:http";
import compression from "compression";
import express from "express";
import { openDatabase } from "~/platform/database.server";
import { type Environment, EnvironmentError, environment } from "~/platform/env.server";
import { healthChecks } from "~/platform/http/health.server";
import { listen, localUrl } from "~/platform/http/listen.server";
import { builtApplication, developmentApplication, isBuilt } from "~/platform/http/remix-handler.server";
import { requestLog } from "~/platform/http/request-log.server";
import { ignoreForeignForwarding, sameOriginOnly } from "~/platform/http/same-origin.server";
import { cspNonce, securityHeaders } from "~/platform/http/security-headers.server";
import { endGracefully } from "~/platform/http/shutdown.server";
import { untilStarted } from "~/platform/http/starting.server";
import { staticFiles } from "~/platform/http/static-files.server";
import { logger } from "~/platform/logger.server";
import { StartError, tellOperator } from "~/platform/terminal.server";

/**
 * Starts the application: the port first, so that a second start fails with a clear sentence before it touches
 * the database; then the database; then the pages.
 */
async function start(env: Environment): Promise<void> {
  const development = env.NODE_ENV === "development";
  if (!development && !isBuilt()) {
    throw new StartError("Die Anwendung ist noch nicht gebaut. „npm start“ baut und startet sie.");
  }

  let started = false;
  const release: (() => Promise<void>)[] = [];
  const app = express();
  const server = createServer(app);
  endGracefully(server, async () => {
    for (const free of release.toReversed()) await free();
  });

  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(
    requestLog(),
    healthChecks(() => started),
    untilStarted(() => started),
    ignoreForeignForwarding,
    cspNonce,
    securityHeaders(env),
    compression(),
    sameOriginOnly,
  );
  if (!development) app.use(staticFiles("build/client"));
  await listen(server, env);

  const database = await openDatabase(env);
  release.push(database.close);

  const pages = development ? await developmentApplication(server) : await builtApplication();
  release.push(pages.close);
  app.use(...pages.handlers);

  started = true;
  logger().info({ url: localUrl(env), database: database.kind }, "started");
  process.send?.({ type: "started", url: localUrl(env) });
}

function explain(error: unknown): void {
  if (error instanceof EnvironmentError) error.sentences.forEach(tellOperator);
  else if (error instanceof StartError) tellOperator(error.message);
  else logger().fatal({ err: error }, "start failed");
}

try {
  await start(environment());
} catch (error) {
  explain(error);
  process.exit(1);
}
