import { createServer } from "node:http";
import compression from "compression";
import express from "express";
import { readDataVersion } from "#models/data-version.server";
import { prepareDatabase } from "#models/index.server";
import { loadDemo } from "#seeds/load-demo";
import { backgroundWorkDone } from "~/platform/background.server";
import { today } from "~/platform/clock.server";
import { type Database, openDatabase } from "~/platform/database.server";
import { type Environment, EnvironmentError, environment } from "~/platform/env.server";
import { limitBody } from "~/platform/http/body-limit.server";
import { healthChecks } from "~/platform/http/health.server";
import { lastResort } from "~/platform/http/last-resort.server";
import { listen, localUrl } from "~/platform/http/listen.server";
import { keepPrivate } from "~/platform/http/private-pages.server";
import { builtApplication, developmentApplication, isBuilt } from "~/platform/http/remix-handler.server";
import { requestLog } from "~/platform/http/request-log.server";
import { untilRestarted } from "~/platform/http/restarting.server";
import { ignoreForeignForwarding, sameOriginOnly } from "~/platform/http/same-origin.server";
import { cspNonce, securityHeaders } from "~/platform/http/security-headers.server";
import { endGracefully } from "~/platform/http/shutdown.server";
import { untilStarted } from "~/platform/http/starting.server";
import { staticFiles } from "~/platform/http/static-files.server";
import { logger } from "~/platform/logger.server";
import { keepHeapSmall } from "~/platform/memory.server";
import { StartError, tellOperator } from "~/platform/terminal.server";
import { createDemoAccounts } from "~/services/accounts/create-demo-accounts.server";
import {
  checkRolesInEnvironment,
  unknownOrganisationsOfGroups,
} from "~/services/accounts/group-mapping.server";
import { scheduleMails } from "~/services/reminders/schedule-mails.server";
import { unknownOrganisationOfGroup } from "~/texts/de/start";

const resources: (() => Promise<void>)[] = [];

/** Frees what was opened so far, last opened first. */
async function release(): Promise<void> {
  for (const free of resources.splice(0).toReversed()) await free();
}

let isEnding = () => false;

/**
 * Starts the application: the port first, so that a second start fails with a clear sentence before it touches
 * the database; then the database; then the pages.
 */
async function start(env: Environment): Promise<void> {
  const development = env.NODE_ENV === "development";
  if (!development && !isBuilt()) {
    throw new StartError("Die Anwendung ist noch nicht gebaut. „npm start“ baut und startet sie.");
  }
  checkRolesInEnvironment();

  let started = false;
  const app = express();
  const server = createServer(app);
  isEnding = endGracefully(server, release);
  app.disable("x-powered-by");
  app.set("trust proxy", env.TRUST_PROXY);
  app.use(requestLog());
  app.use(healthChecks(() => started));
  app.use(untilStarted(() => started));
  app.use(ignoreForeignForwarding, cspNonce, securityHeaders(env));
  if (!development) app.use(staticFiles("build/client"));
  app.use(compression(), keepPrivate, limitBody, sameOriginOnly);
  await listen(server, env);

  const database = await openData(env);
  for (const key of await unknownOrganisationsOfGroups()) tellOperator(unknownOrganisationOfGroup(key));
  resources.push(scheduleMails());

  const pages = development ? await developmentApplication(server) : await builtApplication(cachedPages(env));
  resources.push(pages.close);
  app.use(untilRestarted(database), ...pages.handlers, lastResort);

  started = true;
  logger().info({ url: localUrl(env) }, "started");
  process.send?.({ type: "started", url: localUrl(env) });
}

/** The pages that look the same to everybody who is not signed in, until content is written or the day ends. */
function cachedPages(env: Environment) {
  const pages =
    /^\/((massnahmen|zeitplan|organisationen)(\.csv)?|massnahmen\/\d+(\/fortschritt\.csv)?|organisationen\/[a-z0-9-]+(\/berichte\.csv)?|diagramme\/[a-z0-9-]+\.csv|erlaeuterungen|impressum|datenschutz|barrierefreiheit|_root)?(\.data)?$/;
  return {
    origin: env.PUBLIC_URL ?? localUrl(env),
    isCacheable: (path: string) => pages.test(path),
    version: async () => `${await readDataVersion()} ${today()}`,
  };
}

/** Opens the database, brings it in line with the models and, for a demonstration, fills an empty one. */
async function openData(env: Environment): Promise<Database> {
  const database = await openDatabase(env);
  resources.push(database.close, backgroundWorkDone);
  await prepareDatabase();
  if (env.DEMO_DATA) {
    // The plan before the accounts, which belong to its offices.
    await loadDemo({ today: today() });
    await createDemoAccounts();
  }
  return database;
}

function explain(error: unknown): void {
  if (error instanceof EnvironmentError) error.sentences.forEach(tellOperator);
  else if (error instanceof StartError) tellOperator(error.message);
  else logger().fatal({ err: error }, "start failed");
}

try {
  keepHeapSmall();
  await start(environment());
} catch (error) {
  // Whatever fails because the end was asked for in the middle of the start is no fault.
  if (!isEnding()) {
    explain(error);
    await release();
    process.exit(1);
  }
}
