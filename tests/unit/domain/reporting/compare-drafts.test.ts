import fc from "fast-check";
import { expect, test } from "vitest";
import { differingFields, draftFields, mergeDrafts } from "~/domain/reporting/compare-drafts";
import { emptyDraft } from "~/domain/reporting/contribution";

const mine = { ...emptyDraft, text: "meins", nextStep: "gleich", obstacles: "meins" };
const theirs = { ...emptyDraft, text: "ihres", nextStep: "gleich", evidenceUrls: ["https://a.de"] };

test("names exactly the fields that differ, in the order of the form", () => {
  expect(differingFields(mine, theirs)).toEqual(["text", "obstacles", "evidenceUrls"]);
  expect(differingFields(mine, mine)).toEqual([]);
});

test("takes theirs where chosen and keeps mine where nothing was chosen", () => {
  expect(mergeDrafts(mine, theirs, { text: "theirs", obstacles: "mine" })).toEqual({
    ...mine,
    text: "ihres",
  });
});

test("every field of a merged version comes from one of the two", () => {
  const anyDraft = fc.record({ text: fc.string(), obstacles: fc.string(), nextStep: fc.string() });
  fc.assert(
    fc.property(anyDraft, anyDraft, fc.array(fc.constantFrom(...draftFields)), (a, b, taken) => {
      const [first, second] = [
        { ...emptyDraft, ...a },
        { ...emptyDraft, ...b },
      ];
      const choices = Object.fromEntries(taken.map((field) => [field, "theirs" as const]));
      const merged = mergeDrafts(first, second, choices);
      for (const field of draftFields) {
        expect(merged[field]).toEqual(taken.includes(field) ? second[field] : first[field]);
      }
    }),
  );
});
