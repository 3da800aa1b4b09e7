import { administrationText } from "~/texts/de/administration";
import { Button } from "~/ui/button";
import { Textarea } from "~/ui/inputs";
import { errorAt, type FormProblems } from "./form-problems";

interface EndOfFormProps {
  label: string;
  hint: string;
  /** Some changes need their reason always; the rules say which. */
  needed?: boolean;
  reason?: string;
  problems?: FormProblems;
  button: string;
  /** The way out without saving. */
  back: { href: string; label: string };
}

/** The reason of a change, the button, and the way out. */
export function EndOfForm({ label, hint, needed, reason, problems, button, back }: EndOfFormProps) {
  return (
    <>
      <Textarea
        name="reason"
        label={label}
        hint={hint}
        optional={needed ? undefined : administrationText.optional}
        defaultValue={reason}
        error={errorAt(problems, "reason")}
        rows={3}
      />
      <div className="form__actions">
        <Button name="intent" value="save">
          {button}
        </Button>
        <a href={back.href}>{back.label}</a>
      </div>
    </>
  );
}
