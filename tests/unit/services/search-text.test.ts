import fc from "fast-check";
import { expect, it } from "vitest";
import { searchable, searchMatcher } from "~/services/read-model/search-text.server";

it("knows no case, accents or sharp s", () => {
  expect(searchable("Straße, ÄMTER, Café")).toBe("strasse, amter, cafe");
});

it("finds a text by any of its own words, in any order", () => {
  const words = fc.array(fc.stringMatching(/^[A-Za-zäöüÄÖÜß]{1,8}$/), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(words, (list) => {
      expect(searchMatcher([...list].reverse().join("  "))(searchable(list.join(" ")))).toBe(true);
    }),
  );
  expect(searchMatcher("amt park")(searchable("Sozialamt"))).toBe(false);
  expect(searchMatcher("  ")("anything")).toBe(true);
});
