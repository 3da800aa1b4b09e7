import type { NameForm, NameStep } from "~/domain/organisation/change-names";
import { ProtectedForm } from "~/presentation/protected-form";
import type { OrganisationFormDto } from "~/services/administration/organisations/organisation-form-dto";
import { administrationText } from "~/texts/de/administration";
import {
  organisationAdminText,
  organisationNamesText as text,
} from "~/texts/de/administration-organisations";
import { formatDate } from "~/texts/de/dates";
import { validityInWords } from "~/texts/de/organisation-page";
import { Button } from "~/ui/button";
import { Description, DescriptionList } from "~/ui/description-list";
import { Select, Textarea, TextField } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { Section } from "~/ui/page";
import { ChoiceOptions } from "../choice-options";
import { errorAt, type FormProblems, ProblemSummary } from "../form-problems";
import { OrganisationHeader } from "./organisation-header";

/** What was sent and could not be stored. */
interface SentNames {
  step: NameStep;
  typed: NameForm;
  conflict: boolean;
  problems?: FormProblems;
}

interface OrganisationNamesPageProps {
  organisation: OrganisationFormDto;
  sent?: SentNames;
}

/** Renaming, correcting a name, and moving below another organisation, each in a form of its own. */
export function OrganisationNamesPage({ organisation, sent }: OrganisationNamesPageProps) {
  const { names, closure, version } = organisation;
  const problems = Object.fromEntries(
    Object.entries(sent?.problems ?? {}).map(([field, code]) => [`${formIdOf(sent)}.${field}`, code]),
  );
  const form = (step: NameStep, index?: number) => {
    const id = formIdOf({ step, typed: { index: String(index ?? "") } });
    const typed = sent && formIdOf(sent) === id ? sent.typed : undefined;
    return { id, step, version, typed, problems };
  };
  return (
    <>
      <OrganisationHeader
        organisation={organisation}
        page="names"
        overline={text.overline}
        lead={text.lead}
      />
      {closure === null ? null : <p>{text.closed}</p>}
      {sent?.conflict ? (
        <Notice tone="warning" live>
          <p>{text.conflict}</p>
          <p>{text.conflictKept}</p>
        </Notice>
      ) : null}
      <ProblemSummary problems={problems} label={labelOf} />
      <Section id="gespeichert" heading={text.recorded}>
        <Recorded organisation={organisation} />
      </Section>
      {closure === null ? (
        <div className="form-pair">
          <Section id="umbenennen" heading={text.headings.rename} intro={text.intros.rename}>
            <NameFields {...form("rename")} />
          </Section>
          <Section id="zuordnung" heading={text.headings.move} intro={text.intros.move}>
            <MoveFields {...form("move")} organisation={organisation} />
          </Section>
        </div>
      ) : null}
      <Section id="berichtigen" heading={text.headings.correct} intro={text.intros.correct}>
        {names.map((name, index) => (
          <details
            key={`${name.name} ${name.validFrom}`}
            className="disclosure"
            open={sent?.step === "correct" && sent.typed.index === String(index)}
          >
            <summary>{text.correctOne(name.name)}</summary>
            <NameFields
              {...form("correct", index)}
              index={index}
              stored={{
                name: name.name,
                shortName: name.shortName ?? "",
                validFrom: name.validFrom === undefined ? "" : formatDate(name.validFrom),
              }}
            />
          </details>
        ))}
      </Section>
      <p className="page-links">
        <a href="/verwaltung/organisationen">{organisationAdminText.backToList}</a>
      </p>
    </>
  );
}

/** Several names can be corrected on one page, so their forms are told apart by the place of the name. */
const formIdOf = (sent: { step: NameStep; typed: Pick<NameForm, "index"> } | undefined) =>
  sent?.step === "correct" ? `correct-${sent.typed.index}` : (sent?.step ?? "");

function labelOf(id: string): string {
  const field = id.split(".").at(-1) ?? id;
  const labels: Record<string, string> = text.fields;
  return labels[field] ?? field;
}

function Recorded({ organisation: { names, parents } }: Pick<OrganisationNamesPageProps, "organisation">) {
  const validity = (from: string | null, to: string | null) => validityInWords(from, to) || text.always;
  return (
    <DescriptionList>
      <Description term={text.names}>
        <ul className="plain-list">
          {names.map(({ name, shortName, validFrom = null, validTo = null }) => (
            <li key={`${name} ${validFrom}`}>
              {shortName === undefined ? name : `${name} (${shortName})`}{" "}
              <span className="missing">{validity(validFrom, validTo)}</span>
            </li>
          ))}
        </ul>
      </Description>
      <Description term={text.parents}>
        {parents.length === 0 ? (
          <span className="missing">{text.noParents}</span>
        ) : (
          <ul className="plain-list">
            {parents.map(({ key, name, validFrom, validTo }) => (
              <li key={`${key} ${validFrom}`}>
                {name} <span className="missing">{validity(validFrom, validTo)}</span>
              </li>
            ))}
          </ul>
        )}
      </Description>
    </DescriptionList>
  );
}

interface StepFormProps {
  id: string;
  step: NameStep;
  version: number;
  typed?: NameForm;
  problems: FormProblems;
}

interface NameFieldsProps extends StepFormProps {
  index?: number;
  /** What a correction starts with; a new name starts empty. */
  stored?: Pick<NameForm, "name" | "shortName" | "validFrom">;
}

function NameFields({ id, step, version, typed, problems, index, stored }: NameFieldsProps) {
  const start = typed ?? stored;
  const shared = sharedBy(id, problems);
  return (
    <ProtectedForm className="form" noValidate>
      <input type="hidden" name="version" value={version} />
      {index === undefined ? null : <input type="hidden" name="index" value={index} />}
      <TextField
        {...shared("name")}
        label={step === "rename" ? text.fields.newName : text.fields.name}
        defaultValue={start?.name}
        autoComplete="off"
      />
      <TextField
        {...shared("shortName")}
        label={text.fields.shortName}
        optional={administrationText.optional}
        defaultValue={start?.shortName}
        autoComplete="off"
      />
      <TextField
        {...shared("validFrom")}
        label={text.fields.validFrom}
        hint={step === "rename" ? text.hints.validFrom : text.hints.validFromCorrect}
        defaultValue={start?.validFrom}
        autoComplete="off"
      />
      <StepEnd {...{ id, step, typed, problems }} />
    </ProtectedForm>
  );
}

interface MoveFieldsProps extends StepFormProps {
  organisation: OrganisationFormDto;
}

function MoveFields({ id, step, version, typed, problems, organisation }: MoveFieldsProps) {
  const shared = sharedBy(id, problems);
  return (
    <ProtectedForm className="form" noValidate>
      <input type="hidden" name="version" value={version} />
      <Select {...shared("parentKey")} label={text.fields.parentKey} defaultValue={typed?.parentKey}>
        <ChoiceOptions choices={organisation.parentChoices} empty={organisationAdminText.nobody} />
      </Select>
      <TextField
        {...shared("validFrom")}
        label={text.fields.validFrom}
        hint={text.hints.validFrom}
        defaultValue={typed?.validFrom}
        autoComplete="off"
      />
      <StepEnd {...{ id, step, typed, problems }} />
    </ProtectedForm>
  );
}

function StepEnd({ id, step, typed, problems }: Omit<StepFormProps, "version">) {
  return (
    <>
      <Textarea
        {...sharedBy(id, problems)("reason")}
        label={text.fields.reason}
        hint={text.hints.reason}
        defaultValue={typed?.reason}
        rows={2}
      />
      <div className="form__actions">
        <Button name="intent" value={step}>
          {text.buttons[step]}
        </Button>
      </div>
    </>
  );
}

const sharedBy = (id: string, problems: FormProblems) => (name: keyof NameForm) => ({
  id: `${id}.${name}`,
  name,
  error: errorAt(problems, `${id}.${name}`),
});
