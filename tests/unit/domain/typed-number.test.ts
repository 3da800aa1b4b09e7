import fc from "fast-check";
import { expect, test } from "vitest";
import { readTypedNumber } from "~/domain/typed-number";

test.each([
  ["567", 567],
  ["0", 0],
  ["-3", -3],
  ["12,5", 12.5],
  ["1.234", 1234],
  ["1.234,5", 1234.5],
  [" 7 ", 7],
])("reads %s", (typed, value) => {
  expect(readTypedNumber(typed)).toBe(value);
});

test.each(["", "12.5", "1.23", "1,2,3", "zwölf", "1e5", "Infinity", "0x10", "12 Personen", "1.2345"])(
  "refuses %s",
  (typed) => {
    expect(readTypedNumber(typed)).toBeNull();
  },
);

test("reads every whole number back that German formatting writes", () => {
  const german = new Intl.NumberFormat("de-DE");
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), (value) => {
      expect(readTypedNumber(german.format(value))).toBe(value);
    }),
  );
});
