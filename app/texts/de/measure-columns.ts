import type { ColumnKey, GroupBy } from "~/domain/measure/measure-query";

/** Headings of the list of measures and of its CSV file. */
export const measureColumnLabels: Record<ColumnKey, string> = {
  number: "Nr.",
  title: "Maßnahme",
  field: "Handlungsfeld",
  type: "Art",
  leadOffice: "Federführung",
  state: "Stand",
  progress: "Fortschritt",
  late: "Termine",
  overdue: "Berichte",
  nextDue: "Nächster Meilenstein",
  lastReport: "Letzter Bericht",
  period: "Zeitraum",
  partners: "Partnerorganisationen",
  provenance: "Herkunft",
};

export const groupByLabels: Record<GroupBy, string> = {
  field: "Handlungsfeld",
  leadOffice: "federführendes Amt",
};
