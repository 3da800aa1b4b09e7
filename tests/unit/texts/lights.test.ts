import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyDay, anyMilestone, anyPreciseDate, anyReport } from "#tests/factories/arbitraries";
import { aMeasure, aMilestone, aPeriod, aReport } from "#tests/factories/measure";
import { measureLateLight, measureOverdueLight } from "~/domain/measure/lights";
import { measureState } from "~/domain/measure/measure-state";
import { shownStates } from "~/domain/measure/state";
import { lateSentence, overdueSentence } from "~/texts/de/lights";
import { stateReason } from "~/texts/de/states";

const today = "2026-11-22";
const nameOf = (key: string) =>
  ({ auslaenderbehoerde: "Ausländerbehörde", sozialamt: "Sozialamt" })[key] ?? key;
const periodName = (key: string) => `${key.at(-1)}. Halbjahr ${key.slice(0, 4)}`;

describe("sentences of the lights", () => {
  it("a missed milestone: title, date in its own precision, how long, how often shifted", () => {
    const shift = { from: "2026-Q1", to: "2026-Q3", reason: "r", agreedBy: "a", shiftedOn: "2026-03-01" };
    const milestone = aMilestone({ originalDue: "2026-Q1", currentDue: "2026-Q3", shifts: [shift] });
    const { reasons } = measureLateLight(aMeasure({ milestones: [milestone] }), "inProgress", today);
    expect(reasons.map((reason) => lateSentence(reason, today))).toEqual([
      "Meilenstein „Konzept liegt vor“ war bis Ende des 3. Quartals 2026 fällig und ist seit 53 Tagen überschritten (einmal verschoben, ursprünglich 1. Quartal 2026).",
    ]);
  });

  it("an office that never reported", () => {
    const { reasons } = measureOverdueLight(aMeasure(), [aPeriod(2025, 2)], [], today);
    expect(
      reasons.map((reason) => overdueSentence(reason, today, nameOf(reason.officeKey), periodName)),
    ).toEqual([
      "Ausländerbehörde: Zu dieser Maßnahme liegt noch kein Bericht vor. Der erste sollte bis zum 31.01.2026 vorliegen (seit 9 Monaten überfällig); es fehlt der Bericht für 2. Halbjahr 2025.",
    ]);
  });

  it("one office claims the end alone", () => {
    const measure = aMeasure({ contributingOfficeKeys: ["sozialamt"] });
    const { shown, basis } = measureState(measure, [aReport({ officeKey: "sozialamt", state: "completed" })]);
    expect(stateReason(shown, basis, nameOf)).toBe(
      "Sozialamt: „abgeschlossen“. Ohne Bericht: Ausländerbehörde. Solange ein zuständiges Amt nie berichtet hat, gilt die Maßnahme nicht als beendet und wird als „nicht berichtet“ gezeigt.",
    );
  });

  it("every reason becomes a complete sentence without gaps", () => {
    fc.assert(
      fc.property(
        fc.record({
          type: fc.constantFrom("project" as const, "continuous" as const),
          milestones: fc.array(anyMilestone, { maxLength: 4 }),
          period: fc.record({ to: fc.option(anyPreciseDate, { nil: undefined }) }),
        }),
        fc.array(anyReport(["auslaenderbehoerde", "sozialamt"]), { maxLength: 4 }),
        fc.constantFrom(...shownStates),
        anyDay,
        (parts, reports, state, day) => {
          const measure = aMeasure({ ...parts, contributingOfficeKeys: ["sozialamt"] });
          const sentences = [
            ...measureLateLight(measure, state, day).reasons.map((reason) => lateSentence(reason, day)),
            ...measureOverdueLight(measure, [aPeriod(2023, 1), aPeriod(2024, 2)], reports, day).reasons.map(
              (reason) => overdueSentence(reason, day, nameOf(reason.officeKey), periodName),
            ),
            stateReason(state, measureState(measure, reports).basis, nameOf),
          ];
          for (const sentence of sentences) {
            expect(sentence).toMatch(/^\S.*\.$/);
            expect(sentence).not.toMatch(/undefined|null|NaN| {2}|\.\./);
          }
        },
      ),
    );
  });
});
