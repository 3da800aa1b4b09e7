import type { MeasureEvent } from "~/domain/measure/measure";
import { PreciseDateText } from "~/presentation/precise-date-text";
import { ProvenanceBadge } from "~/presentation/provenance-badge";
import { measurePageText as text } from "~/texts/de/measure-page";
import { Section } from "~/ui/page";
import { Timeline, TimelineEntry } from "~/ui/timeline";

/** What happened to the measure and is no milestone: answers, awards, starts. Newest first. */
export function Events({ events }: { events: MeasureEvent[] }) {
  if (events.length === 0) return null;
  return (
    <Section id="ereignisse" heading={text.events}>
      <Timeline label={text.events}>
        {events.map((event) => (
          <TimelineEntry
            key={`${event.date} ${event.text}`}
            date={<PreciseDateText date={event.date} />}
            marker="filled"
          >
            <p>
              {event.text} <ProvenanceBadge label={event.provenance.label} />
            </p>
          </TimelineEntry>
        ))}
      </Timeline>
    </Section>
  );
}
