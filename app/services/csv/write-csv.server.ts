import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | null;

/**
 * Writes a CSV file that German spreadsheet programs open as it is: semicolon, byte order mark, CRLF. Cells that a
 * program could take for a formula are disarmed by an apostrophe (CWE-1236); `null` becomes an empty cell.
 */
export function writeCsv(header: readonly string[], body: readonly (readonly CsvCell[])[]): string {
  return stringify([[...header], ...body.map((row) => [...row])], {
    delimiter: ";",
    bom: true,
    record_delimiter: "windows",
    escape_formulas: true,
  });
}
