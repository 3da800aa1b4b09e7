import { measureListText as text } from "~/texts/de/measure-list";
import type { CellProps } from "./cell";

const SHOWN = 2;

/** The first partners; the measure's page names all of them. */
export function PartnersCell({ row: { partners = [] } }: CellProps) {
  if (partners.length === 0) return <span className="missing">{text.noPartners}</span>;
  const rest = partners.length - SHOWN;
  return (
    <>
      {partners
        .slice(0, SHOWN)
        .map((partner) => partner.shortName)
        .join(", ")}
      {rest > 0 ? <small className="cell-note">{text.morePartners(rest)}</small> : null}
    </>
  );
}
