import type { IsoDay } from "~/domain/date/precise-date";
import { type LateLight, longestDelay, type OverdueLight } from "~/domain/measure/lights";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { lateSentence, overdueSentence } from "~/texts/de/lights";
import type { LightDto } from "./measure-summary";
import type { RefOf } from "./read-model.server";

/** The light *measure late* with its sentences. */
export function describeLate(light: LateLight, today: IsoDay): LightDto {
  return {
    level: light.level,
    days: longestDelay(light),
    sentences: light.reasons.map((reason) => lateSentence(reason, today)),
  };
}

/** The light *report overdue* with its sentences. */
export function describeOverdue(
  light: OverdueLight,
  today: IsoDay,
  refOf: RefOf,
  periods: readonly ReportingPeriod[],
): LightDto {
  const periodName = (key: string) => periods.find((period) => period.key === key)?.name ?? key;
  return {
    level: light.level,
    days: longestDelay(light),
    sentences: light.reasons.map((reason) =>
      overdueSentence(reason, today, refOf(reason.officeKey).name, periodName),
    ),
  };
}
