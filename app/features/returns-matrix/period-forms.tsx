import { ProtectedForm } from "~/presentation/protected-form";
import { roundText } from "~/texts/de/round";
import { Button } from "~/ui/button";
import { Checkbox } from "~/ui/choices";
import { Section } from "~/ui/page";

/** Opens a planned period. */
export function OpenForm({ version }: { version: number }) {
  return (
    <Section id="oeffnen" heading={roundText.openHeading} intro={roundText.openLead}>
      <ProtectedForm>
        <input type="hidden" name="version" value={version} />
        <Button name="intent" value="open">
          {roundText.openButton}
        </Button>
      </ProtectedForm>
    </Section>
  );
}

interface CloseFormProps {
  version: number;
  unreleased: number;
  /** Reports that only committees may read; after the closing nobody can publish them. */
  committeeOnly: number;
}

/** Closes an open period for good; the tick is the second thought. */
export function CloseForm({ version, unreleased, committeeOnly }: CloseFormProps) {
  return (
    <Section
      id="abschliessen"
      heading={roundText.closeHeading}
      intro={roundText.closeLead(unreleased, committeeOnly)}
    >
      <ProtectedForm className="form">
        <input type="hidden" name="version" value={version} />
        <Checkbox id="confirm" name="confirm" value="yes">
          {roundText.closeConfirm}
        </Checkbox>
        <div>
          <Button name="intent" value="close" emphasis="secondary">
            {roundText.closeButton}
          </Button>
        </div>
      </ProtectedForm>
    </Section>
  );
}
