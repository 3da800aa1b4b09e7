import type { Provenance } from "~/domain/provenance";
import { provenanceLabels } from "~/texts/de/provenance";
import { Badge } from "~/ui/badge";
import { provenanceAnchor } from "./explanation-links";

/** Where a statement comes from, as a link to what the label means. */
export function ProvenanceBadge({ label }: { label: Provenance }) {
  return (
    <Badge tone={label === "sourced" ? "good" : "note"} href={`/erlaeuterungen#${provenanceAnchor(label)}`}>
      {provenanceLabels[label]}
    </Badge>
  );
}
