import { expect, test } from "vitest";
import { owedContributions } from "~/domain/reporting/owed-contributions";
import type { ReportFact } from "~/domain/reporting/reporting-status";

const measure = (number: number, leadOfficeKey: string, contributingOfficeKeys: string[], from = "2022") => ({
  number,
  leadOfficeKey,
  contributingOfficeKeys,
  period: { from },
});
const period = { to: "2026-12-31" };

const report = (measureNumber: number, officeKey: string, state: ReportFact["state"]): ReportFact => ({
  measureNumber,
  officeKey,
  state,
  periodKey: "2025-2",
  asOf: "2025-12-31",
  releasedOn: "2026-02-01",
  unchanged: false,
});

test("every responsible office owes one contribution per measure, the lead office first", () => {
  expect(owedContributions([measure(2, "b", []), measure(1, "a", ["c", "b"])], period, [])).toEqual([
    { measureNumber: 1, officeKey: "a", part: "lead" },
    { measureNumber: 1, officeKey: "c", part: "contributing" },
    { measureNumber: 1, officeKey: "b", part: "contributing" },
    { measureNumber: 2, officeKey: "b", part: "lead" },
  ]);
});

test("an office named twice owes once", () => {
  expect(owedContributions([measure(1, "a", ["a", "b", "b"])], period, [])).toHaveLength(2);
});

test("a final state ends the duty of the office that reported it, and of no other", () => {
  const owed = owedContributions([measure(1, "a", ["b"])], period, [report(1, "a", "completed")]);
  expect(owed).toEqual([{ measureNumber: 1, officeKey: "b", part: "contributing" }]);
});

test("a state that is not final does not end it", () => {
  expect(owedContributions([measure(1, "a", [])], period, [report(1, "a", "postponed")])).toHaveLength(1);
});

test("a measure that begins after the period owes nothing yet", () => {
  expect(owedContributions([measure(1, "a", [], "2027-Q1")], period, [])).toEqual([]);
  expect(owedContributions([measure(1, "a", [], "2026-12")], period, [])).toHaveLength(1);
});
