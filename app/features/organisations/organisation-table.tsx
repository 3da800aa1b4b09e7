import { organisationSectors, sectorOf } from "~/domain/organisation/sector";
import { OrganisationLink } from "~/presentation/organisation-link";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import type { OrganisationRow } from "~/services/organisations/organisation-dto";
import { organisationSectorLabels, organisationListText as text } from "~/texts/de/organisation-list";
import {
  cooperationFormLabels,
  notKnown,
  organisationKindLabels,
  reachLabels,
  structureLabels,
} from "~/texts/de/organisations";
import { Table } from "~/ui/table";
import { PartInMeasures } from "./part-in-measures";

const columnCount = Object.keys(text.columns).length;

/** The organisations in four groups, each by name. */
export function OrganisationTable({ rows }: { rows: OrganisationRow[] }) {
  const groups = organisationSectors
    .map((sector) => ({ sector, rows: rows.filter((row) => sectorOf(row.kind) === sector) }))
    .filter((group) => group.rows.length > 0);
  return (
    <Table
      id="organisationen"
      caption={text.tableCaption}
      captionHidden
      stickyFirstColumn={false}
      className="organisation-table"
    >
      <thead>
        <tr>
          {Object.values(text.columns).map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.sector}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={columnCount}>
              <span className="group-row__name">
                {organisationSectorLabels[group.sector]} <small>{group.rows.length}</small>
              </span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <OrganisationTableRow key={row.organisation.key} row={row} />
          ))}
        </tbody>
      ))}
    </Table>
  );
}

function OrganisationTableRow({ row }: { row: OrganisationRow }) {
  const { columns } = text;
  return (
    <tr>
      <th scope="row" className="organisation-table__name">
        <OrganisationLink organisation={row.organisation} />
        <small className="cell-note">{text.kindAndEnd(organisationKindLabels[row.kind], row.endedOn)}</small>
      </th>
      <Cell label={columns.scope} text={scopeOf(row)} missing={notKnown} />
      <Cell label={columns.themes} text={row.themes.join(", ")} missing={text.noThemes} />
      <Cell
        label={columns.cooperation}
        text={row.cooperationForms.map((form) => cooperationFormLabels[form]).join(", ")}
        missing={sectorOf(row.kind) === "administration" ? text.partOfAdministration : notKnown}
      />
      <td className="organisation-table__wide">
        <PartInMeasures row={row} />
      </td>
      <td>
        <ProvenanceBadge label={row.provenance.label} />
      </td>
    </tr>
  );
}

function scopeOf({ reach, structure }: OrganisationRow): string | null {
  if (reach === null && structure === null) return null;
  return text.scope(reach && reachLabels[reach], structure && structureLabels[structure]);
}

/** A cell that says so where nothing is known: missing is not the same as none. */
function Cell(props: { label: string; text: string | null; missing: string }) {
  return (
    <td data-label={props.label} className={props.text ? undefined : "missing"}>
      {props.text || props.missing}
    </td>
  );
}
