import { measureStates } from "~/domain/measure/state";
import { computedStateAfter, contradictsComputed } from "~/domain/reporting/computed-state";
import { draftLimits } from "~/domain/reporting/draft-schema";
import type { ContributionPageDto } from "~/services/contributions/contribution-page-dto";
import { formFieldText } from "~/texts/de/contributions";
import { stateLabels } from "~/texts/de/states";
import { Fieldset } from "~/ui/choices";
import { Select, TextField } from "~/ui/inputs";
import type { DraftValues } from "./draft-form";

interface StateFieldsProps {
  page: Pick<ContributionPageDto, "stateFacts" | "period">;
  /** What stood in the form when it was opened. */
  values: DraftValues;
  /** What stands in it now. */
  typed: DraftValues;
  errorOf: (field: string) => string | undefined;
}

const reasonFields = ["stateReason", "contradictionReason"] as const;

/**
 * The state and, where it needs one, its reason. With a script only the reason that applies is shown; without one both
 * stay, under a heading that says when they are needed.
 */
export function StateFields({ page, values, typed, errorOf }: StateFieldsProps) {
  const state = measureStates.find((each) => each === typed.state);
  const computed = computedStateAfter(page.stateFacts, typed.milestones, page.period.asOf);
  const applies = {
    stateReason: state === "postponed" || state === "discontinued",
    contradictionReason: state !== undefined && contradictsComputed(state, computed),
  };
  const isShown = (field: (typeof reasonFields)[number]) => applies[field] || errorOf(field) !== undefined;
  return (
    <>
      <Select
        name="state"
        label={formFieldText.state}
        hint={formFieldText.stateHint(computed)}
        error={errorOf("state")}
        defaultValue={values.state}
      >
        <option value="">{formFieldText.noState}</option>
        {measureStates.map((each) => (
          <option key={each} value={each}>
            {stateLabels[each]}
          </option>
        ))}
      </Select>
      <div data-applies={reasonFields.some(isShown)} className="state-reasons">
        <Fieldset
          id="stateReasons"
          legend={formFieldText.stateReasonsLegend}
          hint={<span className="without-script">{formFieldText.stateReasonsHint}</span>}
        >
          {reasonFields.map((field) => (
            <div key={field} data-applies={isShown(field)}>
              <TextField
                name={field}
                label={formFieldText[field]}
                hint={formFieldText[`${field}Hint`]}
                error={errorOf(field)}
                defaultValue={values[field]}
                maxLength={draftLimits.reason}
              />
            </div>
          ))}
        </Fieldset>
      </div>
    </>
  );
}
