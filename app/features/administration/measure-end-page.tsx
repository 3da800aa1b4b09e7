import { ProtectedForm } from "~/presentation/protected-form";
import type { MeasureEndDto } from "~/services/administration/measure-form-dto";
import {
  administrationText,
  closureInWords,
  measureAdminText,
  measureEndText as text,
} from "~/texts/de/administration";
import { Button } from "~/ui/button";
import { Fieldset, Radio } from "~/ui/choices";
import { Select, Textarea } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { ConflictNotice } from "./conflict-notice";
import { ContributionEffects } from "./contribution-effects";
import { errorAt, type FormProblems, ProblemSummary } from "./form-problems";
import { MeasureTabs } from "./measure-tabs";

export interface TypedEnd {
  way: string;
  into: string;
  reason: string;
}

interface MeasureEndPageProps {
  measure: MeasureEndDto;
  typed?: TypedEnd;
  problems?: FormProblems;
  conflict?: boolean;
}

const labels: Record<string, string> = { way: text.wayShort, into: text.into, reason: text.reason };

/** The end of a measure before its work is done, or taking that end back. */
export function MeasureEndPage({ measure, typed, problems, conflict }: MeasureEndPageProps) {
  const { number, title, closure } = measure;
  const isOpen = closure === null;
  return (
    <>
      <PageHeader
        title={title}
        overline={isOpen ? measureAdminText.endTitle(number) : measureAdminText.reopenTitle(number)}
        lead={isOpen ? text.lead : text.reopenLead}
      >
        <MeasureTabs number={number} page="end" />
      </PageHeader>
      <ConflictNotice conflict={conflict} text={text.conflict} />
      {closure === null ? null : (
        <Notice title={closureInWords(closure)}>
          <p>{closure.reason}</p>
        </Notice>
      )}
      <ProblemSummary problems={problems} label={(field) => labels[field] ?? field} />
      <Section id="beitraege" heading={text.effectsHeading} intro={effectsIntro(measure)}>
        <ContributionEffects effects={measure.effects} />
      </Section>
      <Section id="formular" heading={isOpen ? text.closeHeading : text.reopenHeading}>
        <ProtectedForm className="form" noValidate>
          <input type="hidden" name="version" value={measure.version} />
          {isOpen ? <WayFields targets={measure.targets} typed={typed} problems={problems} /> : null}
          <Textarea
            name="reason"
            label={text.reason}
            hint={text.reasonHint}
            defaultValue={typed?.reason}
            error={errorAt(problems, "reason")}
          />
          <div className="form__actions">
            <Button name="intent" value={isOpen ? "end" : "reopen"}>
              {isOpen ? text.end : text.reopen}
            </Button>
            <a href={`/verwaltung/massnahmen/${number}`}>{text.backToMeasure}</a>
          </div>
        </ProtectedForm>
      </Section>
    </>
  );
}

function effectsIntro({ closure, effects }: MeasureEndDto): string {
  if (effects.length === 0) return text.noEffects;
  return closure === null ? text.withdrawn : text.owedAgain;
}

interface WayFieldsProps extends Pick<MeasureEndPageProps, "typed" | "problems"> {
  targets: MeasureEndDto["targets"];
}

/** Whether the task ends or goes on in another measure, and in which. */
function WayFields({ targets, typed, problems }: WayFieldsProps) {
  return (
    <>
      <Fieldset id="way" legend={text.way} error={errorAt(problems, "way")}>
        {(["close", "merge"] as const).map((way) => (
          <Radio key={way} id={`way-${way}`} name="way" value={way} defaultChecked={typed?.way === way}>
            {text.ways[way]}
          </Radio>
        ))}
      </Fieldset>
      <Select
        name="into"
        label={text.into}
        hint={text.intoHint}
        defaultValue={typed?.into}
        error={errorAt(problems, "into")}
        optional={text.onlyWhenMerging}
      >
        <option value="">{administrationText.pleaseChoose}</option>
        {targets.map((target) => (
          <option key={target.number} value={target.number}>
            {text.option(target.number, target.title)}
          </option>
        ))}
      </Select>
    </>
  );
}
