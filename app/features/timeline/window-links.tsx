import type { TimelineDto } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { OptionLinks } from "~/ui/option-links";
import { timelineAddress } from "./timeline-address";

/** Which part of the plan is shown, all of it in years or one year in quarters, and whether drawn or as a table. */
export function WindowLinks({ query, options }: Pick<TimelineDto, "query" | "options">) {
  return (
    <div className="view-options">
      <OptionLinks
        label={text.inYears}
        options={[
          {
            label: text.wholePlan,
            href: timelineAddress(query, { year: null, zoom: "year" }),
            current: query.year === null,
          },
        ]}
      />
      <OptionLinks
        label={text.inQuarters}
        options={options.years.map(({ value, label }) => ({
          label,
          href: timelineAddress(query, { year: Number(value), zoom: "year" }),
          current: query.year === Number(value),
        }))}
      />
      <OptionLinks
        label={text.shownAs}
        options={(["axis", "table"] as const).map((view) => ({
          label: text.views[view],
          href: timelineAddress(query, { view, page: query.page }),
          current: query.view === view,
        }))}
      />
    </div>
  );
}
