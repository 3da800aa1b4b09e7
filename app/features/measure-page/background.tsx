import type { ReactNode } from "react";
import { addDays } from "~/domain/date/iso-day";
import { latestDay } from "~/domain/date/precise-date";
import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { formatDate } from "~/texts/de/dates";
import { measurePageText as text } from "~/texts/de/measure-page";
import { Badge } from "~/ui/badge";
import { Description, DescriptionList } from "~/ui/description-list";
import { Section } from "~/ui/page";

type LegalBasis = MeasurePageDto["legalBases"][number];
type FundingLine = MeasurePageDto["fundingLines"][number];
type CouncilReference = MeasurePageDto["councilReferences"][number];

/** Laws, money and papers behind the measure. */
export function Background({ page }: { page: MeasurePageDto }) {
  return (
    <Section id="grundlagen" heading={text.background}>
      <DescriptionList>
        <Description term={text.legalBases}>
          <Entries empty={text.noLegalBases}>
            {page.legalBases.map((basis) => (
              <LegalBasisEntry key={basis.name} basis={basis} />
            ))}
          </Entries>
        </Description>
        <Description term={text.funding}>
          <Entries empty={text.noFunding}>
            {page.fundingLines.map((line) => (
              <FundingEntry key={`${line.name} ${line.period ?? ""}`} line={line} />
            ))}
          </Entries>
        </Description>
        <Description term={text.council}>
          <Entries empty={text.noCouncil}>
            {page.councilReferences.map((paper) => (
              <CouncilEntry key={paper.reference} paper={paper} />
            ))}
          </Entries>
        </Description>
      </DescriptionList>
    </Section>
  );
}

function Entries({ empty, children }: { empty: string; children: ReactNode[] }) {
  if (children.length === 0) return <span className="missing">{empty}</span>;
  return <ul className="plain-list">{children}</ul>;
}

function LegalBasisEntry({ basis }: { basis: LegalBasis }) {
  return (
    <li>
      {basis.name} <Validity basis={basis} />
      {basis.note === undefined ? null : <small className="cell-note">{basis.note}</small>}
    </li>
  );
}

/** Some laws expire; then the day after their last one is what matters. */
function Validity({ basis }: { basis: LegalBasis }) {
  const { validFrom, validTo, expired } = basis;
  if (expired && validTo) {
    return <Badge tone="overdue">{text.expired(formatDate(addDays(latestDay(validTo), 1)))}</Badge>;
  }
  const words = [
    ...(validFrom === undefined ? [] : [text.validFrom(formatDate(validFrom))]),
    ...(validTo === undefined ? [] : [text.validTo(formatDate(validTo))]),
  ];
  return words.length === 0 ? null : <span className="missing">({words.join(", ")})</span>;
}

function FundingEntry({ line }: { line: FundingLine }) {
  return (
    <li>
      {line.name}
      {line.period === undefined ? "" : ` (${line.period})`}:{" "}
      {line.amountEuro === undefined ? (
        <span className="missing">{text.amountUnknown}</span>
      ) : (
        text.amount(line.amountEuro)
      )}
    </li>
  );
}

function CouncilEntry({ paper }: { paper: CouncilReference }) {
  return (
    <li>
      {paper.url === undefined ? paper.reference : <a href={paper.url}>{paper.reference}</a>}
      {paper.date === undefined ? "" : `, ${formatDate(paper.date)}`}: {paper.title}
    </li>
  );
}
