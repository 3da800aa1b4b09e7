import { accounts } from "./account.server";
import { auditEvents } from "./audit-event.server";
import { contributions } from "./contribution.server";
import { credentials } from "./credentials.server";
import { dataVersions } from "./data-version.server";
import type { StoredCollection } from "./definition.server";
import { errata } from "./erratum.server";
import { fieldsOfAction } from "./field-of-action.server";
import { frozenPeriods } from "./frozen-period.server";
import { leases } from "./lease.server";
import { mailPreferences } from "./mail-preference.server";
import { measures } from "./measure.server";
import { oneTimeLinks } from "./one-time-link.server";
import { organisations } from "./organisation.server";
import { plans } from "./plan.server";
import { progressReports } from "./progress-report.server";
import { rateLimits } from "./rate-limit.server";
import { reportingPeriods } from "./reporting-period.server";
import { sessions } from "./session.server";
import { sources } from "./source.server";
import { taskMails } from "./task-mail.server";

/** Every collection of the application. A new model is added here, or it gets neither validator nor index. */
const storedCollections: readonly StoredCollection[] = [
  dataVersions,
  plans,
  fieldsOfAction,
  organisations,
  reportingPeriods,
  measures,
  progressReports,
  auditEvents,
  contributions,
  frozenPeriods,
  errata,
  leases,
  mailPreferences,
  taskMails,
  accounts,
  credentials,
  sessions,
  oneTimeLinks,
  rateLimits,
  sources,
];

/**
 * Creates the collections with their validators and indexes, or brings existing ones in line with this code.
 * Run at every start, before the first query; repeating it changes nothing. Needs an open connection.
 */
export async function prepareDatabase(): Promise<void> {
  for (const collection of storedCollections) await collection.prepare();
}
