import { isIsoDay } from "~/domain/date/iso-day";
import { differingFields } from "~/domain/differing-fields";
import type { PeriodFormValues } from "~/domain/reporting/period-form";
import type { PeriodFormDto } from "~/services/reporting/period-form-dto";
import { formatDate } from "~/texts/de/dates";
import { periodFormText } from "~/texts/de/round";
import { entriesOf } from "../form-reading";
import { VersionConflict } from "../version-conflict";

interface PeriodConflictProps {
  /** As it is stored now. */
  period: PeriodFormDto;
  mine: PeriodFormValues;
  reason: string;
}

const inWords = (value: string) => (isIsoDay(value) ? formatDate(value) : value);

/** Both versions of a period that two people edited. What nobody can change any more is no difference. */
export function PeriodConflict({ period, mine, reason }: PeriodConflictProps) {
  const theirs = period.values;
  return (
    <VersionConflict
      overline={theirs.name}
      version={period.version}
      reason={reason}
      entries={entriesOf(mine)}
      fields={differingFields(period.editable, mine, theirs).map((field) => ({
        field,
        label: periodFormText[field],
        mine: inWords(mine[field]),
        theirs: inWords(theirs[field]),
      }))}
      discardHref={`/runde/${period.key}/angaben`}
    />
  );
}
