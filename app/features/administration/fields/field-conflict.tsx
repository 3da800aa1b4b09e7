import { differingFields } from "~/domain/differing-fields";
import { type FieldFormValues, fieldFormFields } from "~/domain/plan/field-form";
import type { FieldFormDto } from "~/services/administration/fields/field-form-dto";
import { fieldFieldLabels } from "~/texts/de/administration-fields";
import { entriesOf } from "../form-reading";
import { textValueInWords } from "../text-value-words";
import { VersionConflict } from "../version-conflict";

interface FieldConflictProps {
  /** As it is stored now. */
  field: FieldFormDto;
  mine: FieldFormValues;
  reason: string;
}

/** Both versions of a field of action that two people edited. */
export function FieldConflict({ field, mine, reason }: FieldConflictProps) {
  const theirs = field.values;
  return (
    <VersionConflict
      overline={theirs.name}
      version={field.version}
      reason={reason}
      entries={entriesOf(mine)}
      fields={differingFields(fieldFormFields, mine, theirs).map((name) => ({
        field: name,
        label: fieldFieldLabels[name],
        mine: textValueInWords(name, mine[name]),
        theirs: textValueInWords(name, theirs[name]),
      }))}
      discardHref={`/verwaltung/handlungsfelder/${field.key}`}
    />
  );
}
