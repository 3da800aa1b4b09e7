import { expect, test } from "vitest";
import { readTypedDate } from "~/domain/date/typed-date";

test.each([
  ["15.06.2026", "2026-06-15"],
  ["5.6.2026", "2026-06-05"],
  ["5. 6. 2026", "2026-06-05"],
  ["06/2026", "2026-06"],
  ["6.2026", "2026-06"],
  ["2. Quartal 2026", "2026-Q2"],
  ["Q3 2026", "2026-Q3"],
  ["4. quartal  2026", "2026-Q4"],
  ["2026", "2026"],
  ["2026-06-15", "2026-06-15"],
  ["2026-Q1", "2026-Q1"],
  ["29.02.2024", "2024-02-29"],
])("reads %s", (typed, date) => {
  expect(readTypedDate(typed)).toBe(date);
});

test.each([
  "",
  "31.02.2026",
  "29.02.2026",
  "13/2026",
  "5. Quartal 2026",
  "Mitte 2026",
  "26",
  "15.06.26",
  "2026-6-1",
])("refuses %s rather than guessing", (typed) => {
  expect(readTypedDate(typed)).toBeNull();
});
