import { explanationAnchors, provenanceAnchor } from "~/presentation/explanation-links";
import { MeasureLink } from "~/presentation/measure-link";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import type { ProvenanceOverviewDto } from "~/services/provenance/provenance-dto";
import { explanationsText } from "~/texts/de/explanations";
import { provenanceDescriptions, provenanceLabels } from "~/texts/de/provenance";
import { formatNumber } from "~/texts/de/words";
import { Table } from "~/ui/table";
import { SourceKeys, SourceList } from "./source-list";

const text = explanationsText.provenance;
const counted = ["measures", "milestones", "reports", "organisations"] as const;

/** What every label means, how often it occurs, and the label of every measure with its sources. */
export function ProvenanceSection({ overview }: { overview: ProvenanceOverviewDto }) {
  const { measures, sources } = overview;
  return (
    <section className="section" aria-labelledby={explanationAnchors.provenance}>
      <div className="prose">
        <h2 id={explanationAnchors.provenance}>{text.heading}</h2>
        {(isDemo(overview) ? text.demoParagraphs : [text.lead]).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <CountsTable overview={overview} />
      {measures.length === 0 ? null : (
        <>
          <h3 className="prose section__subheading">{text.listHeading}</h3>
          <MeasuresTable overview={overview} />
        </>
      )}
      {sources.length === 0 ? null : (
        <>
          <h3 className="prose section__subheading">{text.sourcesHeading}</h3>
          <SourceList sources={sources} />
        </>
      )}
    </section>
  );
}

const occurs = (count: ProvenanceOverviewDto["counts"][number]) => counted.some((kind) => count[kind] > 0);

/** Only the demonstration holds what was invented; its words about Dresden are true of no other data. */
const isDemo = ({ counts }: ProvenanceOverviewDto) =>
  counts.some((count) => count.label === "modelled" && occurs(count));

/** Labels of the demonstration mean nothing where nobody uses them. */
const countsShown = (overview: ProvenanceOverviewDto) =>
  isDemo(overview) ? overview.counts : overview.counts.filter(occurs);

function CountsTable({ overview }: { overview: ProvenanceOverviewDto }) {
  return (
    <div className="meaning-table">
      <Table id="herkunft-anzahl" caption={text.countsTable} captionHidden>
        <thead>
          <tr>
            <th scope="col">{text.label}</th>
            <th scope="col">{text.meaning}</th>
            {counted.map((kind) => (
              <th key={kind} scope="col" className="numeric">
                {text[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {countsShown(overview).map((count) => (
            <tr key={count.label} id={provenanceAnchor(count.label)}>
              <th scope="row">{provenanceLabels[count.label]}</th>
              <td className="text-cell">{provenanceDescriptions[count.label]}</td>
              {counted.map((kind) => (
                <td key={kind} className="numeric">
                  {formatNumber(count[kind])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            <td />
            {counted.map((kind) => (
              <td key={kind} className="numeric">
                {formatNumber(overview.totals[kind])}
              </td>
            ))}
          </tr>
        </tfoot>
      </Table>
    </div>
  );
}

function MeasuresTable({ overview }: { overview: ProvenanceOverviewDto }) {
  return (
    <Table id="herkunft-massnahmen" caption={text.measuresTable} captionHidden>
      <thead>
        <tr>
          <th scope="col">{text.measure}</th>
          <th scope="col">{text.label}</th>
          <th scope="col">{text.sources}</th>
        </tr>
      </thead>
      <tbody>
        {overview.measures.map(({ measure, provenance }) => (
          <tr key={measure.number}>
            <th scope="row">
              <MeasureLink measure={measure} />
            </th>
            <td>
              <ProvenanceBadge label={provenance.label} />
            </td>
            <td className="text-cell">
              <SourceKeys keys={provenance.sources} />
              {provenance.note}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
