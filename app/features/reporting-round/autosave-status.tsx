import { autosaveText } from "~/texts/de/contributions";
import { formatClock } from "~/texts/de/time";
import type { AutosaveState } from "./use-autosave";

/** What became of the last keystrokes; read out when it changes. Absent without a script. */
export function AutosaveStatus({ state }: { state: AutosaveState }) {
  return (
    <p className={`autosave autosave--${state.kind}`} role="status">
      {wordsOf(state)}
    </p>
  );
}

function wordsOf(state: AutosaveState): string {
  switch (state.kind) {
    case "off":
      return "";
    case "saved":
      return autosaveText.saved(formatClock(new Date(state.at)));
    default:
      return autosaveText[state.kind];
  }
}
