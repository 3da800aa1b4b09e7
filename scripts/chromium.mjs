import { existsSync } from "node:fs";

/** Where the browser of the tests is; `undefined` if there is none. */
export const chromiumPath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find(
  (path) => existsSync(path),
);

export const chromiumMissing = "No chromium found: install Debian's package `chromium`.";
