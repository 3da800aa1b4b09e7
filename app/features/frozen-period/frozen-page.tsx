import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";
import { frozenText } from "~/texts/de/frozen-period";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { Errata } from "./errata";
import { ErratumForm, type ErratumFormProps } from "./erratum-form";
import { FrozenMeasure } from "./frozen-measure";
import { FrozenOverview } from "./frozen-overview";
import { frozenWords } from "./frozen-words";
import { Verification } from "./verification";

interface FrozenPageProps extends ErratumFormProps {
  frozen: FrozenPeriodDto;
  done: boolean;
}

/** A closed period as evidence: everything on it comes from the frozen text, even the German words of the codes. */
export function FrozenPage({ frozen, done, ...form }: FrozenPageProps) {
  const { contents, errata, mayAddErratum } = frozen;
  const words = frozenWords(contents);
  return (
    <div className="frozen-page">
      <PageHeader
        overline={contents.plan.title}
        title={frozenText.title(contents.period.name)}
        lead={frozenText.lead(contents.closedOn)}
      >
        <p className="no-print">
          <a href="#pruefsumme">{frozenText.toVerification}</a>
        </p>
      </PageHeader>
      {done ? (
        <Notice tone="success" live>
          <p>{frozenText.added}</p>
        </Notice>
      ) : null}
      <FrozenOverview contents={contents} />
      <Errata errata={errata} />
      {contents.fields
        .toSorted((a, b) => a.number - b.number)
        .map(({ key, number, name }) => {
          const measures = contents.measures.filter(({ fieldKey }) => fieldKey === key);
          return measures.length === 0 ? null : (
            <Section key={key} id={`feld-${key}`} heading={frozenText.field(number, name)}>
              {measures.map((measure) => (
                <FrozenMeasure
                  key={measure.number}
                  measure={measure}
                  contributions={contents.contributions.filter(
                    ({ measureNumber }) => measureNumber === measure.number,
                  )}
                  words={words}
                  manual={frozen.manualStates.find(({ measureNumber }) => measureNumber === measure.number)}
                />
              ))}
            </Section>
          );
        })}
      <Verification frozen={frozen} />
      {mayAddErratum ? (
        <div className="no-print">
          <ErratumForm {...form} />
        </div>
      ) : null}
    </div>
  );
}
