import { ensureBuilt } from "./build.mjs";
import { run } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";

/** `npm run bench`: the benchmarks measure the built application, so it is built first if it is not up to date. */
await ensureInstalled();
await ensureBuilt();
process.exit(
  await run(process.execPath, ["--import", "tsx", "tests/bench/run.ts", ...process.argv.slice(2)]),
);
