import type { BulkPreview, BulkRow } from "~/services/administration/bulk/bulk-dto";
import { obstacleInWords, bulkText as text } from "~/texts/de/bulk-change";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { Table } from "~/ui/table";
import { ContributionEffects } from "../contribution-effects";

interface BulkPreviewProps {
  preview: BulkPreview;
  total: number;
  reason: string;
  overtaken?: number[];
}

/** Measure by measure what would change, and which would stay as they are and why. */
export function BulkPreviewSection({ preview, total, reason, overtaken }: BulkPreviewProps) {
  const { rows, leftOut } = preview;
  return (
    <>
      {overtaken === undefined ? null : (
        <Notice tone="warning" title={text.overtakenTitle} live>
          <p>{text.overtaken(overtaken)}</p>
        </Notice>
      )}
      <Section id="vorschau" heading={text.previewHeading(rows.length, total)}>
        <Notice live={overtaken === undefined}>
          <p>{rows.length === 0 ? text.nothing : text.notYet}</p>
        </Notice>
        {rows.length === 0 ? null : (
          <>
            <p className="bulk-reason">
              <strong>{text.reason}:</strong> {reason}
            </p>
            <ChangeTable rows={rows} />
          </>
        )}
      </Section>
      {leftOut.length === 0 ? null : (
        <Section id="unveraendert" heading={text.leftOutHeading}>
          <Table
            id="unveraendert-tabelle"
            caption={text.leftOutCaption}
            captionHidden
            className="administration-table bulk-table"
          >
            <thead>
              <tr>
                <th scope="col">{text.columns.measure}</th>
                <th scope="col">{text.columns.why}</th>
              </tr>
            </thead>
            <tbody>
              {leftOut.map(({ number, title, obstacle }) => (
                <tr key={number}>
                  <th scope="row">
                    {number} {title}
                  </th>
                  <td>{obstacleInWords(obstacle)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      )}
    </>
  );
}

function ChangeTable({ rows }: { rows: BulkRow[] }) {
  const hasEffects = rows.some(({ effects }) => effects.length > 0);
  return (
    <Table id="aenderungen" caption={text.caption} captionHidden className="administration-table bulk-table">
      <thead>
        <tr>
          <th scope="col">{text.columns.measure}</th>
          <th scope="col">{text.columns.change}</th>
          {hasEffects ? <th scope="col">{text.columns.contributions}</th> : null}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, title, changes, effects }) => (
          <tr key={number}>
            <th scope="row">
              {number} {title}
            </th>
            <td data-label={text.columns.change}>
              {changes.map((change) => (
                <p key={change}>{change}</p>
              ))}
            </td>
            {hasEffects ? (
              <td data-label={text.columns.contributions}>
                {effects.length === 0 ? (
                  <span className="missing">{text.noEffect}</span>
                ) : (
                  <ContributionEffects effects={effects} />
                )}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
