import type { IsoDay } from "../date/precise-date";
import { latestReportByOffice, type ReportFact, responsibleOffices } from "../reporting/reporting-status";
import type { Measure } from "./measure";
import { isFinalState, type MeasureState, type ShownState, slowestState } from "./state";

/** What one responsible office last said. */
export interface OfficeState {
  officeKey: string;
  role: "lead" | "contributing";
  state: ShownState;
  /** Day the latest report describes; `null` if the office never reported. */
  asOf: IsoDay | null;
  periodKey: string | null;
}

/** Why a measure is shown in its state. */
export type StateBasis =
  /** No responsible office has ever reported. */
  | { rule: "noReport" }
  /** The only responsible office, or the only one that reported (`missing` names the others). */
  | { rule: "onlyReport"; officeKey: string; missing: string[] }
  /** All offices that reported say the same. */
  | { rule: "unanimous"; officeKeys: string[]; missing: string[] }
  /** The offices differ; `slowest` are those whose state is shown. */
  | { rule: "slowest"; slowest: string[]; missing: string[] }
  /** Those who reported say it is over (`claimed`), but `missing` never spoke; so nothing counts as decided. */
  | { rule: "finalButMissing"; claimed: MeasureState; claimedBy: string[]; missing: string[] };

export interface MeasureStateResult {
  shown: ShownState;
  basis: StateBasis;
  offices: OfficeState[];
}

/**
 * State of a measure from the latest released report of each responsible office: the slowest of them is shown.
 *
 * Where all who reported name a final state but a responsible office has never reported, the measure is shown as
 * not reported. This is the conflict of the answer to AF2531/22: a resolution was declared carried out by a final
 * report that spoke for one office only. Nobody closes a decision on the word of one office.
 *
 * Reports of offices that are no longer responsible are kept in the log and do not count.
 */
export function measureState(
  measure: Pick<Measure, "leadOfficeKey" | "contributingOfficeKeys">,
  reports: readonly ReportFact[],
): MeasureStateResult {
  const latest = latestReportByOffice(reports);
  const offices = responsibleOffices(measure).map((officeKey): OfficeState => {
    const report = latest.get(officeKey);
    return {
      officeKey,
      role: officeKey === measure.leadOfficeKey ? "lead" : "contributing",
      state: report?.state ?? "notReported",
      asOf: report?.asOf ?? null,
      periodKey: report?.periodKey ?? null,
    };
  });
  const reported = offices.flatMap(({ officeKey, state }) =>
    state === "notReported" ? [] : [{ officeKey, state }],
  );
  const missing = offices.filter(({ state }) => state === "notReported").map(({ officeKey }) => officeKey);
  const slowest = slowestState(reported.map(({ state }) => state));
  if (slowest === null) return { shown: "notReported", basis: { rule: "noReport" }, offices };

  const officeKeys = reported.map(({ officeKey }) => officeKey);
  if (missing.length > 0 && isFinalState(slowest)) {
    return {
      shown: "notReported",
      basis: { rule: "finalButMissing", claimed: slowest, claimedBy: officeKeys, missing },
      offices,
    };
  }
  const agreeing = reported.filter(({ state }) => state === slowest).map(({ officeKey }) => officeKey);
  const [only] = officeKeys;
  if (officeKeys.length === 1 && only) {
    return { shown: slowest, basis: { rule: "onlyReport", officeKey: only, missing }, offices };
  }
  if (agreeing.length === reported.length) {
    return { shown: slowest, basis: { rule: "unanimous", officeKeys, missing }, offices };
  }
  return { shown: slowest, basis: { rule: "slowest", slowest: agreeing, missing }, offices };
}

/** The state as it was shown at the end of a past day: only reports released by then count. */
export function measureStateOn(
  measure: Pick<Measure, "leadOfficeKey" | "contributingOfficeKeys">,
  reports: readonly ReportFact[],
  day: IsoDay,
): MeasureStateResult {
  return measureState(
    measure,
    reports.filter((report) => report.releasedOn <= day),
  );
}
