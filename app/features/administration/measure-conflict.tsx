import { differingFields } from "~/domain/differing-fields";
import { type MeasureFormValues, measureFormFields } from "~/domain/measure/measure-form";
import type { MeasureFormDto } from "~/services/administration/measure-form-dto";
import { measureFieldLabels } from "~/texts/de/administration";
import { formEntriesOf } from "./form-values";
import { valueInWords } from "./value-words";
import { VersionConflict } from "./version-conflict";

interface MeasureConflictProps {
  /** As it is stored now. */
  measure: MeasureFormDto;
  mine: MeasureFormValues;
  reason: string;
}

/** Both versions of a measure that two people edited. */
export function MeasureConflict({ measure, mine, reason }: MeasureConflictProps) {
  const theirs = measure.values;
  return (
    <VersionConflict
      overline={theirs.workingTitle}
      version={measure.version}
      reason={reason}
      entries={formEntriesOf(mine)}
      fields={differingFields(measureFormFields, mine, theirs).map((field) => ({
        field,
        label: measureFieldLabels[field],
        mine: valueInWords(field, mine[field], measure.choices),
        theirs: valueInWords(field, theirs[field], measure.choices),
      }))}
      discardHref={`/verwaltung/massnahmen/${measure.number}`}
    />
  );
}
