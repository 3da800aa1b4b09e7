import { ProtectedForm } from "~/presentation/protected-form";
import type { FieldEndDto } from "~/services/administration/fields/field-form-dto";
import { administrationText } from "~/texts/de/administration";
import { fieldAdminText, fieldEndText as text } from "~/texts/de/administration-fields";
import { measureTitle } from "~/texts/de/administration-organisations";
import { Button } from "~/ui/button";
import { Select, Textarea } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { ChoiceOptions } from "../choice-options";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { FieldHeader } from "./field-header";

interface FieldEndPageProps extends FieldEndDto {
  typed?: { reason: string; into: string; mergeReason: string };
  problems?: FormProblems;
  conflict?: boolean;
}

/** The two ways a field of action ends. Open measures need another field first. */
export function FieldEndPage(props: FieldEndPageProps) {
  const { field, problems, conflict = false } = props;
  const label = (name: string) => (name === "into" ? text.into : text.reason);
  return (
    <>
      <FieldHeader field={field} page="end" overline={text.title} lead={text.lead} />
      {conflict ? (
        <Notice tone="warning" live>
          <p>{text.conflict}</p>
        </Notice>
      ) : null}
      <ProblemSummary problems={problems} label={label} />
      {field.closure === null ? (
        <div className="form-pair">
          <MergeSection {...props} />
          <CloseSection {...props} />
        </div>
      ) : (
        <p>{text.already}</p>
      )}
      <p className="page-links">
        <a href={`/verwaltung/handlungsfelder/${field.key}`}>{fieldAdminText.backToField}</a>
      </p>
    </>
  );
}

function MergeSection({ field, openMeasures, closedMeasures, targets, typed, problems }: FieldEndPageProps) {
  return (
    <Section id="zusammenfuehren" heading={text.mergeHeading} intro={text.mergeIntro(openMeasures.length)}>
      {openMeasures.length === 0 ? null : (
        <ul className="plain-list administration-list">
          {openMeasures.map(({ number, title }) => (
            <li key={number}>{measureTitle(number, title)}</li>
          ))}
        </ul>
      )}
      {closedMeasures === 0 ? null : <p>{text.staying(closedMeasures)}</p>}
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="version" value={field.version} />
        <Select name="into" label={text.into} defaultValue={typed?.into} error={errorAt(problems, "into")}>
          <ChoiceOptions choices={targets} empty={administrationText.pleaseChoose} />
        </Select>
        <Textarea
          name="mergeReason"
          label={text.reason}
          hint={text.reasonHint}
          defaultValue={typed?.mergeReason}
          error={errorAt(problems, "mergeReason")}
          rows={3}
        />
        <div className="form__actions">
          <Button name="intent" value="merge">
            {text.merge}
          </Button>
        </div>
      </ProtectedForm>
    </Section>
  );
}

function CloseSection({ field, openMeasures, typed, problems }: FieldEndPageProps) {
  return (
    <Section id="schliessen" heading={text.closeHeading} intro={text.closeIntro}>
      {openMeasures.length > 0 ? (
        <Notice tone="warning" title={text.blockedTitle}>
          <p>{text.blocked(openMeasures.length)}</p>
        </Notice>
      ) : (
        <ProtectedForm className="form" noValidate>
          <input type="hidden" name="version" value={field.version} />
          <Textarea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            defaultValue={typed?.reason}
            error={errorAt(problems, "reason")}
            rows={3}
          />
          <div className="form__actions">
            <Button name="intent" value="close">
              {text.close}
            </Button>
          </div>
        </ProtectedForm>
      )}
    </Section>
  );
}
