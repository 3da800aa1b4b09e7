import type { Measure } from "~/domain/measure/measure";
import { isOwed } from "~/domain/reporting/contribution-stages";
import type { FrozenContribution } from "~/domain/reporting/freeze";
import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";
import { withdrawalInWords } from "~/texts/de/contribution-stages";
import { frozenText } from "~/texts/de/frozen-period";
import { Description, DescriptionList } from "~/ui/description-list";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { Errata } from "./errata";
import { ErratumForm, type ErratumFormProps } from "./erratum-form";

interface FrozenPageProps extends ErratumFormProps {
  frozen: FrozenPeriodDto;
  done: boolean;
}

/** A closed period as evidence: everything on it comes from the frozen text, even the German words of the codes. */
export function FrozenPage({ frozen, done, ...form }: FrozenPageProps) {
  const { contents, hash, errata, mayAddErratum } = frozen;
  const owed = contents.contributions.filter(({ stage }) => isOwed(stage)).length;
  const released = contents.contributions.filter(({ report }) => report !== null).length;
  return (
    <>
      <PageHeader
        overline={contents.plan.title}
        title={frozenText.title(contents.period.name)}
        lead={frozenText.lead(contents.closedOn)}
      />
      {done ? (
        <Notice tone="success" live>
          <p>{frozenText.added}</p>
        </Notice>
      ) : null}
      <DescriptionList>
        <Description term={frozenText.hash}>
          <code className="hash">{hash}</code>
          <p className="quiet">
            {frozenText.howToVerify}
            {contents.period.key}
            {frozenText.howToVerifyEnd}
          </p>
        </Description>
        <Description term={frozenText.rules}>{contents.rulesVersion}</Description>
      </DescriptionList>
      <Errata errata={errata} />
      <Section id="massnahmen" heading={frozenText.measures} intro={frozenText.released(released, owed)}>
        {contents.measures.map((measure) => (
          <FrozenMeasure
            key={measure.number}
            measure={measure}
            contents={contents}
            manual={frozen.manualStates.find(({ measureNumber }) => measureNumber === measure.number)}
          />
        ))}
      </Section>
      {mayAddErratum ? <ErratumForm {...form} /> : null}
    </>
  );
}

interface FrozenMeasureProps {
  measure: Measure;
  contents: FrozenPeriodDto["contents"];
  /** Set where its state was set by hand. */
  manual?: FrozenPeriodDto["manualStates"][number];
}

function FrozenMeasure({ measure, contents, manual }: FrozenMeasureProps) {
  const contributions = contents.contributions.filter(
    ({ measureNumber }) => measureNumber === measure.number,
  );
  if (contributions.length === 0 && manual === undefined) return null;
  const nameOf = (key: string) => contents.organisations.find((each) => each.key === key)?.name ?? key;
  const labelOf = (code: string) => contents.labels[code] ?? code;
  return (
    <article className="frozen-measure">
      <h3>
        {measure.number}. {measure.workingTitle}
      </h3>
      {manual === undefined ? null : (
        <p>
          <strong>{frozenText.byHand(labelOf(`state.${manual.state}`))}</strong>{" "}
          {frozenText.byHandDetails(
            manual,
            labelOf(`role.${manual.setByRole}`),
            labelOf(`state.${manual.computed}`),
          )}
        </p>
      )}
      <DescriptionList>
        {contributions.map((contribution) => (
          <Description key={contribution.officeKey} term={nameOf(contribution.officeKey)}>
            <FrozenReport contribution={contribution} labelOf={labelOf} />
          </Description>
        ))}
      </DescriptionList>
    </article>
  );
}

function FrozenReport({
  contribution: { report, stage, withdrawn },
  labelOf,
}: {
  contribution: FrozenContribution;
  labelOf: (code: string) => string;
}) {
  if (withdrawn) return <p className="quiet">{withdrawalInWords(withdrawn)}</p>;
  if (report === null) {
    return (
      <p className="quiet">
        {frozenText.notReported}
        {stage === "notStarted" ? "" : ` (${frozenText.stageAtClosing(labelOf(`stage.${stage}`))})`}
      </p>
    );
  }
  return (
    <>
      <p>
        <strong>{labelOf(`state.${report.state}`)}</strong>
      </p>
      <p className="report-text__body">{report.text}</p>
    </>
  );
}
