import { describe, expect, test } from "vitest";
import type { Milestone } from "~/domain/measure/milestone";
import { checkContribution } from "~/domain/reporting/check-contribution";
import type { CheckContext } from "~/domain/reporting/check-milestone-entry";
import { type ContributionDraft, emptyDraft, type MilestoneEntry } from "~/domain/reporting/contribution";
import { parseGermanDate } from "~/texts/de/date-input";

const milestone = (key: string, changes: Partial<Milestone> = {}): Milestone => ({
  key,
  title: key,
  originalDue: "2026-Q2",
  currentDue: "2026-Q2",
  shifts: [],
  state: "open",
  weight: 1,
  provenance: { label: "modelled", sources: [] },
  ...changes,
});

const context = (changes: Partial<CheckContext> = {}): CheckContext => ({
  measure: {
    type: "project",
    period: { from: "2022", to: "2026" },
    milestones: [
      milestone("concept", { state: "done", doneOn: "2024-03" }),
      milestone("start"),
      milestone("end"),
    ],
  },
  part: "lead",
  asOf: "2026-09-30",
  today: "2026-10-05",
  readDate: parseGermanDate,
  evidenceRequired: false,
  ...changes,
});

const draft = (changes: Partial<ContributionDraft> = {}): ContributionDraft => ({
  ...emptyDraft,
  state: "inProgress",
  text: "Das Konzept wird umgesetzt.",
  ...changes,
});

const entry = (changes: Partial<MilestoneEntry>): MilestoneEntry => ({
  milestoneKey: "start",
  kind: "asPlanned",
  doneOn: "",
  evidenceUrl: "",
  newDue: "",
  shiftReason: "",
  agreedBy: "",
  ...changes,
});

function problemsOf(changes: Partial<ContributionDraft>, contextChanges: Partial<CheckContext> = {}) {
  const result = checkContribution(draft(changes), context(contextChanges));
  return result.ok ? [] : result.problems.map(({ field, code }) => `${field}: ${code}`);
}

function contentOf(changes: Partial<ContributionDraft>, contextChanges: Partial<CheckContext> = {}) {
  const result = checkContribution(draft(changes), context(contextChanges));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.content;
}

test("an empty draft is told everything that is missing at once", () => {
  expect(problemsOf({ state: "", text: " \n" })).toEqual(["text: required", "state: required"]);
});

test("optional fields that are left empty are absent, not empty", () => {
  expect(contentOf({})).toEqual({
    state: "inProgress",
    text: "Das Konzept wird umgesetzt.",
    figures: [],
    evidenceUrls: [],
    milestoneChanges: [],
  });
});

describe("a state", () => {
  test.each(["discontinued", "postponed"] as const)("%s needs a reason", (state) => {
    expect(problemsOf({ state })).toEqual(["stateReason: reasonRequired"]);
    expect(contentOf({ state, stateReason: " Mittel fehlen " }).stateReason).toBe("Mittel fehlen");
  });

  test("does not keep a reason that belongs to another state", () => {
    expect(contentOf({ stateReason: "alt" })).not.toHaveProperty("stateReason");
  });

  test("that contradicts the milestones needs a reason and is marked as set by hand", () => {
    expect(problemsOf({ state: "completed" })).toEqual(["contradictionReason: contradictsMilestones"]);
    expect(contentOf({ state: "completed", contradictionReason: "Rest entfällt" }).manualState).toEqual({
      computed: "inProgress",
      reason: "Rest entfällt",
    });
  });

  test("is compared with the milestones as this contribution leaves them", () => {
    const milestones = [
      entry({ milestoneKey: "start", kind: "done", doneOn: "02/2026" }),
      entry({ milestoneKey: "end", kind: "done", doneOn: "30.09.2026" }),
    ];
    expect(contentOf({ state: "completed", milestones })).not.toHaveProperty("manualState");
    expect(problemsOf({ state: "inProgress", milestones })).toEqual([
      "contradictionReason: contradictsMilestones",
    ]);
  });
});

describe("a milestone that is done", () => {
  const done = (changes: Partial<MilestoneEntry>) => ({ milestones: [entry({ kind: "done", ...changes })] });

  test("needs the date", () => {
    expect(problemsOf(done({}))).toEqual(["milestones.start.doneOn: required"]);
    expect(problemsOf(done({ doneOn: "bald" }))).toEqual(["milestones.start.doneOn: invalidDate"]);
  });

  test("is not done in the future; a month that has begun may be named", () => {
    expect(problemsOf(done({ doneOn: "06.10.2026" }))).toEqual(["milestones.start.doneOn: dateInFuture"]);
    expect(problemsOf(done({ doneOn: "10/2026" }))).toEqual([]);
  });

  test("needs evidence where the configuration says so", () => {
    expect(problemsOf(done({ doneOn: "02/2026" }), { evidenceRequired: true })).toEqual([
      "milestones.start.evidenceUrl: evidenceRequired",
    ]);
    expect(problemsOf(done({ doneOn: "02/2026", evidenceUrl: "javascript:alert(1)" }))).toEqual([
      "milestones.start.evidenceUrl: noWebAddress",
    ]);
  });
});

describe("a shifted milestone", () => {
  const shifted = (changes: Partial<MilestoneEntry>) => ({
    milestones: [entry({ kind: "shifted", ...changes })],
  });

  test("needs a new date, a reason and who agreed", () => {
    expect(problemsOf(shifted({}))).toEqual([
      "milestones.start.newDue: required",
      "milestones.start.shiftReason: reasonRequired",
      "milestones.start.agreedBy: agreedByRequired",
    ]);
    expect(problemsOf(shifted({ newDue: "Q2 2026", shiftReason: "x", agreedBy: "y" }))).toEqual([
      "milestones.start.newDue: sameDate",
    ]);
  });

  test("becomes a change with the precision that was typed", () => {
    const values = { newDue: "1. Quartal 2027", shiftReason: "Vergabe verzögert", agreedBy: "Amtsleitung" };
    expect(contentOf(shifted(values)).milestoneChanges).toEqual([
      {
        kind: "shifted",
        milestoneKey: "start",
        to: "2027-Q1",
        reason: "Vergabe verzögert",
        agreedBy: "Amtsleitung",
      },
    ]);
  });
});

test("milestones of others are not touched: unknown, finished, or of a measure led by another office", () => {
  const done = (milestoneKey: string) => ({
    milestones: [entry({ milestoneKey, kind: "done", doneOn: "2025" })],
  });
  expect(problemsOf(done("foreign"))).toEqual(["milestones.foreign.kind: unknownMilestone"]);
  expect(problemsOf(done("concept"))).toEqual(["milestones.concept.kind: milestoneAlreadyDone"]);
  expect(problemsOf(done("start"), { part: "contributing" })).toEqual([
    "milestones.start.kind: onlyLeadOffice",
  ]);
});

describe("figures", () => {
  const figure = (label: string, value: string, reasonForNoValue = "") => ({
    figures: [{ label, unit: "Fälle", value, reasonForNoValue }],
  });

  test("are read in German notation; zero is a number", () => {
    expect(contentOf(figure("Beratungen", "1.567")).figures[0]).toEqual({
      label: "Beratungen",
      unit: "Fälle",
      value: 1567,
    });
    expect(contentOf(figure("Beratungen", "0")).figures[0]?.value).toBe(0);
  });

  test("without a number need the reason, and then the value is missing, not zero", () => {
    expect(problemsOf(figure("Titel", ""))).toEqual(["figures.0.value: valueOrReasonRequired"]);
    expect(contentOf(figure("Titel", "", "wird nicht erhoben")).figures[0]).toEqual({
      label: "Titel",
      unit: "Fälle",
      value: null,
      reasonForNoValue: "wird nicht erhoben",
    });
  });

  test("need a name and a number that is one; an empty row is none", () => {
    expect(problemsOf(figure("", "5"))).toEqual(["figures.0.label: required"]);
    expect(problemsOf(figure("Kurse", "viele"))).toEqual(["figures.0.value: invalidNumber"]);
    expect(
      contentOf({ figures: [{ label: "", unit: "", value: "", reasonForNoValue: "" }] }).figures,
    ).toEqual([]);
  });
});

test("evidence must be a web address; empty lines are dropped", () => {
  expect(problemsOf({ evidenceUrls: ["https://a.de", "www.b.de"] })).toEqual([
    "evidenceUrls.1: noWebAddress",
  ]);
  expect(contentOf({ evidenceUrls: [" https://a.de ", ""] }).evidenceUrls).toEqual(["https://a.de"]);
});

test("the next report may lie in the running quarter, not before the as-of date", () => {
  expect(problemsOf({ nextReportOn: "3. Quartal 2026" })).toEqual([]);
  expect(problemsOf({ nextReportOn: "08/2026" })).toEqual(["nextReportOn: dateInPast"]);
  expect(problemsOf({ nextReportOn: "demnächst" })).toEqual(["nextReportOn: invalidDate"]);
});
