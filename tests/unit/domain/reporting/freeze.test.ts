import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { type FreezeInput, freezePeriod, textOfFrozenPeriod } from "~/domain/reporting/freeze";
import type { ProgressReport } from "~/domain/reporting/progress-report";

const provenance = { label: "modelled" as const, sources: [] };
const report: ProgressReport = {
  planKey: "p",
  measureNumber: 1,
  officeKey: "sozialamt",
  periodKey: "2026-1",
  asOf: "2026-06-30",
  state: "inProgress",
  text: "Läuft.",
  unchanged: false,
  figures: [],
  evidenceUrls: [],
  handedInOn: "2026-07-01",
  releasedOn: "2026-07-20",
  audience: "public",
  provenance,
};
const input: FreezeInput = {
  plan: {
    key: "p",
    title: "Plan",
    period: { from: "2022", to: "2026" },
    adoptedOn: "2022-06-23",
    adoptedBy: "Stadtrat",
    provenance,
  },
  period: {
    planKey: "p",
    key: "2026-1",
    name: "1. Halbjahr 2026",
    from: "2026-01-01",
    to: "2026-06-30",
    asOf: "2026-06-30",
    dueOn: "2026-07-15",
    state: "open",
  },
  fields: [{ planKey: "p", key: "f", number: 1, name: "Sprache", provenance }],
  measures: [
    {
      planKey: "p",
      number: 1,
      fieldKey: "f",
      workingTitle: "Kurse",
      type: "project",
      leadOfficeKey: "sozialamt",
      contributingOfficeKeys: ["jugendamt"],
      partners: [],
      targetGroups: [],
      legalBases: [],
      fundingLines: [],
      period: {},
      councilReferences: [],
      milestones: [],
      figures: [],
      events: [],
      provenance,
    },
  ],
  organisations: ["sozialamt", "jugendamt", "unbeteiligt"].map((key) => ({
    key,
    kind: "office" as const,
    names: [
      { name: `${key} alt`, validTo: "2026-07-31" },
      { name: `${key} neu`, validFrom: "2026-08-01" },
    ],
    parents: [],
    themes: [],
    cooperationForms: [],
    provenance,
  })),
  contributions: [
    { measureNumber: 1, officeKey: "sozialamt", part: "lead", stage: "releasedToPublic" },
    { measureNumber: 1, officeKey: "jugendamt", part: "contributing", stage: "draft" },
  ],
  reports: [report],
  labels: { inProgress: "in Umsetzung" },
  computedStateOf: () => "inProgress",
  rulesVersion: "1.0",
  auditHead: { seq: 7, hash: "a".repeat(64) },
  closedOn: "2026-09-01",
};

const hashOf = (of: FreezeInput) =>
  createHash("sha256")
    .update(textOfFrozenPeriod(freezePeriod(of)))
    .digest("hex");

test("names are those of the as-of date, whatever offices are called at closing", () => {
  expect(freezePeriod(input).organisations).toEqual([
    { key: "jugendamt", name: "jugendamt alt", shortName: null },
    { key: "sozialamt", name: "sozialamt alt", shortName: null },
  ]);
});

test("what was not released is kept with its stage and without its text", () => {
  expect(freezePeriod(input).contributions).toEqual([
    { measureNumber: 1, officeKey: "jugendamt", part: "contributing", stage: "draft", report: null },
    { measureNumber: 1, officeKey: "sozialamt", part: "lead", stage: "releasedToPublic", report },
  ]);
});

test("the order in which things are read from the database does not change the hash", () => {
  const shuffled: FreezeInput = {
    ...input,
    organisations: [...input.organisations].reverse(),
    contributions: [...input.contributions].reverse(),
  };
  expect(hashOf(shuffled)).toBe(hashOf(input));
});

test.each<[string, Partial<FreezeInput>]>([
  ["a text", { reports: [{ ...report, text: "Läuft!" }] }],
  [
    "a stage",
    { contributions: input.contributions.map((each) => ({ ...each, stage: "accepted" as const })) },
  ],
  ["a measure", { measures: input.measures.map((each) => ({ ...each, workingTitle: "Kurs" })) }],
  ["a label", { labels: { inProgress: "läuft" } }],
  ["the rules", { rulesVersion: "1.1" }],
  ["the head of the audit log", { auditHead: { seq: 8, hash: "b".repeat(64) } }],
])("%s that differs gives another hash", (_, change) => {
  expect(hashOf({ ...input, ...change })).not.toBe(hashOf(input));
});

test("a state set by hand is kept with the computed one beside it; one of an earlier period expired", () => {
  const manual = (periodKey: string) => ({
    ...{ state: "postponed" as const, reason: "Haushaltssperre", periodKey, setOn: "2026-07-02" },
    ...{ setByRole: "commissioner" as const, audience: "committee" as const },
  });
  const frozenWith = (periodKey: string) =>
    freezePeriod({
      ...input,
      measures: input.measures.map((each) => ({ ...each, manualState: manual(periodKey) })),
      computedStateOf: (_, audience) => (audience === "public" ? "planned" : "inProgress"),
    });
  const current = frozenWith(input.period.key);
  expect(current.manualStates).toEqual([
    {
      measureNumber: 1,
      ...manual(input.period.key),
      computed: { committee: "inProgress", public: "planned" },
    },
  ]);
  const earlier = frozenWith("2020-1");
  expect(earlier.manualStates).toEqual([]);
  expect(earlier.measures.every((measure) => measure.manualState === undefined)).toBe(true);
});

test("the text can be read back as the same contents", () => {
  const contents = freezePeriod(input);
  expect(JSON.parse(textOfFrozenPeriod(contents))).toEqual(contents);
});
