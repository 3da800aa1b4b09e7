import { onlyLateSlug, timelineParameters, timelineQueryParams } from "~/domain/measure/timeline-query";
import type { TimelineDto } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { Button } from "~/ui/button";
import { FilterMenu } from "~/ui/filter-menu";
import { QueryForm } from "~/ui/query-form";
import { filterKeys, keptValues, timelineAddress, timelinePath } from "./timeline-address";

interface TimelineFiltersProps extends Pick<TimelineDto, "query" | "options"> {
  visit: (address: string) => void;
}

/** Which measures stand on the axis. */
export function TimelineFilters({ query, options, visit }: TimelineFiltersProps) {
  const params = timelineQueryParams(query);
  return (
    <QueryForm
      label={text.filters}
      className="menus"
      path={timelinePath}
      address={timelineAddress(query)}
      visit={visit}
      kept={keptValues(query)}
      live
    >
      {filterKeys.map((key) => (
        <FilterMenu
          key={key}
          name={timelineParameters[key]}
          label={text.filterNames[key]}
          options={options[key]}
          chosen={params.getAll(timelineParameters[key])}
          words={text.menu}
        />
      ))}
      <label className="menu-tick">
        <input
          type="checkbox"
          name={timelineParameters.onlyLate}
          value={onlyLateSlug}
          defaultChecked={query.onlyLate}
        />
        {text.onlyLate}
      </label>
      <Button emphasis="secondary">{text.menu.apply}</Button>
    </QueryForm>
  );
}
