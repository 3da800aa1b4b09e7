import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environmentVariables } from "~/platform/env.server";

test("the README explains exactly the variables that the application reads", () => {
  const firstCells = readFileSync("README.md", "utf8").match(/^\| `[A-Z][A-Z0-9_]+`[^|]*\|/gm) ?? [];
  const explained = firstCells.flatMap((cell) => cell.match(/[A-Z][A-Z0-9_]+/g) ?? []);
  expect(explained.sort()).toEqual([...environmentVariables].sort());
});
