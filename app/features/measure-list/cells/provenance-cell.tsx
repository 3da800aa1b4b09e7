import { ProvenanceBadge } from "~/presentation/provenance-badge";
import type { CellProps } from "./cell";

export function ProvenanceCell({ row }: CellProps) {
  return <ProvenanceBadge label={row.provenance} />;
}
