import type { PreciseDate } from "~/domain/date/precise-date";
import type { MeasureType } from "~/domain/measure/measure";
import { pick, type Random, wholeNumber } from "./random";
import type { MeasureStory, OfficeStory, PlannedMilestone, StoryEntry } from "./story";

/** How a generated measure goes; the more frequent, the more often listed. */
const courses = [
  "onTime",
  "onTime",
  "onTime",
  "onTime",
  "late",
  "late",
  "shifted",
  "shifted",
  "overdue",
  "neverReported",
  "stopped",
] as const;
type Course = (typeof courses)[number];

const steps: Record<MeasureType, readonly string[]> = {
  project: [
    "Vereinbarung geschlossen",
    "Finanzierung gesichert",
    "Angebot begonnen",
    "Zwischenbilanz gezogen",
    "Auswertung liegt vor",
  ],
  concept: ["Bestand erfasst", "Entwurf liegt vor", "Beteiligung abgeschlossen", "Konzept beschlossen"],
  review: ["Bestand erfasst", "Bedarf erhoben", "Ergebnis der Prüfung liegt vor"],
  continuous: ["Verfahren vereinbart", "Erste Auswertung", "Zweite Auswertung"],
};

/** A story without hand-written details, from the same parts as the others. Quarters count from 2022-Q1 = 0. */
export function generatedStory(
  measureNumber: number,
  type: MeasureType,
  officeKeys: readonly string[],
  random: Random,
): MeasureStory {
  const course = pick(random, courses);
  const milestones = plannedMilestones(type, course, random);
  if (course === "neverReported") return { measureNumber, milestones, offices: [] };
  const offices = officeKeys.map(
    (officeKey): OfficeStory => ({
      officeKey,
      entries: entriesFor(type, course, milestones),
      ...(course === "overdue" ? { silentForLast: wholeNumber(random, 1, 3) } : {}),
    }),
  );
  return { measureNumber, milestones, offices };
}

function plannedMilestones(type: MeasureType, course: Course, random: Random): PlannedMilestone[] {
  let quarter = wholeNumber(random, 3, 8);
  const brokenFrom = wholeNumber(random, 1, steps[type].length - 1);
  return steps[type].map((title, index) => {
    const due = quarter;
    quarter += wholeNumber(random, 2, 3);
    const planned = {
      key: `schritt-${index + 1}`,
      title,
      due: quarterText(due),
      weight: wholeNumber(random, 1, 3),
    };
    if (index < brokenFrom || course === "onTime" || course === "overdue") {
      return { ...planned, doneOn: monthText(due, 1) };
    }
    if (course === "stopped") return { ...planned, cancelledOn: "2025-01-15" };
    if (course === "shifted" && index === brokenFrom) {
      return {
        ...planned,
        doneOn: monthText(due + 2, 2),
        shifts: [
          {
            to: quarterText(due + 2),
            reason: "Die Abstimmung mit den Beteiligten dauert länger als geplant.",
            agreedBy: "Leitung des federführenden Amtes",
            shiftedOn: `${monthText(due, 0)}-15`,
          },
        ],
      };
    }
    return course === "shifted" ? { ...planned, doneOn: monthText(due + 2, 2) } : planned;
  });
}

function entriesFor(
  type: MeasureType,
  course: Course,
  milestones: readonly PlannedMilestone[],
): StoryEntry[] {
  const running = type === "continuous" ? "ongoing" : type === "review" ? "underReview" : "inProgress";
  const entries: StoryEntry[] = [
    {
      period: "2022-2",
      state: type === "continuous" ? "ongoing" : "planned",
      text: "Zuständigkeit und Zeitplan sind festgelegt.",
    },
  ];
  for (const [index, milestone] of milestones.entries()) {
    if (!milestone.doneOn) continue;
    const isLast = index === milestones.length - 1;
    const next = milestones[index + 1];
    entries.push({
      period: halfYearOf(milestone.doneOn),
      state: isLast && type !== "continuous" ? "completed" : running,
      text: `Erreicht: ${milestone.title}.`,
      ...(next ? { nextStep: `${next.title}.` } : {}),
    });
  }
  if (course === "late") {
    entries.push({
      period: "2026-1",
      state: running,
      text: "Der nächste Schritt verzögert sich.",
      obstacles: "Personal fehlt.",
    });
  }
  if (course === "stopped") {
    entries.push({
      period: "2024-2",
      state: "discontinued",
      text: "Die Maßnahme wird nicht weitergeführt.",
      stateReason: "Die Finanzierung ist nicht gesichert.",
    });
  }
  return newestPerPeriod(entries);
}

/** Oldest first; of two entries in one half-year the later one stands. */
function newestPerPeriod(entries: readonly StoryEntry[]): StoryEntry[] {
  const byPeriod = new Map(entries.map((entry) => [entry.period, entry]));
  return [...byPeriod.values()].sort((a, b) => (a.period < b.period ? -1 : 1));
}

function quarterText(quarter: number): PreciseDate {
  return `${2022 + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

/** `offset`: month within the quarter, from 0. */
function monthText(quarter: number, offset: number): PreciseDate {
  return `${2022 + Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1 + offset).padStart(2, "0")}`;
}

function halfYearOf(month: PreciseDate): string {
  return `${month.slice(0, 4)}-${Number(month.slice(5, 7)) <= 6 ? 1 : 2}`;
}
