import { findMeasure } from "#models/measure.server";
import type { CheckContext } from "~/domain/reporting/check-milestone-entry";
import type { Contribution } from "~/domain/reporting/contribution";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { today } from "~/platform/clock.server";
import { environment } from "~/platform/env.server";
import { parseGermanDate } from "~/texts/de/date-input";

/** What the rules of content are applied to; null if the measure is gone. */
export async function checkContextFor(
  contribution: Pick<Contribution, "planKey" | "measureNumber" | "part">,
  period: Pick<ReportingPeriod, "asOf">,
): Promise<CheckContext | null> {
  const measure = await findMeasure(contribution.planKey, contribution.measureNumber);
  return (
    measure && {
      measure,
      part: contribution.part,
      asOf: period.asOf,
      today: today(),
      readDate: parseGermanDate,
      evidenceRequired: environment().EVIDENCE_REQUIRED,
    }
  );
}
