import { milestoneReportKinds } from "~/domain/reporting/contribution";
import { draftLimits } from "~/domain/reporting/draft-schema";
import type { MilestoneQuestion } from "~/services/contributions/contribution-page-dto";
import { formFieldText } from "~/texts/de/contributions";
import { formatDue } from "~/texts/de/dates";
import { Fieldset, Radio } from "~/ui/choices";
import { TextField } from "~/ui/inputs";
import { type DraftValues, fieldName } from "./draft-form";

interface MilestoneFieldsProps {
  milestones: readonly MilestoneQuestion[];
  entries: DraftValues["milestones"];
  errorOf: (field: string) => string | undefined;
}

/** One question per open milestone: as planned, done, or shifted. CSS shows the fields of the chosen answer. */
export function MilestoneFields({ milestones, entries, errorOf }: MilestoneFieldsProps) {
  if (milestones.length === 0) return <p className="quiet">{formFieldText.noMilestones}</p>;
  return (
    <div className="milestone-fields">
      {milestones.map((milestone) => (
        <MilestoneField
          key={milestone.key}
          milestone={milestone}
          entry={entries.find(({ milestoneKey }) => milestoneKey === milestone.key)}
          errorOf={errorOf}
        />
      ))}
    </div>
  );
}

interface MilestoneFieldProps extends Omit<MilestoneFieldsProps, "milestones" | "entries"> {
  milestone: MilestoneQuestion;
  entry: DraftValues["milestones"][number] | undefined;
}

function MilestoneField({ milestone, entry, errorOf }: MilestoneFieldProps) {
  const { key, title, currentDue, currentDueWording, originalDue, originalDueWording, shiftCount } =
    milestone;
  const name = (field: Parameters<typeof fieldName.milestone>[1]) => fieldName.milestone(key, field);
  const line = (field: Exclude<Parameters<typeof name>[0], "kind">, maxLength: number, hint?: string) => (
    <TextField
      name={name(field)}
      label={formFieldText[field]}
      hint={hint}
      error={errorOf(name(field))}
      defaultValue={entry?.[field] ?? ""}
      maxLength={maxLength}
    />
  );
  return (
    <div className="milestone-field">
      <Fieldset
        id={name("kind")}
        legend={title}
        hint={formFieldText.milestoneDue(
          formatDue(currentDue, currentDueWording),
          formatDue(originalDue, originalDueWording),
          shiftCount,
        )}
        error={errorOf(name("kind"))}
        inline
      >
        {milestoneReportKinds.map((kind) => (
          <Radio
            key={kind}
            id={`${name("kind")}.${kind}`}
            name={name("kind")}
            value={kind}
            defaultChecked={(entry?.kind ?? "asPlanned") === kind}
          >
            {formFieldText.kind[kind]}
          </Radio>
        ))}
      </Fieldset>
      <div className="milestone-field__details milestone-field__details--done">
        {line("doneOn", draftLimits.date, formFieldText.dateHint)}
        {line("evidenceUrl", draftLimits.url)}
      </div>
      <div className="milestone-field__details milestone-field__details--shifted">
        {line("newDue", draftLimits.date, formFieldText.dateHint)}
        {line("shiftReason", draftLimits.reason)}
        {line("agreedBy", draftLimits.agreedBy, formFieldText.agreedByHint)}
      </div>
    </div>
  );
}
