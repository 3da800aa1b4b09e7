import type { ShownState } from "~/domain/measure/state";
import { byHandMark } from "~/texts/de/states";
import { StateBadge } from "./state-badge";

interface MeasureStateBadgeProps {
  state: ShownState;
  /** Set where the state was set by hand. */
  manual?: { computed: ShownState; sentence: string } | null;
  /** Leaves the sentence out where it stands right beside. */
  brief?: boolean;
}

/** The state of a measure. One that was set by hand says so, with the computed one, and unfolds who, when and why. */
export function MeasureStateBadge({ state, manual, brief = false }: MeasureStateBadgeProps) {
  if (!manual) return <StateBadge state={state} />;
  const mark = byHandMark(manual.computed);
  return (
    <>
      <StateBadge state={state} />
      {brief ? (
        <span className="by-hand">{mark}</span>
      ) : (
        <details className="by-hand">
          <summary>{mark}</summary>
          {manual.sentence}
        </details>
      )}
    </>
  );
}
