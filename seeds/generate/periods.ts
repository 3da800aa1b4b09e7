import { addDays, addMonths } from "~/domain/date/iso-day";
import type { IsoDay } from "~/domain/date/precise-date";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { planKey } from "../reference/plan";
import { modelled } from "../reference/sources";

const firstYear = 2022;

/**
 * The modelled half-year periods from the second half of 2022 up to the one `today` lies in; the plan's own reporting
 * interval is not known. Reports describe the last day of the half-year and are due a month later. What is due is
 * closed; the next one is open, so that there is always a round to work in.
 */
export function reportingPeriods(today: IsoDay): ReportingPeriod[] {
  const periods: ReportingPeriod[] = [];
  for (let index = 1; ; index++) {
    const [year, half] = [firstYear + Math.floor(index / 2), (index % 2) + 1];
    const from = half === 1 ? `${year}-01-01` : `${year}-07-01`;
    if (from > today) return periods;
    const to = half === 1 ? `${year}-06-30` : `${year}-12-31`;
    const dueOn = half === 1 ? `${year}-07-31` : `${year + 1}-01-31`;
    const state = stateOf(dueOn, today);
    periods.push({
      planKey,
      key: `${year}-${half}`,
      name: `${half}. Halbjahr ${year}`,
      from,
      to,
      asOf: to,
      dueOn,
      // Periods before this application knew one due date only.
      ...(state !== "closed" && { signOffDueOn: addDays(dueOn, 14), reviewDueOn: addDays(dueOn, 28) }),
      state,
      provenance: modelled,
    });
  }
}

/** The day the report after this one is due. */
export function nextDueOn(period: ReportingPeriod): IsoDay {
  return addMonths(period.dueOn, 6);
}

function stateOf(dueOn: IsoDay, today: IsoDay): ReportingPeriod["state"] {
  if (dueOn < today) return "closed";
  const previousIsStillDue = addMonths(dueOn, -6) >= today;
  return previousIsStillDue ? "planned" : "open";
}
