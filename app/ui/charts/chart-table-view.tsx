import { Table } from "../table";
import { type ChartCell, type ChartData, toChartTable } from "./chart-data";

const numberFormat = new Intl.NumberFormat("de-DE");

/** The chart's numbers as a table; missing values read as the data says, never as zero. */
export function ChartTableView({ id, caption, data }: { id: string; caption: string; data: ChartData }) {
  const { header, body } = toChartTable(data);
  return (
    <Table id={id} caption={caption}>
      <thead>
        <tr>
          {header.map((heading, column) => (
            <th key={heading} scope="col" className={column === 0 ? undefined : "numeric"}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {data.rows.map((row, index) => (
          <tr key={row.key}>
            <th scope="row">{row.href === undefined ? row.label : <a href={row.href}>{row.label}</a>}</th>
            {body[index]?.slice(1).map((cell, column) => (
              <td key={header[column + 1]} className={cell === null ? "numeric missing" : "numeric"}>
                {cellText(cell, data.missing)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function cellText(cell: ChartCell, missing: string): string {
  if (cell === null) return missing;
  return typeof cell === "number" ? numberFormat.format(cell) : cell;
}
