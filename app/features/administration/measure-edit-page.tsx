import type { MeasureFormValues } from "~/domain/measure/measure-form";
import type { MeasureFormDto } from "~/services/administration/measure-form-dto";
import { closureInWords, measureAdminText as text } from "~/texts/de/administration";
import { Notice } from "~/ui/notice";
import { PageHeader } from "~/ui/page";
import { type FormProblems, ProblemSummary } from "./form-problems";
import { MeasureForm, measureFieldLabel } from "./measure-form";
import { MeasureTabs } from "./measure-tabs";

interface MeasureEditPageProps {
  measure: MeasureFormDto;
  done?: keyof typeof text.done;
  /** What was typed, if it could not be saved. */
  typed?: MeasureFormValues;
  reason?: string;
  problems?: FormProblems;
}

export function MeasureEditPage({ measure, done, typed, reason, problems }: MeasureEditPageProps) {
  const { number, closure } = measure;
  return (
    <>
      <PageHeader title={measure.values.workingTitle} overline={text.editTitle(number)}>
        <MeasureTabs number={number} page="data" />
      </PageHeader>
      {done === undefined ? null : (
        <Notice tone="success" live>
          <p>{text.done[done]}</p>
        </Notice>
      )}
      {closure === null ? null : (
        <Notice title={closureInWords(closure)}>
          <p>{closure.reason}</p>
        </Notice>
      )}
      <ProblemSummary problems={problems} label={measureFieldLabel} />
      <MeasureForm
        // A new version makes a new form, so that the fields show what is stored.
        key={measure.version}
        values={typed ?? measure.values}
        choices={measure.choices}
        version={measure.version}
        reason={reason}
        problems={problems}
      />
    </>
  );
}
