import { explanationAnchors } from "~/presentation/explanation-links";
import type { ProvenanceOverviewDto } from "~/services/provenance/provenance-dto";
import { explanationsText as text } from "~/texts/de/explanations";
import { PageHeader } from "~/ui/page";
import { MeaningTables } from "./meaning-tables";
import { ProvenanceSection } from "./provenance-section";

const rules = ["measureLate", "reportOverdue", "progress", "counting"] as const;

const contents = [
  { anchor: explanationAnchors.states, heading: text.states.heading },
  { anchor: "arten", heading: text.types.heading },
  ...rules.map((rule) => ({ anchor: explanationAnchors[rule], heading: text[rule].heading })),
  { anchor: explanationAnchors.provenance, heading: text.provenance.heading },
];

/** The rules in plain words and where everything comes from; every light and badge of the product links here. */
export function ExplanationsPage({ overview }: { overview: ProvenanceOverviewDto | null }) {
  return (
    <>
      <PageHeader title={text.title} lead={text.lead}>
        <nav aria-label={text.contents}>
          <ul className="contents">
            {contents.map(({ anchor, heading }) => (
              <li key={anchor}>
                <a href={`#${anchor}`}>{heading}</a>
              </li>
            ))}
          </ul>
        </nav>
      </PageHeader>
      <MeaningTables />
      {rules.map((rule) => (
        <section key={rule} className="section prose" aria-labelledby={explanationAnchors[rule]}>
          <h2 id={explanationAnchors[rule]}>{text[rule].heading}</h2>
          {text[rule].paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      {overview === null ? null : (
        <>
          <ProvenanceSection overview={overview} />
          <p className="section prose">{text.rulesVersion(overview.rulesVersion)}</p>
          <FrozenPeriods periods={overview.frozenPeriods} />
        </>
      )}
    </>
  );
}

/** The way of the public to the evidence; nothing as long as no period was closed. */
function FrozenPeriods({ periods }: { periods: ProvenanceOverviewDto["frozenPeriods"] }) {
  if (periods.length === 0) return null;
  return (
    <section className="section prose" aria-labelledby="festgeschrieben">
      <h2 id="festgeschrieben">{text.frozen.heading}</h2>
      <p>{text.frozen.lead}</p>
      <ul>
        {periods.map(({ key, name }) => (
          <li key={key}>
            <a href={`/berichtszeitraeume/${key}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
