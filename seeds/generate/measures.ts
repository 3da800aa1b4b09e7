import { type IsoDay, latestDay } from "~/domain/date/precise-date";
import type { Measure } from "~/domain/measure/measure";
import type { ReportingPeriod } from "~/domain/reporting/period";
import type { ProgressReport } from "~/domain/reporting/progress-report";
import { measure1, measuresWithModelledHistory } from "../reference/measures";
import type { MeasureFacts } from "../reference/measures/measure-facts";
import { measure1Reports } from "./measure-01-reports";
import { milestoneOn } from "./milestones";
import { officeReports } from "./reports";
import { stories } from "./stories";
import type { MeasureStory } from "./story";

/** A measure with everything that was released about it. */
export interface MeasureWithReports {
  measure: Measure;
  reports: ProgressReport[];
}

/** A measure with its modelled history, as it stood at the end of `today`. */
export function measureOn(
  facts: MeasureFacts,
  story: MeasureStory,
  periods: readonly ReportingPeriod[],
  today: IsoDay,
): MeasureWithReports {
  const { closure, manualState } = story;
  const open = periods.find(({ state }) => state === "open");
  return {
    measure: {
      ...facts,
      ...(closure && closure.on <= today && { closure }),
      ...(manualState &&
        open && {
          manualState: {
            ...manualState,
            ...{ periodKey: open.key, setOn: today, setByRole: "commissioner", audience: "public" },
          },
        }),
      milestones: story.milestones.map((planned) => milestoneOn(planned, today)),
      figures: [],
      events: [],
    },
    reports: story.offices.flatMap((office) => officeReports(facts.number, office, periods, today)),
  };
}

/** The 24 measures of the demonstration by number. */
export function demoMeasures(periods: readonly ReportingPeriod[], today: IsoDay): MeasureWithReports[] {
  const modelled = measuresWithModelledHistory.map((facts) => {
    const story = stories.find(({ measureNumber }) => measureNumber === facts.number);
    if (!story) throw new Error(`Measure ${facts.number} has no story.`);
    return measureOn(facts, story, periods, today);
  });
  return [measure1On(today), ...modelled];
}

/** Measure 1 with its real history, cut at `today` like the others. */
function measure1On(today: IsoDay): MeasureWithReports {
  return {
    measure: {
      ...measure1,
      milestones: measure1.milestones.map(({ doneOn, ...milestone }) =>
        doneOn && latestDay(doneOn) <= today
          ? { ...milestone, state: "done", doneOn }
          : { ...milestone, state: "open" },
      ),
      events: measure1.events.filter(({ date }) => latestDay(date) <= today),
    },
    reports: measure1Reports.filter(({ releasedOn }) => releasedOn <= today),
  };
}
