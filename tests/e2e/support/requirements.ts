import { existsSync } from "node:fs";

/** Runs once before the browser tests: says clearly what is missing instead of letting each test fail on it. */
export default function checkRequirements(): void {
  if (!existsSync("build/server.js")) {
    throw new Error(
      "The browser tests need the built application: run `npm run build` (or `npm test`, which does it).",
    );
  }
}
