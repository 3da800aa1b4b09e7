import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

/** The office that answers for the measure, and how many others owe a contribution. */
export function LeadOfficeCell({ row }: CellProps) {
  const others = row.contributingCount;
  return (
    <>
      {row.leadOffice.shortName}
      {others === 0 ? null : <small className="cell-note">{text.contributing(others)}</small>}
    </>
  );
}
