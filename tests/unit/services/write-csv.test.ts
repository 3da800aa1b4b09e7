import { expect, it } from "vitest";
import { writeCsv } from "~/services/csv/write-csv.server";

it("writes what German spreadsheet programs open as it is", () => {
  expect(
    writeCsv(
      ["Nr.", "Maßnahme"],
      [
        [1, "Wege; Ziele"],
        [2, null],
      ],
    ),
  ).toBe('\uFEFFNr.;Maßnahme\r\n1;"Wege; Ziele"\r\n2;\r\n');
});

it.each(["=1+1", "+49 351", "-2", "@SUM(A1)", "\t=1"])("disarms the formula %j", (text) => {
  expect(
    writeCsv(["a"], [[text]])
      .split("\r\n")[1]
      ?.replaceAll('"', ""),
  ).toBe(`'${text}`);
});

it("leaves negative numbers alone", () => {
  expect(writeCsv(["a"], [[-3]])).toBe("\uFEFFa\r\n-3\r\n");
});
