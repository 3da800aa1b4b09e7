import type { FieldEndDto } from "~/services/administration/fields/field-form-dto";
import { administrationText } from "~/texts/de/administration";
import { fieldAdminText, fieldEndText as text } from "~/texts/de/administration-fields";
import { measureTitle } from "~/texts/de/administration-organisations";
import { Select } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { ChoiceOptions } from "../choice-options";
import { ConflictNotice } from "../conflict-notice";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { ReasonForm } from "../reason-form";
import { FieldHeader } from "./field-header";

interface FieldEndPageProps extends FieldEndDto {
  typed?: { reason: string; into: string; mergeReason: string };
  problems?: FormProblems;
  conflict?: boolean;
}

/** The two ways a field of action ends. Open measures need another field first. */
export function FieldEndPage(props: FieldEndPageProps) {
  const { field, problems, conflict } = props;
  const label = (name: string) => (name === "into" ? text.into : text.reason);
  return (
    <>
      <FieldHeader field={field} page="end" overline={text.title} lead={text.lead} />
      <ConflictNotice conflict={conflict} text={text.conflict} />
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
      <ReasonForm
        version={field.version}
        reason={{ name: "mergeReason", label: text.reason, hint: text.reasonHint, typed: typed?.mergeReason }}
        submit={{ intent: "merge", label: text.merge }}
        problems={problems}
      >
        <Select name="into" label={text.into} defaultValue={typed?.into} error={errorAt(problems, "into")}>
          <ChoiceOptions choices={targets} empty={administrationText.pleaseChoose} />
        </Select>
      </ReasonForm>
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
        <ReasonForm
          version={field.version}
          reason={{ name: "reason", label: text.reason, hint: text.reasonHint, typed: typed?.reason }}
          submit={{ intent: "close", label: text.close }}
          problems={problems}
        />
      )}
    </Section>
  );
}
