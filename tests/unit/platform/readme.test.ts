import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environmentVariables } from "~/platform/env.server";

test("the README explains exactly the variables that the application reads", () => {
  const explained = [...readFileSync("README.md", "utf8").matchAll(/^\| `([A-Z][A-Z0-9_]+)` \|/gm)].map(
    ([, name]) => name,
  );
  expect(explained.sort()).toEqual([...environmentVariables].sort());
});
