import { formText } from "~/texts/de/accounts";
import { ErrorSummary } from "~/ui/error-summary";

/** What is wrong, by name of the field; `form` for what concerns no single one. */
export type FormErrors = Record<string, string>;

/** The summary above a form; entries lead to their fields. */
export function FormErrorSummary({ errors }: { errors: FormErrors | undefined }) {
  return (
    <ErrorSummary
      title={formText.errorTitle}
      errors={Object.entries(errors ?? {}).map(([id, message]) => ({ id, message }))}
    />
  );
}
