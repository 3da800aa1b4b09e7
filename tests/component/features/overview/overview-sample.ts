import type { KeyFigureCode } from "~/domain/measure/key-figures";
import { rollUpStates } from "~/domain/measure/roll-up";
import type { ChartFigure } from "~/services/charts/chart-figure";
import type { OverviewDto } from "~/services/overview/overview-dto";

const office = { key: "sozialamt", name: "Sozialamt", shortName: "Sozialamt" };
const measure = { number: 7, title: "Elternarbeit", href: "/massnahmen/7" };
const light = {
  level: "raised" as const,
  days: 40,
  sentences: ["Der Termin ist seit 40 Tagen überschritten."],
};

function figure(caption: string): ChartFigure {
  return {
    caption,
    csvHref: "/diagramme/x.csv",
    data: {
      rowHeading: "Zeile",
      unit: "Maßnahmen",
      missing: "keine Angabe",
      series: [{ key: "completed", label: "abgeschlossen" }],
      rows: [{ key: "2024-03-31", label: "Erste", values: { completed: 1 }, total: 2 }],
      totalHeading: "gesamt",
    },
  };
}

function keyFigure(key: KeyFigureCode, label: string, count: number, total: number) {
  return { key, count, total, label, explanation: "alle", none: "nichts zu zählen", href: "/massnahmen" };
}

/** A small overview in which every section has something to show. */
export const overviewSample: OverviewDto = {
  modelledBasis: ["periods", "milestones", "reports"],
  plan: {
    key: "plan",
    title: "Plan der Stadt",
    period: { from: "2022", to: "2026" },
    adoptedOn: "2022-06-23",
    adoptedBy: "Stadtrat",
    reference: null,
  },
  today: "2024-03-01",
  measureCount: 2,
  provenanceCounts: { sourced: 1, predecessor: 0, proposal: 0, practice: 0, modelled: 1, reported: 0 },
  keyFigures: [
    keyFigure("completed", "Abgeschlossen", 1, 2),
    keyFigure("late", "Verspätet", 9, 12),
    keyFigure("reportOverdue", "Überfällig", 0, 12),
    keyFigure("milestonesReached", "Meilensteine", 1, 2),
  ],
  states: rollUpStates(["completed", "notReported"]),
  charts: {
    statesByField: figure("Befund nach Feld."),
    milestonesOverTime: figure("Befund nach Zeit."),
    statesByOffice: figure("Befund nach Amt."),
  },
  offices: [
    {
      office,
      rollUp: rollUpStates(["completed", "notReported"]),
      lateCount: 1,
      lateTotal: 2,
      overdueCount: 0,
      overdueTotal: 0,
      notReportedCount: 1,
      href: "/organisationen/sozialamt",
    },
  ],
  changes: {
    since: "2023-09-01",
    entries: [{ kind: "milestoneDone", on: "2024-02-01", measure, text: "Meilenstein erreicht." }],
    total: 3,
    href: "/massnahmen",
  },
  late: {
    entries: [{ measure, leadOffice: office, state: "inProgress", light }],
    total: 9,
    href: "/massnahmen?a",
  },
  overdue: { entries: [], total: 0, href: "/massnahmen" },
  notReported: {
    entries: [{ measure, missingOffices: [office], reason: "Niemand hat berichtet." }],
    total: 1,
    href: "/massnahmen",
  },
};
