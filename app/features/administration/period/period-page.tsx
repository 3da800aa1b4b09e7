import type { PeriodFormField, PeriodFormValues } from "~/domain/reporting/period-form";
import { ProtectedForm } from "~/presentation/protected-form";
import type { PeriodFormDto } from "~/services/reporting/period-form-dto";
import { formatDate } from "~/texts/de/dates";
import { periodEditText, periodFormText } from "~/texts/de/round";
import { Description, DescriptionList } from "~/ui/description-list";
import { TextField } from "~/ui/inputs";
import { PageHeader, Section } from "~/ui/page";
import { EndOfForm } from "../end-of-form";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";

interface PeriodPageProps {
  period: PeriodFormDto;
  /** What was typed, if it could not be saved. */
  typed?: PeriodFormValues;
  reason?: string;
  problems?: FormProblems;
}

const text = periodEditText;

/** Name and days of a period. What contributions rest on once it is open is shown, but cannot be changed. */
export function PeriodPage({ period, typed, reason, problems }: PeriodPageProps) {
  const values = typed ?? period.values;
  const isPlanned = period.state === "planned";
  const fixed = (["from", "to", "asOf"] as const).filter((field) => !period.editable.includes(field));
  return (
    <>
      <PageHeader
        overline={text.overline}
        title={period.values.name}
        lead={isPlanned ? text.leadPlanned : text.leadOpen}
      />
      <ProblemSummary problems={problems} label={labelOf} />
      {fixed.length === 0 ? null : (
        <Section id="fest" heading={text.fixedHeading}>
          <DescriptionList>
            {fixed.map((field) => (
              <Description key={field} term={periodFormText[field]}>
                {formatDate(period.values[field])}
              </Description>
            ))}
          </DescriptionList>
        </Section>
      )}
      {/* A new version makes a new form, so that the fields show what is stored. */}
      <ProtectedForm key={period.version} className="form administration-form" noValidate>
        <input type="hidden" name="version" value={period.version} />
        <Section id="angaben" heading={text.fieldsHeading} className="form-group">
          {period.editable.map((field) => (
            <TextField
              key={field}
              type={field === "name" ? "text" : "date"}
              name={field}
              label={periodFormText[field]}
              defaultValue={values[field]}
              error={errorAt(problems, field)}
              autoComplete="off"
            />
          ))}
        </Section>
        <EndOfForm
          label={text.reason}
          hint={isPlanned ? text.reasonHintPlanned : text.reasonHintOpen}
          needed={!isPlanned}
          reason={reason}
          problems={problems}
          button={text.save}
          back={{ href: `/runde/${period.key}`, label: text.back }}
        />
      </ProtectedForm>
    </>
  );
}

const labelOf = (field: string): string =>
  isFormField(field) ? periodFormText[field] : field === "reason" ? text.reason : field;

const isFormField = (field: string): field is PeriodFormField => Object.hasOwn(periodFormText, field);
