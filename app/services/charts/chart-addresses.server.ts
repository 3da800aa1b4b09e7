/** Charts of the overview by the name that stands in the address of their CSV file. */
export const overviewCharts = {
  handlungsfelder: "statesByField",
  meilensteine: "milestonesOverTime",
  aemter: "statesByOffice",
} as const;
export type OverviewChartName = keyof typeof overviewCharts;

export function isOverviewChartName(name: string): name is OverviewChartName {
  return Object.hasOwn(overviewCharts, name);
}

/** Address of the CSV file of an overview chart. */
export function overviewChartHref(name: OverviewChartName): string {
  return `/diagramme/${name}.csv`;
}

/** Address of the CSV file with a measure's progress over time. */
export function progressChartHref(measureNumber: number): string {
  return `/massnahmen/${measureNumber}/fortschritt.csv`;
}

/** Address of the CSV file with an office's reports per period. */
export function reportsChartHref(organisationKey: string): string {
  return `/organisationen/${encodeURIComponent(organisationKey)}/berichte.csv`;
}
