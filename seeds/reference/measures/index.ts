import type { MeasureFacts } from "./measure-facts";
import { practiceAndModelled } from "./practice-and-modelled";
import { proposalsAndPredecessors } from "./proposals-and-predecessors";
import { sourcedTopics } from "./sourced-topics";

export { measure1 } from "./measure-01";

/** Measures 2 to 24, whose dated history is modelled (`seeds/generate/stories`). */
export const measuresWithModelledHistory: readonly MeasureFacts[] = [
  ...sourcedTopics,
  ...proposalsAndPredecessors,
  ...practiceAndModelled,
];
