import type { MeasureManualState } from "~/domain/measure/measure";
import type { ShownState } from "~/domain/measure/state";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { computedStateSentence, measureByHandSentence } from "~/texts/de/manual-state";
import type { ManualStateDto } from "./measure-summary";

/** A state set by hand with its sentences. */
export function describeManualState(
  manual: MeasureManualState,
  computed: ShownState,
  computedReason: string,
  periods: readonly ReportingPeriod[],
): ManualStateDto {
  const period = periods.find(({ key }) => key === manual.periodKey);
  return {
    computed,
    sentence: measureByHandSentence(manual, period?.name ?? manual.periodKey),
    computedSentence: `${computedStateSentence(computed)} ${computedReason}`,
  };
}
