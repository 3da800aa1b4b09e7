import { measureTypes } from "~/domain/measure/measure";
import type { MeasureFormValues, measureFormRows } from "~/domain/measure/measure-form";
import { ProtectedForm } from "~/presentation/protected-form";
import type { Choice, MeasureChoices } from "~/services/administration/measure-form-dto";
import { administrationText, measureFieldLabels, measureAdminText as text } from "~/texts/de/administration";
import { measureTypeLabels } from "~/texts/de/states";
import { Button } from "~/ui/button";
import { Checkbox, Fieldset } from "~/ui/choices";
import { Select, Textarea, TextField } from "~/ui/inputs";
import { Section } from "~/ui/page";
import { ChoiceOptions, choicesOf } from "./choice-options";
import { errorAt, type FormProblems } from "./form-problems";
import { ProvenanceFields } from "./provenance-fields";
import { RowFields } from "./row-fields";

interface MeasureFormProps {
  values: MeasureFormValues;
  choices: MeasureChoices;
  reason?: string;
  problems?: FormProblems;
  /** For a new measure: the number as typed or proposed. */
  number?: string;
  /** For an existing one: the version the form was made from. */
  version?: number;
}

type TextName = "workingTitle" | "realisedAs" | "from" | "to";
type AreaName = "adoptedWording" | "goal" | "targetGroups";
type SelectName = "type" | "fieldKey" | "leadOfficeKey";

/** All of a measure that people type; lists have two spare rows each. */
export function MeasureForm(props: MeasureFormProps) {
  const { values, choices, reason, problems, number, version } = props;
  const shared = (name: TextName | AreaName | SelectName) => ({
    name,
    label: measureFieldLabels[name],
    defaultValue: values[name],
    error: errorAt(problems, name),
  });
  const line = (name: TextName, hint?: string) => (
    <TextField {...shared(name)} hint={hint} autoComplete="off" />
  );
  const area = (name: AreaName, hint?: string, rows = 4) => (
    <Textarea {...shared(name)} hint={hint} rows={rows} />
  );
  const select = (name: SelectName, options: Choice[]) => (
    <Select {...shared(name)}>
      <ChoiceOptions choices={options} empty={administrationText.pleaseChoose} />
    </Select>
  );
  const rows = (list: keyof typeof measureFormRows) => (
    <RowFields list={list} rows={values[list]} organisations={choices.organisations} problems={problems} />
  );
  return (
    <ProtectedForm className="form administration-form" noValidate>
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      <Section id="beschluss" heading={text.groups.decision} className="form-group">
        {number === undefined ? null : (
          <TextField
            name="number"
            label={measureFieldLabels.number}
            hint={text.hints.number}
            defaultValue={number}
            error={errorAt(problems, "number")}
            inputMode="numeric"
          />
        )}
        {line("workingTitle", text.hints.workingTitle)}
        {area("adoptedWording", text.hints.adoptedWording, 6)}
        {line("realisedAs", text.hints.realisedAs)}
        {select("type", choicesOf(measureTypes, measureTypeLabels))}
        {area("goal")}
      </Section>
      <Section id="zustaendigkeit" heading={text.groups.responsibility} className="form-group">
        {select("fieldKey", choices.fields)}
        {select("leadOfficeKey", choices.offices)}
        <Fieldset
          id="contributingOfficeKeys"
          legend={measureFieldLabels.contributingOfficeKeys}
          error={errorAt(problems, "contributingOfficeKeys")}
        >
          <div className="choice-columns">
            {choices.offices.map(({ key, name }) => (
              <Checkbox
                key={key}
                id={`contributing-${key}`}
                name="contributingOfficeKeys"
                value={key}
                defaultChecked={values.contributingOfficeKeys.includes(key)}
              >
                {name}
              </Checkbox>
            ))}
          </div>
        </Fieldset>
        {rows("partners")}
        {area("targetGroups", text.hints.targetGroups)}
      </Section>
      <Section id="zeitraum" heading={text.groups.period} intro={text.dateHint} className="form-group">
        <div className="form__row">
          {line("from")}
          {line("to")}
        </div>
      </Section>
      <Section id="grundlagen" heading={text.groups.background} className="form-group">
        {rows("legalBases")}
        {rows("fundingLines")}
        {rows("councilReferences")}
      </Section>
      <ProvenanceFields values={values} problems={problems} />
      <Textarea
        name="reason"
        label={text.reason}
        hint={text.reasonHint}
        defaultValue={reason}
        error={errorAt(problems, "reason")}
        rows={3}
      />
      <div className="form__actions">
        <Button name="intent" value="save">
          {version === undefined ? text.createButton : text.save}
        </Button>
        <a href="/verwaltung/massnahmen">{text.backToList}</a>
      </div>
    </ProtectedForm>
  );
}

/** Name of a form field for the error summary. */
export function measureFieldLabel(field: string): string {
  const list = field.split(".")[0] ?? field;
  if (list === "reason") return text.reason;
  const labels: Record<string, string> = measureFieldLabels;
  return labels[list] ?? list;
}
