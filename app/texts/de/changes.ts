import type { Change } from "~/domain/measure/changes";
import { formatDate } from "./dates";
import { stateLabels } from "./states";

/** A change as a sentence; page, feed and mail say the same. `nameOf` names an organisation by its key. */
export function changeSentence(change: Change, nameOf: (key: string) => string): string {
  switch (change.kind) {
    case "stateChanged":
      return `Stand geändert von „${stateLabels[change.from]}“ zu „${stateLabels[change.to]}“.`;
    case "stateSetByHand":
      return `Stand von Hand auf „${stateLabels[change.state]}“ gesetzt. Grund: ${withoutFullStop(change.reason)}.`;
    case "milestoneDone":
      return `Meilenstein „${change.milestoneTitle}“ erreicht (${formatDate(change.doneOn)}).`;
    case "dateShifted":
      return `Termin von „${change.milestoneTitle}“ verschoben von ${formatDate(change.from)} auf ${formatDate(change.to)}. Grund: ${withoutFullStop(change.reason)}.`;
    case "reportReleased":
      return change.unchanged
        ? `${nameOf(change.officeKey)} meldet nichts Neues; Stand weiterhin „${stateLabels[change.state]}“.`
        : `Neuer Bericht von: ${nameOf(change.officeKey)}, Stand „${stateLabels[change.state]}“.`;
  }
}

function withoutFullStop(text: string): string {
  return text.trim().replace(/\.$/, "");
}
