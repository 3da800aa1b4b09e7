import type { MeasureFormValues } from "~/domain/measure/measure-form";
import type { MeasureChoices } from "~/services/administration/measure-form-dto";
import { measureAdminText as text } from "~/texts/de/administration";
import { PageHeader } from "~/ui/page";
import { type FormProblems, ProblemSummary } from "./form-problems";
import { MeasureForm, measureFieldLabel } from "./measure-form";

interface MeasureCreatePageProps {
  number: string;
  values: MeasureFormValues;
  choices: MeasureChoices;
  reason?: string;
  problems?: FormProblems;
}

export function MeasureCreatePage({ problems, ...form }: MeasureCreatePageProps) {
  return (
    <>
      <PageHeader title={text.createTitle} />
      <ProblemSummary problems={problems} label={measureFieldLabel} />
      <MeasureForm {...form} problems={problems} />
    </>
  );
}
