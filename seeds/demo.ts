import type { IsoDay } from "~/domain/date/precise-date";
import { demoMeasures, type MeasureWithReports } from "./generate/measures";
import { reportingPeriods } from "./generate/periods";
import { generatedMeasure } from "./generate/plan-of-size";

/** How many measures the demonstration itself has. */
export const demoSize = 24;

/**
 * The measures of a plan with what was released about them up to `today`, one after the other, so that a plan of any
 * size needs no memory of its size.
 * @param size number of measures, 1 or more; up to 24 they are those of the demonstration, the others are generated
 * @param seed another one gives other generated measures
 */
export function* planMeasures(size: number, today: IsoDay, seed = "demo"): Generator<MeasureWithReports> {
  const periods = reportingPeriods(today);
  yield* demoMeasures(periods, today).slice(0, size);
  for (let number = demoSize + 1; number <= size; number++) {
    yield generatedMeasure(number, periods, today, seed);
  }
}
