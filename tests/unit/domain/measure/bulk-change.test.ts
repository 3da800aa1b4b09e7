import { describe, expect, test } from "vitest";
import { aMeasure } from "#tests/factories/measure";
import { type BulkForm, bulkKinds, checkBulkForm, planBulkChange } from "~/domain/measure/bulk-change";

const today = "2026-11-22";
const measure = aMeasure({
  leadOfficeKey: "a",
  contributingOfficeKeys: ["b"],
  targetGroups: ["Frauen"],
  fundingLines: [{ name: "Land" }],
  period: { from: "2023", to: "2025" },
});
const plan = (kind: BulkForm["kind"], value = "") =>
  planBulkChange(measure, { kind, value, reason: "Weil" }, today);
const changes = (of: object) => ({ ok: true, changes: of });
const leftOut = (obstacle: string) => ({ ok: false, obstacle });

describe("what a bulk change makes of a measure", () => {
  test("a new lead office that contributed so far does so no longer", () => {
    expect(plan("leadOffice", "c")).toEqual(changes({ leadOfficeKey: "c" }));
    expect(plan("leadOffice", "b")).toEqual(changes({ leadOfficeKey: "b", contributingOfficeKeys: [] }));
    expect(plan("leadOffice", "a")).toEqual(leftOut("unchanged"));
  });

  test("contributing offices are added and removed; the lead office is none of them", () => {
    expect(plan("addOffice", "c")).toEqual(changes({ contributingOfficeKeys: ["b", "c"] }));
    expect(plan("addOffice", "b")).toEqual(leftOut("unchanged"));
    expect(plan("addOffice", "a")).toEqual(leftOut("isLead"));
    expect(plan("removeOffice", "b")).toEqual(changes({ contributingOfficeKeys: [] }));
    expect(plan("removeOffice", "c")).toEqual(leftOut("notThere"));
  });

  test("fields, target groups and funding", () => {
    expect(plan("field", "wohnen")).toEqual(changes({ fieldKey: "wohnen" }));
    expect(plan("field", measure.fieldKey)).toEqual(leftOut("unchanged"));
    expect(plan("addTargetGroup", "Kinder")).toEqual(changes({ targetGroups: ["Frauen", "Kinder"] }));
    expect(plan("removeTargetGroup", "Frauen")).toEqual(changes({ targetGroups: [] }));
    expect(plan("removeTargetGroup", "frauen")).toEqual(leftOut("notThere"));
    expect(plan("addFunding", "Bund")).toEqual(
      changes({ fundingLines: [{ name: "Land" }, { name: "Bund" }] }),
    );
    expect(plan("addFunding", "Land")).toEqual(leftOut("unchanged"));
  });

  test("the end keeps the begin and does not lie before it", () => {
    expect(plan("periodEnd", "2026-Q2")).toEqual(changes({ period: { from: "2023", to: "2026-Q2" } }));
    expect(plan("periodEnd", "2025")).toEqual(leftOut("unchanged"));
    expect(plan("periodEnd", "2022")).toEqual(leftOut("endBeforeBegin"));
  });

  test("closing; and an ended measure is left out of every change", () => {
    expect(plan("close")).toEqual(changes({ closure: { on: today, reason: "Weil" } }));
    const ended = { ...measure, closure: { on: "2026-01-01", reason: "Kein Geld" } };
    for (const kind of bulkKinds)
      expect(planBulkChange(ended, { kind, value: "c", reason: "Weil" }, today)).toEqual(leftOut("ended"));
  });
});

describe("the form of a bulk change", () => {
  const context = {
    fieldKeys: ["arbeit"],
    officeKeys: ["a"],
    readDate: (typed: string) =>
      typed === "Mitte 2026" ? { date: "2026", wording: typed } : typed === "2026" ? { date: "2026" } : null,
  };
  const check = (kind: BulkForm["kind"], value: string, reason = "Weil") =>
    checkBulkForm({ kind, value, reason }, context);

  test.each([
    ["field", "geheim", { value: "unknownChoice" }],
    ["leadOffice", "", { value: "required" }],
    ["addOffice", "constructor", { value: "unknownChoice" }],
    ["addTargetGroup", "x".repeat(301), { value: "tooLong" }],
    ["periodEnd", "bald", { value: "invalidDate" }],
    ["periodEnd", "Mitte 2026", { value: "vagueDate" }],
  ] as const)("%s %s is refused", (kind, value, problems) => {
    expect(check(kind, value)).toEqual({ ok: false, problems });
  });

  test("a reason is always needed; closing needs nothing else", () => {
    expect(check("close", "")).toMatchObject({ ok: true });
    expect(check("close", "", " ")).toEqual({ ok: false, problems: { reason: "required" } });
    expect(check("field", "arbeit", "x".repeat(1201))).toEqual({
      ok: false,
      problems: { reason: "tooLong" },
    });
  });

  test("texts come out trimmed and dates as dates", () => {
    expect(check("addTargetGroup", " Kinder ")).toMatchObject({ change: { value: "Kinder" } });
    expect(check("periodEnd", "2026")).toMatchObject({ change: { value: "2026" } });
  });
});
