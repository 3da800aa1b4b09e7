import { OrganisationLink } from "~/presentation/organisation-link";
import type { MeasurePageDto } from "~/services/measures/measure-page-dto";
import { formatPeriod } from "~/texts/de/dates";
import { measurePageText as text } from "~/texts/de/measure-page";
import { measureTypeDescriptions, measureTypeLabels } from "~/texts/de/states";
import { listInWords } from "~/texts/de/words";
import { Description, DescriptionList } from "~/ui/description-list";
import { Section } from "~/ui/page";

/** The council's words apart from the working title, and the key data of the measure. */
export function Decision({ page }: { page: MeasurePageDto }) {
  const { summary, adoptedWording, goal } = page;
  const { leadOffice, contributingOffices, targetGroups, field } = summary;
  return (
    <Section id="beschluss" heading={text.decision}>
      <div className="decision">
        <div className="stack">
          <h3 className="standing__heading">{text.adoptedWording}</h3>
          {adoptedWording === null ? (
            <p className="missing-note">{text.wordingUnknown}</p>
          ) : (
            <blockquote className="wording">{adoptedWording}</blockquote>
          )}
          {goal === null ? null : (
            <>
              <h3 className="standing__heading">{text.goal}</h3>
              <p>{goal}</p>
            </>
          )}
        </div>
        <DescriptionList>
          <Description term={text.field}>
            <a href={`/massnahmen?handlungsfeld=${encodeURIComponent(field.key)}`}>{field.name}</a>
          </Description>
          <Description term={text.type}>
            {measureTypeLabels[summary.type]}
            <small className="cell-note">{measureTypeDescriptions[summary.type]}</small>
          </Description>
          <Description term={text.leadOffice}>
            <OrganisationLink organisation={leadOffice} />
          </Description>
          <Description term={text.contributing}>
            {contributingOffices.length === 0 ? (
              <span className="missing">{text.noContributing}</span>
            ) : (
              <ul className="plain-list">
                {contributingOffices.map((office) => (
                  <li key={office.key}>
                    <OrganisationLink organisation={office} />
                  </li>
                ))}
              </ul>
            )}
          </Description>
          <Description term={text.period}>{formatPeriod(summary.period)}</Description>
          <Description term={text.targetGroups}>
            {targetGroups.length === 0 ? (
              <span className="missing">{text.noTargetGroups}</span>
            ) : (
              listInWords(targetGroups)
            )}
          </Description>
        </DescriptionList>
      </div>
    </Section>
  );
}
