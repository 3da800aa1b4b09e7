import { expect, test } from "vitest";
import { problemsOfPassword } from "~/domain/account/password";

const person = { email: "kim.beispiel@example.org", name: "Kim Beispiel" };
const codes = (password: string) => problemsOfPassword(password, person).map(({ code }) => code);

test("length is counted in characters, not in bytes", () => {
  expect(codes("sieben Öfen")).toEqual(["tooShort"]);
  expect(codes("sieben Öfen!")).toEqual([]);
  expect(codes("🦊🐻🐼🐨🐯🦁🐮🐷🐸🐵🐔🐧")).toEqual([]);
  expect(codes(`${"abcdefgh".repeat(25)}i`)).toEqual(["tooLong"]);
});

test("repetition does not make a password long", () => {
  expect(codes("ababababababab")).toEqual(["tooUniform"]);
});

test("own name and address are refused, also inside", () => {
  expect(codes("xx-BEISPIEL-1234")).toEqual(["containsOwnData"]);
  expect(codes("kim.beispiel!2026")).toEqual(["containsOwnData"]);
  // Three letters are too common to refuse.
  expect(codes("kimono-und-tee-42")).toEqual([]);
});
