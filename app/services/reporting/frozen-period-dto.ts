import type { ShownState } from "~/domain/measure/state";
import type { Erratum } from "~/domain/reporting/erratum";
import type { FrozenContents, FrozenManualState } from "~/domain/reporting/freeze";

/** A closed period as its readers see it: drawn from the frozen text alone. */
export interface FrozenPeriodDto {
  contents: FrozenContents;
  hash: string;
  /** Instant of closing, ISO 8601. */
  closedAt: string;
  /** States set by hand that this reader may see, with the computed one as they saw it. */
  manualStates: (Omit<FrozenManualState, "computed"> & { computed: ShownState })[];
  errata: Erratum[];
  mayAddErratum: boolean;
}
