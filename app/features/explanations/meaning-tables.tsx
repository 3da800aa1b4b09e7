import type { ReactNode } from "react";
import { measureTypes } from "~/domain/measure/measure";
import { statesFromFinished } from "~/domain/measure/state";
import { explanationAnchors } from "~/presentation/explanation-links";
import { StateBadge } from "~/presentation/state-badge";
import { explanationsText as text } from "~/texts/de/explanations";
import { measureTypeDescriptions, measureTypeLabels, stateDescriptions } from "~/texts/de/states";
import { Table } from "~/ui/table";

/** States and types of measures, each with its meaning. */
export function MeaningTables() {
  return (
    <>
      <section className="section" aria-labelledby={explanationAnchors.states}>
        <div className="prose">
          <h2 id={explanationAnchors.states}>{text.states.heading}</h2>
          {text.states.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <MeaningTable
          id="staende"
          caption={text.states.table}
          term={text.states.state}
          rows={statesFromFinished.map((state) => ({
            key: state,
            name: <StateBadge state={state} />,
            meaning: stateDescriptions[state],
          }))}
        />
      </section>
      <section className="section" aria-labelledby="arten">
        <div className="prose">
          <h2 id="arten">{text.types.heading}</h2>
          {text.types.paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <MeaningTable
          id="arten-tabelle"
          caption={text.types.table}
          term={text.types.type}
          rows={measureTypes.map((type) => ({
            key: type,
            name: measureTypeLabels[type],
            meaning: measureTypeDescriptions[type],
          }))}
        />
      </section>
    </>
  );
}

interface MeaningTableProps {
  id: string;
  caption: string;
  term: string;
  rows: { key: string; name: ReactNode; meaning: string }[];
}

function MeaningTable({ id, caption, term, rows }: MeaningTableProps) {
  return (
    <div className="meaning-table">
      <Table id={id} caption={caption} captionHidden stickyFirstColumn={false}>
        <thead>
          <tr>
            <th scope="col">{term}</th>
            <th scope="col">{text.states.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td>{row.meaning}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
