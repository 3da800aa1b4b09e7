import type { ShownState } from "~/domain/measure/state";
import { stateLabels } from "~/texts/de/states";
import { stateTones } from "./state-tones";

/** A state in words with the mark of its tone. */
export function StateBadge({ state }: { state: ShownState }) {
  return <span className={`state-badge state-badge--${stateTones[state]}`}>{stateLabels[state]}</span>;
}
