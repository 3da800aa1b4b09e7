import type { ManualStateForm } from "~/domain/measure/manual-state";
import { releaseAudiences } from "~/domain/reporting/progress-report";
import { ProtectedForm } from "~/presentation/protected-form";
import { StateBadge } from "~/presentation/state-badge";
import type { MeasureStateDto } from "~/services/administration/measure-state-dto";
import { administrationText } from "~/texts/de/administration";
import { measureByHandSentence, manualStateText as text } from "~/texts/de/manual-state";
import { Button } from "~/ui/button";
import { Fieldset, Radio } from "~/ui/choices";
import { Description, DescriptionList } from "~/ui/description-list";
import { Select, Textarea } from "~/ui/inputs";
import { Notice } from "~/ui/notice";
import { PageHeader, Section } from "~/ui/page";
import { ConflictNotice } from "./conflict-notice";
import { errorAt, type FormProblems, ProblemSummary } from "./form-problems";
import { MeasureTabs } from "./measure-tabs";

interface MeasureStatePageProps {
  measure: MeasureStateDto;
  done?: keyof typeof text.done;
  /** What was sent and could not be stored. */
  typed?: ManualStateForm & { withdrawReason: string };
  problems?: FormProblems;
  conflict?: boolean;
}

const labels: Record<string, string> = {
  state: text.state,
  reason: text.reason,
  audience: text.audience,
  withdrawReason: text.withdrawReason,
};

/** The state of a measure as computed and as set by hand, with the forms to set it and to take it back. */
export function MeasureStatePage({ measure, done, typed, problems, conflict }: MeasureStatePageProps) {
  const { number, manual, computed, period } = measure;
  const obstacle =
    period === null ? text.noPeriod : computed === "notReported" ? text.nothingReported : undefined;
  return (
    <>
      <PageHeader title={measure.title} overline={text.title(number)} lead={text.lead}>
        <MeasureTabs number={number} page="state" />
      </PageHeader>
      {done === undefined ? null : (
        <Notice tone="success" live>
          <p>{text.done[done]}</p>
        </Notice>
      )}
      <ConflictNotice conflict={conflict} text={text.conflict} />
      <DescriptionList>
        <Description term={text.computed}>
          <StateBadge state={computed} />
          <p>{measure.computedReason}</p>
        </Description>
        {manual === null ? null : (
          <Description term={manual.isInForce ? text.inForce : text.expired(manual.periodName)}>
            <StateBadge state={manual.state} />
            <p>{measureByHandSentence(manual, manual.periodName)}</p>
          </Description>
        )}
      </DescriptionList>
      <ProblemSummary problems={problems} label={(field) => labels[field] ?? field} />
      {obstacle === undefined ? (
        <SetForm {...{ measure, typed, problems }} />
      ) : (
        <Notice>
          <p>{obstacle}</p>
        </Notice>
      )}
      {manual?.isInForce ? <WithdrawForm {...{ measure, typed, problems }} /> : null}
    </>
  );
}

type FormProps = Pick<MeasureStatePageProps, "measure" | "typed" | "problems">;

function SetForm({ measure, typed, problems }: FormProps) {
  const isInForce = measure.manual?.isInForce === true;
  return (
    <Section id="setzen" heading={text.formHeading}>
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="version" value={measure.version} />
        <Select
          name="state"
          label={text.state}
          defaultValue={typed?.state ?? ""}
          error={errorAt(problems, "state")}
        >
          <option value="">{administrationText.pleaseChoose}</option>
          {text.states
            .filter(({ state }) => state !== measure.computed)
            .map(({ state, label }) => (
              <option key={state} value={state}>
                {label}
              </option>
            ))}
        </Select>
        <Textarea
          name="reason"
          label={text.reason}
          hint={text.reasonHint}
          defaultValue={typed?.reason}
          error={errorAt(problems, "reason")}
          rows={3}
        />
        <Fieldset id="audience" legend={text.audience} error={errorAt(problems, "audience")}>
          {[...releaseAudiences].reverse().map((audience) => (
            <Radio
              key={audience}
              id={`audience-${audience}`}
              name="audience"
              value={audience}
              defaultChecked={(typed?.audience ?? "public") === audience}
            >
              {text.audiences[audience]}
            </Radio>
          ))}
        </Fieldset>
        <Button name="intent" value="set">
          {isInForce ? text.replace : text.set}
        </Button>
      </ProtectedForm>
    </Section>
  );
}

function WithdrawForm({ measure, typed, problems }: FormProps) {
  return (
    <Section id="zuruecknehmen" heading={text.withdrawHeading} intro={text.withdrawLead}>
      <ProtectedForm className="form" noValidate>
        <input type="hidden" name="version" value={measure.version} />
        <Textarea
          name="withdrawReason"
          label={text.withdrawReason}
          defaultValue={typed?.withdrawReason}
          error={errorAt(problems, "withdrawReason")}
          rows={3}
        />
        <Button name="intent" value="withdraw" emphasis="secondary">
          {text.withdraw}
        </Button>
      </ProtectedForm>
    </Section>
  );
}
