import type { FigureEntry } from "~/domain/reporting/contribution";
import { draftLimits } from "~/domain/reporting/draft-schema";
import { formFieldText } from "~/texts/de/contributions";
import { TextField } from "~/ui/inputs";
import { fieldName, rowCount } from "./draft-form";

interface FigureFieldsProps {
  figures: readonly FigureEntry[];
  errorOf: (field: string) => string | undefined;
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Figures, each with the answer "no figure possible, because …". Spare rows stand ready without a script. */
export function FigureFields({ figures, errorOf }: FigureFieldsProps) {
  return (
    <fieldset className="row-fields">
      <legend className="kern-label">{formFieldText.figures}</legend>
      <p className="kern-hint">{formFieldText.figuresHint}</p>
      {rows(rowCount(figures.length, draftLimits.figures)).map((index) => {
        const field = (key: keyof FigureEntry, maxLength: number) => (
          <TextField
            name={fieldName.figure(index, key)}
            label={formFieldText[key]}
            aria-label={`${formFieldText.figureNumber(index + 1)}: ${formFieldText[key]}`}
            error={errorOf(fieldName.figure(index, key))}
            defaultValue={figures[index]?.[key] ?? ""}
            maxLength={maxLength}
            inputMode={key === "value" ? "decimal" : undefined}
          />
        );
        return (
          <div className="row-fields__row row-fields__row--figure" key={index}>
            {field("label", draftLimits.label)}
            {field("value", draftLimits.number)}
            {field("unit", draftLimits.unit)}
            {field("reasonForNoValue", draftLimits.reason)}
          </div>
        );
      })}
    </fieldset>
  );
}

/** Links to evidence, one per row. */
export function EvidenceFields({
  urls,
  errorOf,
}: {
  urls: readonly string[];
  errorOf: FigureFieldsProps["errorOf"];
}) {
  return (
    <fieldset className="row-fields">
      <legend className="kern-label">{formFieldText.evidenceUrls}</legend>
      <p className="kern-hint">{formFieldText.evidenceUrlsHint}</p>
      {rows(rowCount(urls.length, draftLimits.evidenceUrls)).map((index) => (
        <TextField
          key={index}
          type="text"
          inputMode="url"
          name={fieldName.evidenceUrl(index)}
          label={formFieldText.evidenceUrlNumber(index + 1)}
          error={errorOf(fieldName.evidenceUrl(index))}
          defaultValue={urls[index] ?? ""}
          maxLength={draftLimits.url}
        />
      ))}
    </fieldset>
  );
}
