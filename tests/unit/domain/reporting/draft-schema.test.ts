import { expect, test } from "vitest";
import { emptyDraft } from "~/domain/reporting/contribution";
import { contributionDraftSchema, draftLimits } from "~/domain/reporting/draft-schema";

const accepts = (value: unknown) => contributionDraftSchema.safeParse(value).success;

test("a draft may be empty or break rules of content", () => {
  expect(accepts(emptyDraft)).toBe(true);
  expect(accepts({ ...emptyDraft, nextReportOn: "irgendwann", evidenceUrls: ["kein Link"] })).toBe(true);
});

test("a text may be as long as permitted and not a character longer", () => {
  expect(accepts({ ...emptyDraft, text: "x".repeat(draftLimits.text) })).toBe(true);
  expect(accepts({ ...emptyDraft, text: "x".repeat(draftLimits.text + 1) })).toBe(false);
});

test.each([
  ["query operators", { ...emptyDraft, state: { $ne: "" } }],
  ["operators inside a text", { ...emptyDraft, text: { $gt: "" } }],
  ["unknown states", { ...emptyDraft, state: "erledigt" }],
  ["unknown fields", { ...emptyDraft, stage: "accepted" }],
  [
    "unknown fields of a milestone",
    { ...emptyDraft, milestones: [{ milestoneKey: "a", kind: "done", weight: 9 }] },
  ],
  ["missing fields", { text: "x" }],
  ["too many links", { ...emptyDraft, evidenceUrls: Array.from({ length: 11 }, () => "") }],
])("refuses %s", (_, value) => {
  expect(accepts(value)).toBe(false);
});
