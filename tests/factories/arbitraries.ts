import fc from "fast-check";
import { addDays } from "~/domain/date/iso-day";
import type { IsoDay, PreciseDate } from "~/domain/date/precise-date";
import type { DateShift, Milestone } from "~/domain/measure/milestone";
import { measureStates } from "~/domain/measure/state";
import type { ReportFact } from "~/domain/reporting/reporting-status";

/** Days around the period of the plan, as fast-check arbitraries. */
export const anyDay: fc.Arbitrary<IsoDay> = fc
  .integer({ min: 0, max: 4000 })
  .map((days) => addDays("2020-01-01", days));

/** A date of any precision. */
export const anyPreciseDate: fc.Arbitrary<PreciseDate> = fc.oneof(
  anyDay,
  anyDay.map((day) => day.slice(0, 7)),
  anyDay.map((day) => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`),
  anyDay.map((day) => day.slice(0, 4)),
);

const anyShift: fc.Arbitrary<DateShift> = fc.record({
  from: anyPreciseDate,
  to: anyPreciseDate,
  reason: fc.constant("Stelle unbesetzt"),
  agreedBy: fc.constant("Leitung, Sozialamt"),
  shiftedOn: anyDay,
});

/** A milestone that keeps the invariants of the database. */
export const anyMilestone: fc.Arbitrary<Milestone> = fc
  .record({
    key: fc.uuid(),
    originalDue: anyPreciseDate,
    shifts: fc.array(anyShift, { maxLength: 2 }),
    state: fc.constantFrom("open", "done", "cancelled"),
    doneOn: anyPreciseDate,
    weight: fc.integer({ min: 1, max: 10 }),
  })
  .map(({ state, doneOn, ...rest }): Milestone => {
    const base = {
      ...rest,
      title: "Meilenstein",
      currentDue: rest.shifts.at(-1)?.to ?? rest.originalDue,
      provenance: { label: "modelled" as const, sources: [] },
    };
    if (state === "done") return { ...base, state: "done", doneOn };
    return { ...base, state: state === "cancelled" ? "cancelled" : "open" };
  });

/** A released report of one of the offices; any period. */
export function anyReport(officeKeys: readonly string[]): fc.Arbitrary<ReportFact> {
  return fc.record({
    measureNumber: fc.constant(1),
    officeKey: fc.constantFrom(...officeKeys),
    periodKey: fc.constantFrom("2023-1", "2023-2", "2024-1", "2024-2"),
    asOf: anyDay,
    state: fc.constantFrom(...measureStates),
    releasedOn: anyDay,
    unchanged: fc.boolean(),
  });
}
