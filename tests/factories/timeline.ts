import type { TimelineQuery } from "~/domain/measure/timeline-query";
import type { TimelineDto, TimelineItem, TimelineMilestone } from "~/services/timeline/timeline-dto";
import { foreignersOffice } from "./measure-list";

export function aTimelineMilestone(overrides: Partial<TimelineMilestone> = {}): TimelineMilestone {
  return {
    title: "Konzept",
    state: "open",
    isPastDue: false,
    span: { from: "2025-06-30", to: "2025-06-30" },
    dateText: "30.06.2025",
    ghost: null,
    ...overrides,
  };
}

export function aTimelineItem(overrides: Partial<TimelineItem> = {}): TimelineItem {
  return {
    number: 1,
    title: "Wege ins Bleiberecht",
    leadOffice: foreignersOffice,
    state: "inProgress",
    late: "clear",
    bar: null,
    periodText: "2022 bis 2026",
    milestones: [],
    ...overrides,
  };
}

/** A time axis over the years 2022 to 2026 with these measures in one field. */
export function aTimeline(
  items: TimelineItem[],
  query: Partial<TimelineQuery> = {},
  overrides: Partial<TimelineDto> = {},
): TimelineDto {
  return {
    today: "2026-11-22",
    planTitle: "Aktionsplan Integration 2022 bis 2026",
    query: {
      fields: [],
      offices: [],
      states: [],
      onlyLate: false,
      zoom: "year",
      year: null,
      view: "axis",
      page: 1,
      ...query,
    },
    notices: [],
    finding: "1 von 2 Meilensteinen ist erreicht.",
    window: { from: "2022-01-01", to: "2026-12-31" },
    ticks: [2022, 2023, 2024, 2025, 2026].map((year) => ({
      from: `${year}-01-01`,
      to: `${year}-12-31`,
      label: String(year),
    })),
    groups:
      items.length === 0 ? [] : [{ field: { key: "arbeit", number: 2, name: "Arbeit" }, items, total: 3 }],
    matchCount: items.length,
    pageCount: 1,
    totalCount: 24,
    options: {
      fields: [{ value: "arbeit", label: "Arbeit", count: 3 }],
      offices: [{ value: "sozialamt", label: "Sozialamt", count: 2 }],
      states: [],
      years: ["2025", "2026"].map((value) => ({ value, label: value, count: 2 })),
    },
    ...overrides,
  };
}
