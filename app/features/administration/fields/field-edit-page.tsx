import type { FieldFormValues } from "~/domain/plan/field-form";
import type { FieldFormDto } from "~/services/administration/fields/field-form-dto";
import { fieldAdminText as text } from "~/texts/de/administration-fields";
import { Notice } from "~/ui/notice";
import { type FormProblems, ProblemSummary } from "../form-problems";
import { FieldForm, fieldFieldLabel } from "./field-form";
import { FieldHeader } from "./field-header";

interface FieldEditPageProps {
  field: FieldFormDto;
  done?: keyof typeof text.done;
  /** What was typed, if it could not be saved. */
  typed?: FieldFormValues;
  reason?: string;
  problems?: FormProblems;
}

export function FieldEditPage({ field, done, typed, reason, problems }: FieldEditPageProps) {
  const { values, version, closure } = field;
  return (
    <>
      <FieldHeader field={field} page="profile" overline={text.editOverline(values.number)} />
      {done === undefined ? null : (
        <Notice tone="success" live>
          <p>{text.done[done]}</p>
        </Notice>
      )}
      <ProblemSummary problems={problems} label={fieldFieldLabel} />
      {closure === null ? (
        <FieldForm
          // A new version makes a new form, so that the fields show what is stored.
          key={version}
          values={typed ?? values}
          version={version}
          reason={reason}
          problems={problems}
        />
      ) : (
        <>
          <p>{text.closed}</p>
          <p className="page-links">
            <a href="/verwaltung/handlungsfelder">{text.backToList}</a>
          </p>
        </>
      )}
    </>
  );
}
