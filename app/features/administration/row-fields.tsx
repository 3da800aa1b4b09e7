import { type FormRow, type MeasureFormList, measureFormRows } from "~/domain/measure/measure-form";
import { cooperationForms } from "~/domain/organisation/organisation";
import type { Choice } from "~/services/administration/measure-form-dto";
import {
  administrationText,
  measureAdminText,
  measureFieldLabels,
  rowColumnLabels,
} from "~/texts/de/administration";
import { cooperationFormLabels } from "~/texts/de/organisations";
import { Fieldset } from "~/ui/choices";
import { Select, TextField } from "~/ui/inputs";
import { errorAt, type FormProblems } from "./form-problems";
import { rowFieldName } from "./form-reading";

interface RowFieldsProps {
  list: MeasureFormList;
  rows: FormRow[];
  organisations: Choice[];
  problems?: FormProblems;
}

/** Rows beyond the filled ones, so that some can be added without a script. */
const spareRows = 2;

/** A list of a measure: the filled rows and two more. A row that is emptied is taken away. */
export function RowFields({ list, rows, organisations, problems }: RowFieldsProps) {
  const shown: FormRow[] = [...rows, ...Array.from({ length: spareRows }, () => ({}))];
  return (
    <Fieldset id={list} legend={measureFieldLabels[list]}>
      {shown.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
        <fieldset className="row-fields" key={index}>
          <legend className="kern-sr-only">
            {measureAdminText.rowLegend(measureFieldLabels[list], index + 1)}
          </legend>
          <div className="form__row">
            {measureFormRows[list].map((column) => (
              <Column
                key={column}
                name={rowFieldName(list, index, column)}
                column={column}
                label={rowColumnLabels[list][column] ?? column}
                value={row[column] ?? ""}
                organisations={organisations}
                error={errorAt(problems, rowFieldName(list, index, column))}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Fieldset>
  );
}

interface ColumnProps {
  name: string;
  column: string;
  label: string;
  value: string;
  organisations: Choice[];
  error?: string;
}

function Column({ name, column, label, value, organisations, error }: ColumnProps) {
  const choices =
    column === "organisationKey"
      ? organisations
      : column === "cooperationForm"
        ? cooperationForms.map((key) => ({ key, name: cooperationFormLabels[key] }))
        : null;
  if (choices === null)
    return <TextField name={name} label={label} defaultValue={value} error={error} autoComplete="off" />;
  return (
    <Select name={name} label={label} defaultValue={value} error={error}>
      <option value="">{administrationText.pleaseChoose}</option>
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.name}
        </option>
      ))}
    </Select>
  );
}
