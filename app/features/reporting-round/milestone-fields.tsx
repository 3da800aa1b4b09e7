import { milestoneReportKinds } from "~/domain/reporting/contribution";
import { draftLimits } from "~/domain/reporting/draft-schema";
import type { ContributionPageDto, MilestoneQuestion } from "~/services/contributions/contribution-page-dto";
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

interface MilestonesProps extends Pick<MilestoneFieldsProps, "entries" | "errorOf"> {
  page: Pick<ContributionPageDto, "part" | "milestones" | "leadOfficeName">;
}

/** The open milestones: questions for the lead office, dates to read and who reports them for the others. */
export function Milestones({
  page: { part, milestones, leadOfficeName },
  entries,
  errorOf,
}: MilestonesProps) {
  const isLead = part === "lead";
  return (
    <section aria-labelledby="meilensteine">
      <h3 id="meilensteine">{formFieldText.milestones}</h3>
      {milestones.length === 0 ? (
        <p className="quiet">{formFieldText.noMilestones}</p>
      ) : (
        <p className="kern-hint">
          {isLead ? formFieldText.milestonesHint : formFieldText.onlyLead(leadOfficeName)}
        </p>
      )}
      {isLead ? (
        <MilestoneFields {...{ milestones, entries, errorOf }} />
      ) : (
        <ul className="milestones-to-read">
          {milestones.map((milestone) => (
            <li key={milestone.key}>
              {milestone.title} <span className="quiet">{dueOf(milestone)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const dueOf = (milestone: MilestoneQuestion) =>
  formFieldText.milestoneDue(
    formatDue(milestone.currentDue, milestone.currentDueWording),
    formatDue(milestone.originalDue, milestone.originalDueWording),
    milestone.shiftCount,
  );

/** One question per open milestone: as planned, done, or shifted. CSS shows the fields of the chosen answer. */
function MilestoneFields({ milestones, entries, errorOf }: MilestoneFieldsProps) {
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
  const { key, title } = milestone;
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
      <Fieldset id={name("kind")} legend={title} hint={dueOf(milestone)} error={errorOf(name("kind"))} inline>
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
