import { expect, test } from "vitest";
import { looksLikeEmail, normalEmail } from "~/domain/account/account";

test("one spelling per address", () => {
  expect(normalEmail("  Kim.Beispiel@Example.ORG ")).toBe("kim.beispiel@example.org");
  expect(normalEmail("a+b@example.org")).toBe("a+b@example.org");
});

test.each(["kim@example.org", "kim.b+c@amt.stadt.example"])("%s looks like an address", (email) => {
  expect(looksLikeEmail(email)).toBe(true);
});

test.each([
  "",
  "kim",
  "kim@",
  "kim@example",
  "kim@example..org",
  "kim example@example.org",
  "kim@example.org\nBcc: all@example.org",
  "kim@example.org,mia@example.org",
  "Kim <kim@example.org>",
  `${"a".repeat(250)}@example.org`,
])("%j does not", (email) => {
  expect(looksLikeEmail(email)).toBe(false);
});
