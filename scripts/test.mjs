import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { run } from "./child.mjs";
import { chromiumMissing, chromiumPath } from "./chromium.mjs";
import { ensureInstalled } from "./install.mjs";
import { say } from "./terminal.mjs";

/**
 * `npm test`: every test of the application and of its packages, and one line with the sum at the end.
 * Arguments go to the application's Vitest (`npm test -- tests/unit -t "late"`); then only that one runs.
 */
const args = process.argv.slice(2);
const runs = [{ name: "application", directory: ".", args }];
if (args.length === 0)
  runs.push({ name: "embedded-mongodb", directory: "packages/embedded-mongodb", args: [] });

await ensureInstalled();
await ensureBuilt();

const results = ".cache/test-results";
mkdirSync(results, { recursive: true });
const vitest = "node_modules/vitest/vitest.mjs";
const sum = { passed: 0, failed: 0, skipped: 0 };
let exitCode = 0;

for (const { name, directory, args: own } of runs) {
  const file = join(process.cwd(), results, `${name}.json`);
  rmSync(file, { force: true });
  say(`\n== ${name} ==`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(process.execPath, [vitest, "run", "--root", directory, ...reporters, ...own]);
  if (code !== 0) exitCode = 1;
  addCounts(file);
}

if (!chromiumPath) {
  const outcome = process.env.CI === "true" ? "failed" : "were skipped";
  say(`\n${chromiumMissing} Tests that need a browser ${outcome}.`);
}
say(`\n${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
// A file that does not even load counts as failed without a failed test, hence both conditions.
process.exit(sum.failed > 0 ? 1 : exitCode);

/** @param {string} file */
function addCounts(file) {
  try {
    const report = JSON.parse(readFileSync(file, "utf8"));
    const brokenFiles = report.testResults.filter(
      /** @param {{ status: string, assertionResults: unknown[] }} result */
      (result) => result.status === "failed" && result.assertionResults.length === 0,
    ).length;
    sum.passed += report.numPassedTests;
    sum.failed += report.numFailedTests + brokenFiles;
    sum.skipped += report.numPendingTests + report.numTodoTests;
  } catch {
    say(`Vitest left no result in ${file}.`);
    sum.failed += 1;
  }
}
