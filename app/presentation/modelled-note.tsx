import type { ModelledBasis } from "~/domain/measure/modelled-basis";
import { modelledBasisNotice } from "~/texts/de/provenance";
import { ProvenanceBadge } from "./provenance-badge";

/** Says which foundations of the statements below it are invented; nothing where none is. */
export function ModelledNote({ bases }: { bases: readonly ModelledBasis[] }) {
  if (bases.length === 0) return null;
  return (
    <p className="modelled-note">
      <ProvenanceBadge label="modelled" /> {modelledBasisNotice(bases)}
    </p>
  );
}
