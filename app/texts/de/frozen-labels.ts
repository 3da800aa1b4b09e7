import { stageLabels } from "./contribution-stages";
import { provenanceLabels } from "./provenance";
import { roleLabels } from "./roles";
import { measureTypeLabels, milestoneStateLabels, stateLabels } from "./states";

const under = (prefix: string, labels: Record<string, string>) =>
  Object.entries(labels).map(([code, label]): [string, string] => [`${prefix}.${code}`, label]);

/** The German words of all codes, as a closed period keeps them by value. */
export const frozenLabels: Record<string, string> = Object.fromEntries([
  ...under("state", stateLabels),
  ...under("stage", stageLabels),
  ...under("measureType", measureTypeLabels),
  ...under("milestoneState", milestoneStateLabels),
  ...under("provenance", provenanceLabels),
  ...under("role", roleLabels),
]);
