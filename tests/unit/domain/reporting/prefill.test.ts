import { describe, expect, test } from "vitest";
import type { Measure } from "~/domain/measure/measure";
import { checkContribution } from "~/domain/reporting/check-contribution";
import { prefilledDraft, unchangedDraft } from "~/domain/reporting/prefill";
import { parseGermanDate } from "~/texts/de/date-input";

const last = {
  state: "inProgress" as const,
  text: "Kurse laufen.",
  obstacles: "Räume fehlen",
  nextStep: "Vergabe",
  figures: [
    { label: "Kurse", unit: "Stück", value: 12.5 },
    { label: "Titel", unit: "Fälle", value: null, reasonForNoValue: "wird nicht erhoben" },
  ],
  evidenceUrls: ["https://a.de"],
};
const measure: Pick<Measure, "type" | "period" | "milestones"> = {
  type: "project",
  period: { from: "2022" },
  milestones: [
    {
      key: "start",
      title: "Start",
      originalDue: "2026",
      currentDue: "2026",
      shifts: [],
      state: "open",
      weight: 1,
      provenance: { label: "modelled", sources: [] },
    },
  ],
};

describe("the form of a new period", () => {
  test("starts with the last state and an empty text", () => {
    const draft = prefilledDraft(measure, "lead", last, "2026-06-30");
    expect(draft).toMatchObject({ state: "inProgress", text: "", obstacles: "" });
    expect(draft.milestones.map(({ milestoneKey, kind }) => [milestoneKey, kind])).toEqual([
      ["start", "asPlanned"],
    ]);
  });

  test("asks for the same figures again, without their old values", () => {
    const { figures } = prefilledDraft(measure, "lead", last, "2026-06-30");
    expect(figures.map(({ label, value }) => [label, value])).toEqual([
      ["Kurse", ""],
      ["Titel", ""],
    ]);
  });

  test("prefers the state that follows from the milestones", () => {
    expect(prefilledDraft({ ...measure, type: "continuous" }, "lead", last, "2026-06-30").state).toBe(
      "ongoing",
    );
  });

  test("does not take over a manual state: it ended with its period", () => {
    const manual = { ...last, manualState: { computed: null, reason: "x" } };
    expect(prefilledDraft(measure, "lead", manual, "2026-06-30").state).toBe("");
  });

  test("offers milestones to the lead office only", () => {
    expect(prefilledDraft(measure, "contributing", last, "2026-06-30").milestones).toEqual([]);
  });
});

describe("nothing new since last time", () => {
  test("says again what was said, in a form that keeps all rules", () => {
    const result = unchangedDraft(last);
    if (!result.ok) throw new Error(result.refusal.code);
    const checked = checkContribution(result.draft, {
      measure,
      part: "lead",
      asOf: "2026-06-30",
      today: "2026-07-01",
      readDate: parseGermanDate,
      evidenceRequired: true,
    });
    expect(checked).toEqual({ ok: true, content: { ...last, milestoneChanges: [] } });
  });

  test("needs a last time, and no manual state in it", () => {
    expect(unchangedDraft(undefined)).toEqual({ ok: false, refusal: { code: "noLastReport" } });
    expect(unchangedDraft({ ...last, manualState: { computed: null, reason: "x" } })).toEqual({
      ok: false,
      refusal: { code: "manualStateEnded" },
    });
  });
});
