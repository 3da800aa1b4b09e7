import type { ColumnKey } from "~/domain/measure/measure-query";

/** The columns that the stylesheet treats in a way of their own; a class on the others would be hundreds a page. */
const styled: ReadonlySet<ColumnKey> = new Set([
  "number",
  "title",
  "field",
  "leadOffice",
  "nextDue",
  "lastReport",
  "partners",
]);

export function columnClass(column: ColumnKey): string | undefined {
  return styled.has(column) ? `column-${column}` : undefined;
}
