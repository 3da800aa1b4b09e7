import type { StateRollUp } from "~/domain/measure/roll-up";
import { statesFromFinished } from "~/domain/measure/state";
import { stateLabels } from "~/texts/de/states";
import { percent } from "~/ui/charts/stack-geometry";
import { stateTones } from "./state-tones";

/**
 * A small bar of states for table cells and group headings. The words beside it carry the same numbers, so that
 * it needs neither pattern nor legend.
 */
export function StateBar({ rollUp }: { rollUp: StateRollUp }) {
  const buckets = inOrder(rollUp);
  let start = 0;
  return (
    <svg className="state-bar" width="100%" height="10" aria-hidden="true" focusable="false">
      {buckets.map(({ state, count }) => {
        const x = percent(start / rollUp.total);
        start += count;
        return (
          <rect
            key={state}
            className={`segment segment-${stateTones[state]} tone-${stateTones[state]}`}
            x={x}
            y="0.5"
            width={percent(count / rollUp.total)}
            height="9"
          />
        );
      })}
    </svg>
  );
}

/** The same numbers in words: "2 abgeschlossen, 1 in Umsetzung". */
export function stateCounts(rollUp: StateRollUp): string {
  return inOrder(rollUp)
    .map(({ state, count }) => `${count} ${stateLabels[state]}`)
    .join(", ");
}

function inOrder(rollUp: StateRollUp) {
  return statesFromFinished.flatMap((state) =>
    rollUp.buckets.filter((bucket) => bucket.state === state && bucket.count > 0),
  );
}
