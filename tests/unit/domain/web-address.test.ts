import { expect, test } from "vitest";
import { isWebAddress } from "~/domain/web-address";

test.each([
  "https://www.dresden.de/a?b=c#d",
  "http://localhost:3000/x",
  "https://ratsinfo.beispiel.de/vorlage/1",
])("%s is a web address", (text) => {
  expect(isWebAddress(text)).toBe(true);
});

test.each([
  "javascript:alert(1)",
  " javascript:alert(1)",
  "data:text/html,x",
  "ftp://beispiel.de",
  "www.dresden.de",
  "https://",
  "https://user:secret@beispiel.de",
  "https://beispiel.de/a b",
  "",
])("%s is none", (text) => {
  expect(isWebAddress(text)).toBe(false);
});
