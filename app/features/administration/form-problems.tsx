import { administrationProblem, administrationText } from "~/texts/de/administration";
import { ErrorSummary } from "~/ui/error-summary";

/** Codes of what is wrong, by name of the field. */
export type FormProblems = Record<string, string>;

/** The message next to a field; undefined where nothing is wrong. */
export const errorAt = (problems: FormProblems | undefined, field: string): string | undefined => {
  const code = problems?.[field];
  return code === undefined ? undefined : administrationProblem(code);
};

/** The summary above a form. Entries lead to their fields; `label` names the field, for many may have the same fault. */
export function ProblemSummary({
  problems = {},
  label,
}: {
  problems?: FormProblems;
  label: (field: string) => string;
}) {
  return (
    <ErrorSummary
      title={administrationText.errorTitle}
      errors={Object.entries(problems).map(([id, code]) => ({
        id,
        message: `${label(id)}: ${administrationProblem(code)}`,
      }))}
    />
  );
}
