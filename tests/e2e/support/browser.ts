import { type Browser, chromium } from "playwright-core";
import { afterAll, describe } from "vitest";
import { chromiumMissing, chromiumPath } from "../../../scripts/chromium.mjs";

/**
 * `describe` for tests that need a browser. Without one they are skipped, visibly in the summary;
 * under CI=true they run and fail, so that a pipeline never goes green without having looked.
 */
export const describeInBrowser =
  chromiumPath || process.env.CI === "true"
    ? describe
    : (name: string, ...rest: [() => void]) =>
        describe.skip(`${name} (no chromium on this machine)`, ...rest);

let running: Promise<Browser> | undefined;

/** The browser of this test file; started at the first call, closed after the last test. */
export function browser(): Promise<Browser> {
  if (!chromiumPath) throw new Error(chromiumMissing);
  running ??= chromium.launch({
    executablePath: chromiumPath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  return running;
}

afterAll(async () => {
  await (await running)?.close();
  running = undefined;
});
