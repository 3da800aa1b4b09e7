import { ProgressBar } from "~/presentation/progress-bar";
import { measureListText as text } from "~/texts/de/measure-list";
import { countOfTotal } from "~/texts/de/words";
import type { CellProps } from "./cell";

/** Milestones reached with their denominator; the bar shows weight reached, its tick the weight planned by today. */
export function ProgressCell({ row }: CellProps) {
  const { share, doneCount, totalCount } = row.progress;
  if (share === null) return <span className="missing">{text.noMilestones}</span>;
  return (
    <span className="progress-cell">
      <ProgressBar share={share} planned={row.plannedShare} />
      {countOfTotal(doneCount, totalCount)}
    </span>
  );
}
