import type { ReactNode } from "react";
import type { FigureEntry } from "~/domain/reporting/contribution";
import { draftLimits } from "~/domain/reporting/draft-schema";
import { contributionText, formFieldText } from "~/texts/de/contributions";
import { TextField } from "~/ui/inputs";
import { fieldName, figureParts, rowCount } from "./draft-form";

interface FigureFieldsProps {
  figures: readonly FigureEntry[];
  /** How many rows are filled in now. */
  filled: number;
  errorOf: (field: string) => string | undefined;
}

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Figures, each with the answer "no figure possible, because …". Spare rows stand ready without a script. */
export function FigureFields({ figures, filled, errorOf }: FigureFieldsProps) {
  const count = rowCount(figures.length, draftLimits.figures);
  const hasError = rows(count).some((index) =>
    figureParts.some((part) => errorOf(fieldName.figure(index, part)) !== undefined),
  );
  return (
    <OptionalRows
      legend={formFieldText.figures}
      hint={formFieldText.figuresHint}
      isOpen={figures.length > 0 || hasError}
      filled={filled}
    >
      {rows(count).map((index) => {
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
    </OptionalRows>
  );
}

/** Links to evidence, one per row. */
export function EvidenceFields({
  urls,
  filled,
  errorOf,
}: Pick<FigureFieldsProps, "filled" | "errorOf"> & { urls: readonly string[] }) {
  const count = rowCount(urls.length, draftLimits.evidenceUrls);
  const hasError = rows(count).some((index) => errorOf(fieldName.evidenceUrl(index)) !== undefined);
  return (
    <OptionalRows
      legend={formFieldText.evidenceUrls}
      hint={formFieldText.evidenceUrlsHint}
      isOpen={urls.length > 0 || hasError}
      filled={filled}
    >
      {rows(count).map((index) => (
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
    </OptionalRows>
  );
}

interface OptionalRowsProps {
  legend: string;
  hint: string;
  /** Whether the rows are open from the start. */
  isOpen: boolean;
  filled: number;
  children: ReactNode;
}

/** Rows that most reports leave empty: closed until somebody needs them, open where something stands in them. */
function OptionalRows({ legend, hint, isOpen, filled, children }: OptionalRowsProps) {
  return (
    <details className="optional-rows" open={isOpen}>
      <summary>
        {legend}{" "}
        <span className="quiet">
          {filled === 0 ? contributionText.optional : formFieldText.rowsFilled(filled)}
        </span>
      </summary>
      <fieldset className="row-fields">
        <legend className="kern-sr-only">{legend}</legend>
        <p className="kern-hint">{hint}</p>
        {children}
      </fieldset>
    </details>
  );
}
