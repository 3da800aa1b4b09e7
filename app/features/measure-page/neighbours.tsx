import { MeasureLink } from "~/presentation/measure-link";
import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { measurePageText as text } from "~/texts/de/measure-page";
import { Section } from "~/ui/page";

/** Where to read on: the measures of the same field, and the next and previous one. */
export function Neighbours({ page }: { page: MeasurePageDto }) {
  const { sameField, summary } = page;
  return (
    <Section
      id="weitere"
      heading={text.neighbours}
      intro={sameField.length === 0 ? text.onlyOneInField : text.sameField(summary.field.name)}
      className="no-print"
    >
      <ul className="plain-list">
        {sameField.map((measure) => (
          <li key={measure.number}>
            <MeasureLink measure={measure} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
