import { differingFields } from "~/domain/differing-fields";
import { type PlanFormValues, planFormFields } from "~/domain/plan/plan-form";
import type { PlanFormDto } from "~/services/administration/plan/plan-form-dto";
import { planFieldLabels } from "~/texts/de/administration-fields";
import { entriesOf } from "../form-reading";
import { textValueInWords } from "../text-value-words";
import { VersionConflict } from "../version-conflict";

interface PlanConflictProps {
  /** As it is stored now. */
  plan: PlanFormDto;
  mine: PlanFormValues;
  reason: string;
}

/** Both versions of the plan that two people edited. */
export function PlanConflict({ plan, mine, reason }: PlanConflictProps) {
  const theirs = plan.values;
  return (
    <VersionConflict
      overline={theirs.title}
      version={plan.version}
      reason={reason}
      entries={entriesOf(mine)}
      fields={differingFields(planFormFields, mine, theirs).map((field) => ({
        field,
        label: planFieldLabels[field],
        mine: textValueInWords(field, mine[field]),
        theirs: textValueInWords(field, theirs[field]),
      }))}
      discardHref="/verwaltung/plan"
    />
  );
}
