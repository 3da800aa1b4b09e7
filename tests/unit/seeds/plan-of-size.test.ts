import fc from "fast-check";
import { expect, test } from "vitest";
import { planMeasures } from "#seeds/demo";
import { organisations } from "#seeds/reference/organisations";
import { fields } from "#seeds/reference/plan";
import { anyDay } from "#tests/factories/arbitraries";
import { municipalKinds } from "~/domain/organisation/organisation";
import { expectSound } from "./invariants";

const offices = new Set(
  organisations.filter(({ kind }) => municipalKinds.some((one) => one === kind)).map(({ key }) => key),
);
const fieldKeys = new Set(fields.map(({ key }) => key));

test("a plan of any size, seed and day keeps the rules, and names only what exists", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), fc.string(), anyDay, (size, seed, today) => {
      const entries = [...planMeasures(size, today, seed)];
      expect(entries.map(({ measure }) => measure.number)).toEqual(
        Array.from({ length: size }, (_, index) => index + 1),
      );
      for (const entry of entries) {
        expectSound(entry, today);
        expect(fieldKeys.has(entry.measure.fieldKey)).toBe(true);
        expect(offices.has(entry.measure.leadOfficeKey)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});

test("generated measures are labelled as modelled and differ in how they go", () => {
  const generated = [...planMeasures(224, "2026-11-22")].slice(24);
  expect(new Set(generated.map(({ measure }) => measure.provenance.label))).toEqual(new Set(["modelled"]));
  expect(generated.some(({ reports }) => reports.length === 0)).toBe(true);
  expect(generated.some(({ measure }) => measure.milestones.every(({ state }) => state === "done"))).toBe(
    true,
  );
  expect(generated.some(({ measure }) => measure.milestones.some(({ shifts }) => shifts.length > 0))).toBe(
    true,
  );
  expect(generated.some(({ reports }) => reports.at(-1)?.state === "discontinued")).toBe(true);
});

test("the same seed gives the same plan, another seed another one", () => {
  const titles = (seed: string) =>
    [...planMeasures(60, "2026-11-22", seed)].map(({ measure }) => measure.workingTitle).join();
  expect(titles("a")).toBe(titles("a"));
  expect(titles("a")).not.toBe(titles("b"));
});
