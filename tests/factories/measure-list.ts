import { emptyMeasureQuery, type MeasureQuery } from "~/domain/measure/measure-query";
import { rollUpStates } from "~/domain/measure/roll-up";
import type { FilterOption, MeasureListDto, MeasureRow } from "~/services/measures/measure-list-dto";
import type { OrganisationRef } from "~/services/read-model/measure-summary";

export const foreignersOffice: OrganisationRef = {
  key: "auslaenderbehoerde",
  name: "Ausländerbehörde",
  shortName: "ABH",
};
export const socialOffice: OrganisationRef = { key: "sozialamt", name: "Sozialamt", shortName: "Sozialamt" };

/** A row of the list; tests name only what they are about. */
export function aRow(overrides: Partial<MeasureRow> = {}): MeasureRow {
  return {
    number: 1,
    title: "Wege ins Bleiberecht",
    realisedAs: null,
    field: { key: "arbeit", number: 2, name: "Arbeit" },
    type: "review",
    leadOffice: foreignersOffice,
    contributingCount: 0,
    state: "inProgress",
    progress: { share: 0.5, doneCount: 1, totalCount: 2 },
    plannedShare: 0.5,
    late: { level: "clear", days: 0 },
    overdue: { level: "clear", days: 0 },
    nextMilestone: null,
    lastReport: { asOf: "2026-06-30", office: foreignersOffice },
    provenance: "modelled",
    ...overrides,
  };
}

function option(value: string, label: string): FilterOption {
  return { value, label, count: 1 };
}

/** A list with these rows, as the service gives it for the query. */
export function aList(
  rows: MeasureRow[],
  query: Partial<MeasureQuery> = {},
  overrides: Partial<MeasureListDto> = {},
): MeasureListDto {
  return {
    today: "2026-11-22",
    planTitle: "Aktionsplan Integration 2022 bis 2026",
    query: { ...emptyMeasureQuery, ...query },
    notices: [],
    rows,
    groupBy: query.group ?? null,
    groups: [],
    matchCount: rows.length,
    totalCount: 24,
    pageCount: 1,
    rollUp: rollUpStates(rows.map((row) => row.state)),
    options: {
      fields: [option("arbeit", "Arbeit"), option("wohnen", "Wohnen")],
      offices: [option("auslaenderbehoerde", "Ausländerbehörde"), option("sozialamt", "Sozialamt")],
      partners: [],
      states: [option("in-umsetzung", "in Umsetzung"), option("nicht-berichtet", "nicht berichtet")],
      types: [option("projekt", "Projekt")],
      lights: [
        option("verspaetet", "Maßnahme verspätet"),
        option("bericht-ueberfaellig", "Bericht überfällig"),
      ],
      targetGroups: [],
      provenances: [],
    },
    csvHref: "/massnahmen.csv",
    ...overrides,
  };
}
