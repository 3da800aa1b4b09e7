import { queryParameters } from "~/domain/measure/measure-query";
import type { MeasuresToEdit } from "~/services/administration/bulk/bulk-dto";
import type { FilterOption } from "~/services/measures/measure-list-dto";
import { measureSelectionText as text } from "~/texts/de/bulk-change";
import { Button } from "~/ui/button";
import { Select, TextField } from "~/ui/inputs";

/** Search and filters of the list, with the parameters of the public one. */
export function MeasureFilter({ list: { query, options, filter } }: { list: MeasuresToEdit }) {
  const select = (name: string, label: string, choices: FilterOption[], chosen: string) => (
    <Select name={name} label={label} defaultValue={chosen}>
      <option value="">{text.any}</option>
      {choices.map(({ value, label: word, count }) => (
        <option key={value} value={value}>
          {word} ({count})
        </option>
      ))}
    </Select>
  );
  return (
    // A new filter makes a new form, so that its fields show what is filtered by.
    <form key={JSON.stringify(filter)} className="filter-form" aria-label={text.filter}>
      <TextField
        name={queryParameters.search}
        label={text.search}
        type="search"
        defaultValue={query.search}
      />
      {select(queryParameters.fields, text.field, options.fields, query.field)}
      {select(queryParameters.offices, text.office, options.offices, query.office)}
      {select(queryParameters.states, text.state, options.states, query.state)}
      <div className="form__actions">
        <Button emphasis="secondary">{text.apply}</Button>
        {filter.length === 0 ? null : <a href="/verwaltung/massnahmen">{text.clear}</a>}
      </div>
    </form>
  );
}
