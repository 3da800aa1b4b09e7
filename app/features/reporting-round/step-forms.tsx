import { draftLimits } from "~/domain/reporting/draft-schema";
import { ProtectedForm } from "~/presentation/protected-form";
import { contributionActions, formFieldText } from "~/texts/de/contributions";
import { Button } from "~/ui/button";
import { Textarea } from "~/ui/inputs";

interface StepProps {
  /** The version the actor has seen. */
  version: number;
}

/** One step as a form with one button. */
export function StepForm({
  version,
  intent,
  emphasis,
}: StepProps & {
  intent: "takeBack" | "signOff" | "accept" | "releaseToCommittee" | "releaseToPublic";
  emphasis?: "primary" | "secondary";
}) {
  return (
    <ProtectedForm>
      <input type="hidden" name="version" value={version} />
      <Button name="intent" value={intent} emphasis={emphasis}>
        {contributionActions[intent]}
      </Button>
    </ProtectedForm>
  );
}

/** Return with a note, which is required. */
export function ReturnForm({ version, error }: StepProps & { error?: string }) {
  return (
    <ProtectedForm className="form">
      <input type="hidden" name="version" value={version} />
      <Textarea
        name="note"
        label={formFieldText.note}
        hint={formFieldText.noteHint}
        error={error}
        rows={4}
        maxLength={draftLimits.note}
      />
      <div>
        <Button name="intent" value="returnToOffice" emphasis="secondary">
          {contributionActions.returnToOffice}
        </Button>
      </div>
    </ProtectedForm>
  );
}

/** "Nothing new since last time" in one click. */
export function UnchangedForm({ version }: StepProps) {
  return (
    <ProtectedForm className="unchanged-form">
      <input type="hidden" name="version" value={version} />
      <Button name="intent" value="handInUnchanged" emphasis="secondary">
        {contributionActions.handInUnchanged}
      </Button>
      <p className="quiet">{contributionActions.handInUnchangedHint}</p>
    </ProtectedForm>
  );
}
