import type { Erratum } from "~/domain/reporting/erratum";
import { frozenText } from "~/texts/de/frozen-period";
import { Description, DescriptionList } from "~/ui/description-list";
import { Section } from "~/ui/page";

/** Dated corrections, beside the values they correct. */
export function Errata({ errata }: { errata: readonly Erratum[] }) {
  return (
    <Section id="berichtigungen" heading={frozenText.errata}>
      {errata.length === 0 ? <p className="quiet">{frozenText.noErrata}</p> : null}
      {errata.map((erratum) => (
        <article key={erratum.number}>
          <h3>{frozenText.erratum(erratum.number, erratum.addedOn)}</h3>
          {erratum.measureNumber === undefined ? null : <p>{frozenText.about(erratum.measureNumber)}</p>}
          <DescriptionList>
            <Description term={frozenText.wrong}>{erratum.wrong}</Description>
            <Description term={frozenText.right}>{erratum.right}</Description>
            <Description term={frozenText.reason}>{erratum.reason}</Description>
          </DescriptionList>
        </article>
      ))}
    </Section>
  );
}
