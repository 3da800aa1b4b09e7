import type { MeasureManualState } from "~/domain/measure/measure";
import type { ShownState } from "~/domain/measure/state";

/** What the form needs that sets the state of a measure by hand. */
export interface MeasureStateDto {
  number: number;
  version: number;
  title: string;
  computed: ShownState;
  /** Why the computed state is what it is. */
  computedReason: string;
  /** The state now set by hand, in force or expired. */
  manual: (MeasureManualState & { periodName: string; isInForce: boolean }) | null;
  /** The open period in which a state would hold; null if there is none. */
  period: { key: string; name: string } | null;
}
