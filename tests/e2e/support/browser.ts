import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type ConsoleMessage,
  chromium,
} from "playwright-core";
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

/** A window of its own, without what others left behind. Waits for a minute for what a busy machine brings late. */
export async function newContext(options?: BrowserContextOptions): Promise<BrowserContext> {
  const context = await (await browser()).newContext(options);
  context.setDefaultTimeout(60_000);
  return context;
}

/**
 * Whether the page complains. Remix prints one message where nothing is wrong: if somebody goes on while the data that
 * follow their last step are still read, that reading is given up.
 */
export function isComplaint(message: ConsoleMessage): boolean {
  if (message.text().startsWith("AbortError: signal is aborted without reason")) return false;
  return ["error", "warning"].includes(message.type());
}

/** The browser of this test file; started at the first call, closed after the last test. */
function browser(): Promise<Browser> {
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
