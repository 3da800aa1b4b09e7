import type { MilestoneForm, MilestoneStep } from "~/domain/measure/edit-milestones";
import type { Milestone } from "~/domain/measure/milestone";
import { provenances } from "~/domain/provenance";
import { ProtectedForm } from "~/presentation/protected-form";
import type { MeasureMilestones } from "~/services/administration/measure-form-dto";
import { administrationText, measureAdminText, milestoneAdminText as text } from "~/texts/de/administration";
import { formatDue } from "~/texts/de/dates";
import { provenanceLabels } from "~/texts/de/provenance";
import { Button } from "~/ui/button";
import { Description, DescriptionList } from "~/ui/description-list";
import { Select, TextField } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { errorAt, type FormProblems, ProblemSummary } from "./form-problems";

type FieldName = keyof MilestoneForm;

const fieldsOf: Record<MilestoneStep, readonly FieldName[]> = {
  create: ["title", "weight", "due", "provenanceLabel", "reason"],
  edit: ["title", "weight", "reason"],
  shift: ["newDue", "shiftReason", "agreedBy"],
  finish: ["doneOn", "evidenceUrl"],
  cancel: ["reason"],
};

interface MilestonePageProps {
  measure: MeasureMilestones;
  /** Null for a new one. */
  milestone: Milestone | null;
  /** What was sent and could not be stored. */
  sent?: { step: MilestoneStep; typed: MilestoneForm; conflict: boolean; problems?: FormProblems };
}

/** Everything that can be done with one milestone, each in a form of its own. */
export function MilestonePage({ measure, milestone, sent }: MilestonePageProps) {
  const steps = stepsFor(milestone);
  const labelOf = (id: string) => {
    const field = id.split(".").at(-1) ?? id;
    const labels: Record<string, string> = text.fields;
    return labels[field] ?? field;
  };
  const problems = Object.fromEntries(
    Object.entries(sent?.problems ?? {}).map(([field, code]) => [`${sent?.step}.${field}`, code]),
  );
  return (
    <>
      <PageHeader
        title={milestone?.title ?? text.headings.create}
        overline={text.overline(measure.number)}
        lead={measure.title}
      />
      {sent?.conflict ? (
        <Notice tone="warning" live>
          <p>{text.conflict}</p>
          <StoredMilestone milestone={milestone} />
          <p>{text.conflictKept}</p>
        </Notice>
      ) : (
        <StoredMilestone milestone={milestone} />
      )}
      <ProblemSummary problems={problems} label={labelOf} />
      {steps.map((step) => (
        <Section key={step} id={step} heading={text.headings[step]}>
          <ProtectedForm className="form" noValidate>
            <input type="hidden" name="version" value={measure.version} />
            {fieldsOf[step].map((field) => (
              <StepField
                key={field}
                id={`${step}.${field}`}
                field={field}
                value={sent?.step === step ? sent.typed[field] : storedValue(field, milestone)}
                error={errorAt(problems, `${step}.${field}`)}
                optional={isOptional(step, field, measure.evidenceRequired)}
              />
            ))}
            <Button name="intent" value={step}>
              {text.buttons[step]}
            </Button>
          </ProtectedForm>
        </Section>
      ))}
      <p className="page-links">
        <a href={`/verwaltung/massnahmen/${measure.number}/meilensteine`}>{text.toList}</a>
      </p>
    </>
  );
}

function stepsFor(milestone: Milestone | null): MilestoneStep[] {
  if (milestone === null) return ["create"];
  return milestone.state === "open" ? ["edit", "shift", "finish", "cancel"] : ["edit"];
}

function isOptional(step: MilestoneStep, field: FieldName, evidenceRequired: boolean): boolean {
  if (field === "evidenceUrl") return !evidenceRequired;
  return field === "reason" && step !== "cancel";
}

/** What is in the form before anybody types. */
function storedValue(field: FieldName, milestone: Milestone | null): string {
  if (field === "title") return milestone?.title ?? "";
  if (field === "weight") return String(milestone?.weight ?? 1).replace(".", ",");
  return "";
}

function StoredMilestone({ milestone }: Pick<MilestonePageProps, "milestone">) {
  if (milestone === null) return null;
  const { columns } = text;
  return (
    <DescriptionList>
      <Description term={columns.title}>{milestone.title}</Description>
      <Description term={text.fields.weight}>{storedValue("weight", milestone)}</Description>
      <Description term={columns.due}>
        {formatDue(milestone.currentDue, milestone.currentDueWording)}
      </Description>
      <Description term={columns.original}>
        {formatDue(milestone.originalDue, milestone.originalDueWording)}
      </Description>
      <Description term={columns.state}>{text.states[milestone.state]}</Description>
    </DescriptionList>
  );
}

interface StepFieldProps {
  id: string;
  field: FieldName;
  value: string;
  error?: string;
  optional: boolean;
}

const hints: Partial<Record<FieldName, string>> = {
  weight: text.hints.weight,
  agreedBy: text.hints.agreedBy,
  due: measureAdminText.dateHint,
  newDue: measureAdminText.dateHint,
  doneOn: measureAdminText.dateHint,
};

function StepField({ id, field, value, error, optional }: StepFieldProps) {
  const shared = {
    id,
    name: field,
    label: text.fields[field],
    hint: hints[field],
    defaultValue: value,
    error,
    optional: optional ? administrationText.optional : undefined,
  };
  if (field !== "provenanceLabel") return <TextField {...shared} autoComplete="off" />;
  return (
    <Select {...shared}>
      <option value="">{administrationText.pleaseChoose}</option>
      {provenances.map((label) => (
        <option key={label} value={label}>
          {provenanceLabels[label]}
        </option>
      ))}
    </Select>
  );
}
