import { useState } from "react";
import { draftLimits } from "~/domain/reporting/draft-schema";
import { ProtectedForm } from "~/presentation/protected-form";
import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";
import { contributionActions, contributionText, formFieldText, previewText } from "~/texts/de/contributions";
import { Button } from "~/ui/button";
import { Textarea, TextField } from "~/ui/inputs";
import { AutosaveStatus } from "./autosave-status";
import { closeRowGaps } from "./close-row-gaps";
import { type DraftValues, readDraftForm } from "./draft-form";
import { EvidenceFields, FigureFields } from "./figure-fields";
import { LengthNote } from "./length-note";
import { Milestones } from "./milestone-fields";
import { PersonHints } from "./person-hints";
import { displayOfDraft } from "./report-display";
import { ReportText } from "./report-text";
import { RestoreNotice } from "./restore-notice";
import { StateFields } from "./state-fields";
import { useAutosave } from "./use-autosave";

interface ContributionFormProps {
  page: ContributionPageDto;
  /** What stands in the form: the stored draft, or what was sent and refused. */
  values: DraftValues;
  /** German messages by field name. */
  errors: Record<string, string>;
  /** Version that one of the buttons has just made. */
  justSaved?: number;
  /** Identifies the next save of this page. */
  saveId: string;
}

/** The form of a contribution. Everything works by buttons alone; with a script it also saves while one types. */
export function ContributionForm({ page, values, errors, justSaved, saveId }: ContributionFormProps) {
  const [typed, setTyped] = useState(values);
  const autosave = useAutosave({ page, stored: values, justSaved, onRestore: setTyped });
  const errorOf = (field: string): string | undefined => errors[field];
  const { optional } = contributionText;
  return (
    <>
      <RestoreNotice {...autosave.restore} />
      <ProtectedForm
        className="form contribution-form"
        // Else a browser that goes back fills in what it remembers, and that would be saved as if it were typed.
        autoComplete="off"
        onInput={(event) => {
          setTyped(readDraftForm(new FormData(event.currentTarget)));
          autosave.onInput(event.timeStamp);
        }}
        onSubmit={(event) => {
          closeRowGaps(event.currentTarget);
          autosave.onSubmit(event);
        }}
      >
        <input ref={autosave.versionField} type="hidden" name="version" value={autosave.version} />
        <input type="hidden" name="saveId" value={saveId} />
        <StateFields page={page} values={values} typed={typed} errorOf={errorOf} />
        <Textarea
          name="text"
          label={formFieldText.text}
          hint={formFieldText.textHint}
          error={errorOf("text")}
          defaultValue={values.text}
          rows={10}
        />
        <LengthNote text={typed.text} most={draftLimits.text} />
        <PersonHints texts={[typed.text, typed.obstacles, typed.nextStep]} />
        <Textarea
          name="obstacles"
          label={formFieldText.obstacles}
          hint={formFieldText.obstaclesHint}
          optional={optional}
          error={errorOf("obstacles")}
          defaultValue={values.obstacles}
          rows={4}
        />
        <LengthNote text={typed.obstacles} most={draftLimits.obstacles} />
        <Textarea
          name="nextStep"
          label={formFieldText.nextStep}
          optional={optional}
          error={errorOf("nextStep")}
          defaultValue={values.nextStep}
          rows={3}
        />
        <LengthNote text={typed.nextStep} most={draftLimits.nextStep} />
        <TextField
          name="nextReportOn"
          label={formFieldText.nextReportOn}
          hint={formFieldText.dateHint}
          optional={optional}
          error={errorOf("nextReportOn")}
          defaultValue={values.nextReportOn}
          maxLength={draftLimits.date}
        />
        <Milestones page={page} entries={values.milestones} errorOf={errorOf} />
        <FigureFields figures={values.figures} filled={typed.figures.length} errorOf={errorOf} />
        <EvidenceFields urls={values.evidenceUrls} filled={typed.evidenceUrls.length} errorOf={errorOf} />
        <div className="form-actions form-actions--in-sight">
          <Button name="intent" value="save" emphasis="secondary">
            {contributionActions.save}
          </Button>
          <Button name="intent" value="handIn">
            {contributionActions.handIn}
          </Button>
          <AutosaveStatus state={autosave.state} />
        </div>
      </ProtectedForm>
      <section className="preview" aria-labelledby="vorschau">
        <h3 id="vorschau">{previewText.heading}</h3>
        <p className="quiet">{previewText.lead}</p>
        <ReportText report={displayOfDraft(typed, page.milestones)} />
      </section>
    </>
  );
}
