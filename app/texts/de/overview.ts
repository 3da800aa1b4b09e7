import { type IsoDay, isPast, latestDay, type PreciseDate } from "~/domain/date/precise-date";
import { formatDate, formatPeriod } from "./dates";
import { countInWords, formatNumber } from "./words";

/** Words of the overview that are not already in the data (captions and sentences come from the services). */
export const overviewText = {
  title: "Überblick",
  noPlan: "Hier ist noch kein Plan eingetragen",
  noPlanLead: "Sobald ein Plan mit seinen Maßnahmen angelegt ist, steht hier, wie weit er ist.",
  noMeasures: "Der Plan enthält noch keine Maßnahmen.",
  noMeasuresNote: "Sobald Maßnahmen angelegt sind, steht hier, wie weit sie sind.",
  byField: {
    heading: "Umsetzungsstand je Handlungsfeld",
    note: "Gezählt sind Maßnahmen nach dem letzten freigegebenen Bericht. Am Ende jedes Balkens steht, wie viele Maßnahmen das Handlungsfeld hat.",
    allHeading: "Alle Maßnahmen nach Stand",
    state: "Stand",
    count: "Anzahl",
    share: "Anteil",
    total: "gesamt",
  },
  overTime: {
    heading: "Meilensteine geplant und erreicht",
    note: "Zusammengezählt seit Beginn des Plans; jede Stufe ist das Ende eines Quartals. Entfallene Meilensteine zählen nicht mit.",
    today: "heute",
  },
  late: {
    heading: "Was verspätet ist und warum",
    none: "Keine Maßnahme ist verspätet.",
    noneNote: "Geprüft wurden alle Maßnahmen mit einem Termin.",
    notJudged: "Zu keiner Maßnahme lässt sich eine Verspätung beurteilen.",
  },
  notReported: {
    heading: "Wozu niemand berichtet hat",
    none: "Zu jeder Maßnahme gibt es einen Stand.",
  },
  overdue: {
    heading: "Wo ein Bericht überfällig ist",
    none: "Kein Bericht ist überfällig.",
    notJudged: "Es war noch kein Bericht fällig.",
  },
  byOffice: {
    heading: "Stand je federführendem Amt",
    note: "Jede Maßnahme steht bei dem Amt, das sie federführend verantwortet.",
    tableHeading: "Verspätungen und fehlende Berichte je Amt",
    tableNote: "Jeweils bezogen auf die Maßnahmen, auf die der Hinweis anwendbar ist.",
    office: "Federführendes Amt",
    late: "verspätet",
    overdue: "Bericht überfällig",
    notReported: "nicht berichtet",
    notApplicable: "entfällt",
  },
  leadOffice: "Federführend:",
  changes: {
    heading: "Was sich zuletzt geändert hat",
    none: (since: IsoDay) => `Seit dem ${formatDate(since)} hat sich nichts geändert.`,
    intro: (since: IsoDay, shown: number, total: number) =>
      shown < total
        ? `Die ${formatNumber(shown)} neuesten von ${formatNumber(total)} Veränderungen seit dem ${formatDate(since)}.`
        : `Alle Veränderungen seit dem ${formatDate(since)}, die neueste zuerst.`,
  },
} as const;

/** Who decided the plan, when and for how long; whether that is over. */
export function adoptionLine(
  plan: { period: { from: PreciseDate; to: PreciseDate }; adoptedOn: IsoDay; adoptedBy: string },
  today: IsoDay,
): string {
  const { period, adoptedBy, adoptedOn } = plan;
  const ended = isPast(period.to, today) ? `, abgelaufen am ${formatDate(latestDay(period.to))}` : "";
  return `Beschlossen vom ${adoptedBy} am ${formatDate(adoptedOn)}. Laufzeit ${formatPeriod(period)}${ended}.`;
}

/** The answer of the page in two sentences. Where no measure can be judged, none is called late or in time. */
export function overviewLead(counts: {
  total: number;
  completed: number;
  late: number;
  lateJudged: number;
  notReported: number;
}): string {
  const { total, completed, late, lateJudged, notReported } = counts;
  const of = `Von ${countInWords(total, "Maßnahme", "Maßnahmen")} ${verb(completed)} ${none(completed)} abgeschlossen`;
  const delay =
    lateJudged === 0 ? "; Verspätungen lassen sich nicht beurteilen." : ` und ${none(late)} verspätet.`;
  return `${of}${delay} ${silence(notReported)}`;
}

/** The denominator of a key figure; what it consists of stands below it. */
export function outOf(total: number): string {
  return `von ${formatNumber(total)}`;
}

/** Link to the whole of a list of which only the first entries are shown. */
export function wholeList(total: number): string {
  return `Alle ${formatNumber(total)} in der Liste der Maßnahmen`;
}

function verb(count: number) {
  return count <= 1 ? "ist" : "sind";
}

function none(count: number) {
  return count === 0 ? "keine" : formatNumber(count);
}

function silence(count: number) {
  if (count === 0) return "Zu jeder gibt es einen Stand.";
  const measures = count === 1 ? "einer Maßnahme" : `${formatNumber(count)} Maßnahmen`;
  return `Zu ${measures} fehlen Berichte, ohne die kein Stand feststeht.`;
}
