import fc from "fast-check";
import { expect, test } from "vitest";
import { safeRedirectTarget } from "~/platform/safe-redirect.server";

test.each(["/", "/konto", "/massnahmen?feld=arbeit&sort=-nummer#liste", "/a/b%2Fc"])(
  "%s is ours",
  (target) => {
    expect(safeRedirectTarget(target)).toBe(target);
  },
);

test.each([
  "https://boese.example",
  "//boese.example",
  "/\\boese.example",
  "\\\\boese.example",
  "/\t/boese.example",
  "/%09/../\n//boese.example",
  "/..//boese.example",
  "/.//boese.example",
  "javascript:alert(1)",
  "konto",
  "",
  " /konto",
  null,
  undefined,
  ["/konto"],
  `/${"a".repeat(3000)}`,
])("%j is not", (target) => {
  expect(safeRedirectTarget(target, "/start")).toBe("/start");
});

test("whatever comes in, what goes out stays on this host", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    "//",
    ":",
    "@",
    "?",
    "#",
    ".",
    "..",
    "\t",
    "boese.example",
    "%2f",
    "a",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const target = safeRedirectTarget(pieces.join(""));
      expect(new URL(target, "https://monitor.example").origin).toBe("https://monitor.example");
      expect(target).toMatch(/^\/(?![/\\])/);
    }),
    { numRuns: 2000 },
  );
});
