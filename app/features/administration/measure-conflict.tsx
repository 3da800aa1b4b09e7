import { differingFormFields, type MeasureFormValues } from "~/domain/measure/measure-form";
import { ProtectedForm } from "~/presentation/protected-form";
import type { MeasureFormDto } from "~/services/administration/measure-form-dto";
import { measureFieldLabels, versionConflictText as text } from "~/texts/de/administration";
import { Button, LinkButton } from "~/ui/button";
import { Fieldset, Radio } from "~/ui/choices";
import { PageHeader } from "~/ui/page";
import { choiceName, formEntriesOf } from "./form-values";
import { valueInWords } from "./value-words";

interface MeasureConflictProps {
  /** As it is stored now. */
  measure: MeasureFormDto;
  mine: MeasureFormValues;
  reason: string;
}

/** Both versions field by field. Without a choice mine stays, so that nothing typed is lost by haste. */
export function MeasureConflict({ measure, mine, reason }: MeasureConflictProps) {
  const theirs = measure.values;
  const fields = differingFormFields(mine, theirs);
  return (
    <>
      <PageHeader title={text.title} overline={theirs.workingTitle} lead={text.lead} />
      {fields.length === 0 ? <p>{text.identical}</p> : null}
      <ProtectedForm className="conflict-form">
        <input type="hidden" name="version" value={measure.version} />
        <input type="hidden" name="reason" value={reason} />
        {formEntriesOf(mine).map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Fieldset key={field} id={choiceName(field)} legend={measureFieldLabels[field]}>
            <div className="conflict-versions">
              {(["mine", "theirs"] as const).map((side) => (
                <div key={side}>
                  <Radio
                    id={`${choiceName(field)}.${side}`}
                    name={choiceName(field)}
                    value={side}
                    defaultChecked={side === "mine"}
                  >
                    {side === "mine" ? text.keepMine : text.takeTheirs}
                  </Radio>
                  <p className="report-text__body">
                    {valueInWords(field, (side === "mine" ? mine : theirs)[field], measure.choices) ||
                      text.empty}
                  </p>
                </div>
              ))}
            </div>
          </Fieldset>
        ))}
        <div className="form-actions">
          <Button name="intent" value="merge">
            {text.submit}
          </Button>
          <LinkButton href={`/verwaltung/massnahmen/${measure.number}`} emphasis="tertiary">
            {text.discard}
          </LinkButton>
        </div>
      </ProtectedForm>
    </>
  );
}
