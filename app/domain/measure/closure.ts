import type { IsoDay } from "../date/precise-date";
import type { Measure, MeasureClosure } from "./measure";

/** What taking back its closing changes about a measure: it has none any more, and the old one stays on record. */
export function reopening(
  closure: MeasureClosure,
  { formerClosures = [] }: Pick<Measure, "formerClosures">,
  reopenedOn: IsoDay,
  reopenReason: string,
): Pick<Measure, "closure" | "formerClosures"> {
  return {
    closure: undefined,
    formerClosures: [...formerClosures, { ...closure, reopenedOn, reopenReason }],
  };
}
