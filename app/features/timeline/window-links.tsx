import { timelineZooms } from "~/domain/measure/timeline-query";
import type { TimelineDto } from "~/services/timeline/timeline-dto";
import { timelineText as text } from "~/texts/de/timeline";
import { OptionLinks } from "~/ui/option-links";
import { timelineAddress } from "./timeline-address";

/** Which part of the plan the axis shows, and how it is divided. */
export function WindowLinks({ query, options }: Pick<TimelineDto, "query" | "options">) {
  const years = options.years.map((option) => Number(option.value));
  return (
    <div className="view-options">
      <OptionLinks
        label={text.window}
        options={[
          {
            label: text.wholePlan,
            href: timelineAddress(query, { year: null }),
            current: query.year === null,
          },
          ...years.map((year) => ({
            label: String(year),
            href: timelineAddress(query, { year }),
            current: query.year === year,
          })),
        ]}
      />
      <OptionLinks
        label={text.zoom}
        options={timelineZooms.map((zoom) => ({
          label: text.zoomNames[zoom],
          href: timelineAddress(query, { zoom }),
          current: query.zoom === zoom,
        }))}
      />
    </div>
  );
}
