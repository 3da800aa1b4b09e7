import {
  cooperationForms,
  organisationKinds,
  organisationStructures,
  reaches,
} from "~/domain/organisation/organisation";
import type { OrganisationBeginning, OrganisationFormValues } from "~/domain/organisation/organisation-form";
import { ProtectedForm } from "~/presentation/protected-form";
import type { Choice } from "~/services/administration/measure-form-dto";
import { administrationText } from "~/texts/de/administration";
import {
  organisationFieldLabels,
  organisationAdminText as text,
} from "~/texts/de/administration-organisations";
import {
  cooperationFormLabels,
  organisationKindLabels,
  reachLabels,
  structureLabels,
} from "~/texts/de/organisations";
import { Checkbox, Fieldset } from "~/ui/choices";
import { Select, Textarea, TextField } from "~/ui/inputs";
import { Section } from "~/ui/page";
import { ChoiceOptions, choicesOf } from "../choice-options";
import { EndOfForm } from "../end-of-form";
import { errorAt, type FormProblems } from "../form-problems";
import { ProvenanceFields } from "../provenance-fields";

interface OrganisationFormProps {
  values: OrganisationFormValues;
  reason?: string;
  problems?: FormProblems;
  /** For a new organisation. */
  beginning?: { values: OrganisationBeginning; parentChoices: Choice[] };
  /** For an existing one: the version the form was made from. */
  version?: number;
}

type SelectName = "kind" | "reach" | "structure";
type AreaName = "description" | "themes";

/** The profile of an organisation; for a new one its name and parent too, which later have forms of their own. */
export function OrganisationForm({ values, reason, problems, beginning, version }: OrganisationFormProps) {
  const shared = (name: SelectName | AreaName | "website") => ({
    name,
    label: organisationFieldLabels[name],
    defaultValue: values[name],
    error: errorAt(problems, name),
  });
  const select = (name: SelectName, choices: Choice[], empty: string, hint?: string) => (
    <Select {...shared(name)} hint={hint}>
      <ChoiceOptions choices={choices} empty={empty} />
    </Select>
  );
  const area = (name: AreaName, rows: number, hint?: string) => (
    <Textarea {...shared(name)} rows={rows} hint={hint} optional={administrationText.optional} />
  );
  return (
    <ProtectedForm className="form administration-form" noValidate>
      {version === undefined ? null : <input type="hidden" name="version" value={version} />}
      {beginning === undefined ? null : <BeginningFields {...beginning} problems={problems} />}
      <Section id="steckbrief" heading={text.groups.profile} className="form-group">
        {select(
          "kind",
          choicesOf(organisationKinds, organisationKindLabels),
          administrationText.pleaseChoose,
          text.hints.kind,
        )}
        {area("description", 3)}
        <div className="form__row">
          {select("reach", choicesOf(reaches, reachLabels), text.notKnown)}
          {select("structure", choicesOf(organisationStructures, structureLabels), text.notKnown)}
        </div>
        {area("themes", 4, text.hints.themes)}
        <Fieldset
          id="cooperationForms"
          legend={organisationFieldLabels.cooperationForms}
          hint={text.hints.cooperationForms}
          error={errorAt(problems, "cooperationForms")}
        >
          <div className="choice-columns">
            {cooperationForms.map((form) => (
              <Checkbox
                key={form}
                id={`cooperation-${form}`}
                name="cooperationForms"
                value={form}
                defaultChecked={values.cooperationForms.includes(form)}
              >
                {cooperationFormLabels[form]}
              </Checkbox>
            ))}
          </div>
        </Fieldset>
        <TextField
          {...shared("website")}
          hint={text.hints.website}
          optional={administrationText.optional}
          autoComplete="off"
          inputMode="url"
        />
      </Section>
      <ProvenanceFields values={values} problems={problems} />
      <EndOfForm
        label={text.reason}
        hint={text.reasonHint}
        reason={reason}
        problems={problems}
        button={version === undefined ? text.createButton : text.save}
        back={{ href: "/verwaltung/organisationen", label: text.backToList }}
      />
    </ProtectedForm>
  );
}

interface BeginningFieldsProps {
  values: OrganisationBeginning;
  parentChoices: Choice[];
  problems?: FormProblems;
}

function BeginningFields({ values, parentChoices, problems }: BeginningFieldsProps) {
  const shared = (name: keyof OrganisationBeginning) => ({
    name,
    label: text.fields[name],
    defaultValue: values[name],
    error: errorAt(problems, name),
  });
  return (
    <Section id="name-und-zuordnung" heading={text.groups.name} className="form-group">
      <TextField {...shared("name")} hint={text.hints.name} autoComplete="off" />
      <TextField
        {...shared("shortName")}
        hint={text.hints.shortName}
        optional={administrationText.optional}
        autoComplete="off"
      />
      <Select {...shared("parentKey")}>
        <ChoiceOptions choices={parentChoices} empty={text.nobody} />
      </Select>
      <TextField
        {...shared("validFrom")}
        hint={text.hints.beginning}
        optional={administrationText.optional}
        autoComplete="off"
      />
    </Section>
  );
}

/** Name of a form field for the error summary. */
export function organisationFieldLabel(field: string): string {
  const labels: Record<string, string> = { ...organisationFieldLabels, ...text.fields, reason: text.reason };
  return labels[field] ?? field;
}
