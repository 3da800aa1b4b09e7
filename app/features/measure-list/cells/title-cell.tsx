import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

/** The measure's name and, where it is known by another one, that too. */
export function TitleCell({ row }: CellProps) {
  return (
    <>
      <a href={`/massnahmen/${row.number}`}>{row.title}</a>
      {row.realisedAs === null ? null : (
        <small className="cell-note">{text.realisedAs(row.realisedAs)}</small>
      )}
    </>
  );
}
