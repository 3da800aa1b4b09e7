import { reportingPeriods } from "#seeds/generate/periods";
import { addDays } from "~/domain/date/iso-day";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { today } from "~/platform/clock.server";

const periods = reportingPeriods(today());

/** The period that is open in a demonstration loaded today. */
export const openPeriod = periods.find(({ state }) => state === "open") ?? none();
const last = periods.at(-1) ?? none();
/** The first period that the demonstration does not have yet. */
export const periodToCome = reportingPeriods(addDays(last.to, 1)).at(-1) ?? none();

function none(): ReportingPeriod {
  throw new Error("The demonstration has no such period.");
}
