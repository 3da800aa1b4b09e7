import type { PlanFormField, PlanFormValues } from "~/domain/plan/plan-form";
import { ProtectedForm } from "~/presentation/protected-form";
import type { PlanFormDto } from "~/services/administration/plan/plan-form-dto";
import { administrationText } from "~/texts/de/administration";
import { planFieldLabels, planAdminText as text } from "~/texts/de/administration-fields";
import { TextField } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { EndOfForm } from "../end-of-form";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { ProvenanceFields } from "../provenance-fields";

interface PlanPageProps {
  plan: PlanFormDto;
  done?: "created" | "saved";
  /** What was typed, if it could not be saved. */
  typed?: PlanFormValues;
  reason?: string;
  problems?: FormProblems;
}

/** The plan's own data: title, period, decision. In an installation without a plan it is entered here. */
export function PlanPage({ plan, done, typed, reason, problems }: PlanPageProps) {
  const values = typed ?? plan.values;
  const isNew = plan.version === 0;
  const line = (name: PlanFormField, hint?: string) => (
    <TextField
      name={name}
      label={planFieldLabels[name]}
      hint={hint}
      defaultValue={values[name]}
      error={errorAt(problems, name)}
      autoComplete="off"
    />
  );
  const label = (field: string) => {
    const labels: Record<string, string> = {
      ...planFieldLabels,
      reason: isNew ? text.createReason : text.reason,
    };
    return labels[field] ?? field;
  };
  return (
    <>
      {isNew ? (
        <PageHeader title={text.createTitle} lead={text.createLead} />
      ) : (
        <PageHeader title={plan.values.title} overline={text.overline} lead={text.lead}>
          <p className="cluster">
            <a href="/verlauf/aktionsplan">{administrationText.history}</a>
          </p>
        </PageHeader>
      )}
      {done ? (
        <Notice tone="success" live>
          <p>{text.done[done]}</p>
        </Notice>
      ) : null}
      <ProblemSummary problems={problems} label={label} />
      {/* A new version makes a new form, so that the fields show what is stored. */}
      <ProtectedForm key={plan.version} className="form administration-form" noValidate>
        <input type="hidden" name="version" value={plan.version} />
        <Section id="plan" heading={text.groups.plan} intro={text.hints.dates} className="form-group">
          {line("title")}
          <div className="form__row">
            {line("from")}
            {line("to")}
          </div>
        </Section>
        <Section id="beschluss" heading={text.groups.decision} className="form-group">
          <div className="form__row">
            {line("adoptedOn", text.hints.adoptedOn)}
            {line("adoptedBy", text.hints.adoptedBy)}
          </div>
          {line("reference", text.hints.reference)}
        </Section>
        <ProvenanceFields values={values} problems={problems} />
        <EndOfForm
          label={isNew ? text.createReason : text.reason}
          hint={isNew ? text.createReasonHint : text.reasonHint}
          reason={reason}
          problems={problems}
          button={isNew ? text.create : text.save}
          back={{ href: "/verwaltung", label: administrationText.toStart }}
        />
      </ProtectedForm>
    </>
  );
}
