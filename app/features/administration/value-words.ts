import type { MeasureFormValues } from "~/domain/measure/measure-form";
import type { MeasureChoices } from "~/services/administration/measure-form-dto";
import { cooperationFormLabels } from "~/texts/de/organisations";
import { provenanceLabels } from "~/texts/de/provenance";
import { measureTypeLabels } from "~/texts/de/states";

/** A value of the form in words: names instead of keys, a row per line. */
export function valueInWords(
  field: string,
  value: MeasureFormValues[keyof MeasureFormValues],
  choices: MeasureChoices,
): string {
  if (typeof value === "string") return wordOf(field, value, choices);
  return value
    .map((entry) =>
      typeof entry === "string"
        ? wordOf("organisationKey", entry, choices)
        : Object.entries(entry)
            .map(([column, text]) => wordOf(column, text, choices))
            .filter((text) => text !== "")
            .join(", "),
    )
    .join("\n");
}

function wordOf(name: string, value: string, choices: MeasureChoices): string {
  const labels: Record<string, Readonly<Record<string, string>>> = {
    type: measureTypeLabels,
    provenanceLabel: provenanceLabels,
    cooperationForm: cooperationFormLabels,
  };
  const lists: Record<string, { key: string; name: string }[]> = {
    fieldKey: choices.fields,
    leadOfficeKey: choices.offices,
    organisationKey: choices.organisations,
  };
  return labels[name]?.[value] ?? lists[name]?.find(({ key }) => key === value)?.name ?? value;
}
