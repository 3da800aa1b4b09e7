import { ProtectedForm } from "~/presentation/protected-form";
import type { ListedMeasure, MeasureFormDto } from "~/services/administration/measure-form-dto";
import { administrationText, measureAdminText, measureEndText as text } from "~/texts/de/administration";
import { Button } from "~/ui/button";
import { Select, Textarea } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { errorAt, type FormProblems, ProblemSummary } from "./form-problems";

interface TypedEnd {
  reason: string;
  into: string;
  mergeReason: string;
}

interface MeasureEndPageProps {
  measure: MeasureFormDto;
  /** Measures it can be merged into. */
  targets: ListedMeasure[];
  typed?: TypedEnd;
  problems?: FormProblems;
  conflict?: boolean;
}

/** The two ways a measure ends before its work is done. */
export function MeasureEndPage({ measure, targets, typed, problems, conflict = false }: MeasureEndPageProps) {
  const address = `/verwaltung/massnahmen/${measure.number}`;
  const label = (field: string) => (field === "into" ? text.into : text.reason);
  return (
    <>
      <PageHeader
        title={measure.values.workingTitle}
        overline={measureAdminText.endTitle(measure.number)}
        lead={text.lead}
      />
      {conflict ? (
        <Notice tone="warning" live>
          <p>{text.conflict}</p>
        </Notice>
      ) : null}
      <ProblemSummary problems={problems} label={label} />
      {measure.closure === null ? (
        <>
          <Section id="beenden" heading={text.closeHeading}>
            <ProtectedForm className="form" noValidate>
              <input type="hidden" name="version" value={measure.version} />
              <Textarea
                name="reason"
                label={text.reason}
                hint={text.reasonHint}
                defaultValue={typed?.reason}
                error={errorAt(problems, "reason")}
              />
              <Button name="intent" value="close">
                {text.close}
              </Button>
            </ProtectedForm>
          </Section>
          <Section id="zusammenfuehren" heading={text.mergeHeading} intro={text.mergeHint}>
            <ProtectedForm className="form" noValidate>
              <input type="hidden" name="version" value={measure.version} />
              <Select
                name="into"
                label={text.into}
                defaultValue={typed?.into}
                error={errorAt(problems, "into")}
              >
                <option value="">{administrationText.pleaseChoose}</option>
                {targets.map(({ number, title }) => (
                  <option key={number} value={number}>
                    {text.option(number, title)}
                  </option>
                ))}
              </Select>
              <Textarea
                name="mergeReason"
                label={text.reason}
                hint={text.reasonHint}
                defaultValue={typed?.mergeReason}
                error={errorAt(problems, "mergeReason")}
              />
              <Button name="intent" value="merge">
                {text.merge}
              </Button>
            </ProtectedForm>
          </Section>
        </>
      ) : (
        <p>{text.already}</p>
      )}
      <p className="page-links">
        <a href={address}>{text.backToMeasure}</a>
      </p>
    </>
  );
}
