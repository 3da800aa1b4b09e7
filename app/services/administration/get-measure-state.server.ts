import { findMeasure } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPeriods } from "#models/reporting-period.server";
import { manualStateInForce } from "~/domain/measure/manual-state";
import { measureState } from "~/domain/measure/measure-state";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import { answeringReports } from "~/services/reporting/answering-reports.server";
import { stateReason } from "~/texts/de/states";
import type { MeasureStateDto } from "./measure-state-dto";

/** The state of a measure as computed from all released reports, and as set by hand; null if there is no such measure. */
export async function getMeasureState(planKey: string, number: number): Promise<MeasureStateDto | null> {
  const measure = Number.isSafeInteger(number) ? await findMeasure(planKey, number) : null;
  if (!measure) return null;
  const { shown, basis } = measureState(measure, await answeringReports(measure, "internal"));
  const organisations = new Map((await listOrganisations()).map((each) => [each.key, each]));
  const nameOf = (key: string) => {
    const organisation = organisations.get(key);
    return organisation ? nameOn(organisation, today()).name : key;
  };
  const periods = await listPeriods(planKey);
  const open = periods.find(({ state }) => state === "open");
  const { manualState } = measure;
  return {
    number,
    version: measure.version,
    title: measure.workingTitle,
    computed: shown,
    computedReason: stateReason(shown, basis, nameOf),
    manual: manualState
      ? {
          ...manualState,
          periodName: periods.find(({ key }) => key === manualState.periodKey)?.name ?? manualState.periodKey,
          isInForce: manualStateInForce(measure, periods, "internal") !== null,
        }
      : null,
    period: open ? { key: open.key, name: open.name } : null,
  };
}
