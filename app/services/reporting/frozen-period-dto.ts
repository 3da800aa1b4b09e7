import type { Erratum } from "~/domain/reporting/erratum";
import type { FrozenContents } from "~/domain/reporting/freeze";

/** A closed period as its readers see it: drawn from the frozen text alone. */
export interface FrozenPeriodDto {
  contents: FrozenContents;
  hash: string;
  /** Instant of closing, ISO 8601. */
  closedAt: string;
  errata: Erratum[];
  mayAddErratum: boolean;
}
