import { format } from "node:util";
import { afterEach, beforeEach } from "vitest";

type Level = "error" | "warn";

// `createRemixStub` cannot set this flag of React Router 6; the application's own entry is not concerned.
const harmless = /v7_startTransition/;

let unexpected: string[] = [];
let expected: { level: Level; pattern: RegExp; seen: boolean }[] = [];
const { error, warn } = console;

/**
 * Declares that the running test causes this message. A message that is not declared fails its test, and so does
 * a declared one that does not come.
 */
export function expectConsole(level: Level, pattern: RegExp): void {
  expected.push({ level, pattern, seen: false });
}

function record(level: Level) {
  return (...parts: unknown[]) => {
    const text = format(...parts);
    if (harmless.test(text)) return;
    const declared = expected.filter((entry) => entry.level === level && entry.pattern.test(text));
    for (const entry of declared) entry.seen = true;
    if (declared.length === 0) unexpected.push(`console.${level}: ${text}`);
  };
}

beforeEach(() => {
  unexpected = [];
  expected = [];
  console.error = record("error");
  console.warn = record("warn");
});

afterEach(() => {
  Object.assign(console, { error, warn });
  const missing = expected
    .filter((entry) => !entry.seen)
    .map(({ level, pattern }) => `console.${level} ${pattern}`);
  if (unexpected.length > 0) throw new Error(`The test wrote to the console:\n${unexpected.join("\n")}`);
  if (missing.length > 0) throw new Error(`Declared but not written:\n${missing.join("\n")}`);
});
