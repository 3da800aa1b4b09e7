import { addDays } from "~/domain/date/iso-day";
import type { IsoDay } from "~/domain/date/precise-date";
import type { LateReason, LightLevel, LightName, OverdueReason } from "~/domain/measure/lights";
import { formatDate, sinceInWords, untilDate } from "./dates";
import { stateLabels } from "./states";
import { countInWords, listInWords } from "./words";

export const lightNameLabels: Record<LightName, string> = {
  measureLate: "Maßnahme verspätet",
  reportOverdue: "Bericht überfällig",
};

/** What stands beside a measure; each light has words of its own. */
export const lightLabels: Record<LightName, Record<LightLevel, string>> = {
  measureLate: {
    raised: "verspätet",
    clear: "kein Termin überschritten",
    unknown: "nicht beurteilbar",
    notApplicable: "entfällt",
  },
  reportOverdue: {
    raised: "Bericht überfällig",
    clear: "Bericht liegt vor",
    unknown: "nicht beurteilbar",
    notApplicable: "noch kein Bericht fällig",
  },
};

/**
 * One reason of the light *measure late* as a sentence. The only place that words it: page, chart, table, CSV file
 * and mail say the same.
 */
export function lateSentence(reason: LateReason, today: IsoDay): string {
  switch (reason.rule) {
    case "milestonePastDue":
      return `Meilenstein „${reason.milestoneTitle}“ war ${untilDate(reason.due, reason.dueWording)} fällig und ist ${sinceInWords(addDays(reason.since, -1), today)} überschritten${shiftClause(reason)}.`;
    case "periodEnded":
      return `Der Zeitraum der Maßnahme lief ${untilDate(reason.end)} und ist ${sinceInWords(addDays(reason.since, -1), today)} vorbei; gezeigter Stand: ${stateLabels[reason.state]}.`;
    case "measureClosed":
      return reason.mergedInto === undefined
        ? `Die Maßnahme wurde am ${formatDate(reason.on)} beendet; es laufen keine Termine mehr.`
        : `Die Maßnahme ist am ${formatDate(reason.on)} in Maßnahme ${reason.mergedInto} aufgegangen; ihre eigenen Termine gelten nicht mehr.`;
    case "finalState": {
      const ended = reason.state === "completed" ? "ist abgeschlossen" : "wird nicht weiterverfolgt";
      return reason.openMilestoneCount === 0
        ? `Die Maßnahme ${ended}; es laufen keine Termine mehr.`
        : `Die Maßnahme ${ended}; ${countInWords(reason.openMilestoneCount, "Meilenstein blieb", "Meilensteine blieben")} offen.`;
    }
    case "nextMilestone":
      return `Kein Termin ist überschritten. Nächster Meilenstein: „${reason.milestoneTitle}“, fällig ${untilDate(reason.due, reason.dueWording)}.`;
    case "withinPeriod":
      return `Kein Termin ist überschritten. Der Zeitraum der Maßnahme läuft ${untilDate(reason.end)}.`;
    case "continuousWithoutDates":
      return "Daueraufgabe ohne offenen Meilenstein: Es gibt keinen Termin, der überschritten sein könnte.";
    case "noDates":
      return "Weder ein offener Meilenstein noch ein Ende ist festgelegt; eine Verspätung lässt sich nicht beurteilen.";
  }
}

/**
 * One reason of the light *report overdue* as a sentence.
 * @param officeName name of the office the reason is about
 * @param periodName German name of a reporting period by its key
 */
export function overdueSentence(
  reason: OverdueReason,
  today: IsoDay,
  officeName: string,
  periodName: (key: string) => string,
): string {
  switch (reason.rule) {
    case "neverReported":
      return `${officeName}: Zu dieser Maßnahme liegt noch kein Bericht vor. Der erste sollte bis zum ${formatDate(reason.since)} vorliegen (${sinceInWords(reason.since, today)} überfällig); es ${missingPeriods(reason.missedPeriodKeys, periodName)}.`;
    case "outdated":
      return `${officeName}: Der letzte Bericht beschreibt den Stand vom ${formatDate(reason.lastAsOf)}. Der nächste sollte bis zum ${formatDate(reason.since)} vorliegen (${sinceInWords(reason.since, today)} überfällig); es ${missingPeriods(reason.missedPeriodKeys, periodName)}.`;
    case "upToDate":
      return `${officeName} hat zuletzt zum Stand vom ${formatDate(reason.asOf)} berichtet.`;
    case "finallyReported":
      return `${officeName} hat abschließend zum Stand vom ${formatDate(reason.asOf)} berichtet.`;
    case "nothingDue":
      return `${officeName}: Es war noch kein Bericht fällig.`;
  }
}

function shiftClause({ shiftCount, originalDue, due }: Extract<LateReason, { shiftCount: number }>): string {
  if (shiftCount === 0) return "";
  const times = shiftCount === 1 ? "einmal" : `${shiftCount}-mal`;
  return ` (${times} verschoben${originalDue === due ? "" : `, ursprünglich ${formatDate(originalDue)}`})`;
}

function missingPeriods(keys: readonly string[], periodName: (key: string) => string): string {
  if (keys.length > 3) return `fehlen ${keys.length} Berichte`;
  return `${keys.length === 1 ? "fehlt der Bericht" : "fehlen die Berichte"} für ${listInWords(keys.map(periodName))}`;
}
