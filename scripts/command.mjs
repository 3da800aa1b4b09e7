import { ensurePackagesBuilt } from "./build.mjs";
import { run } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";

/** Runs one of the application's commands (`npm run seed`, `verify` …): a TypeScript file with its arguments. */
await ensureInstalled();
await ensurePackagesBuilt();
process.exit(await run(process.execPath, ["--import", "tsx", ...process.argv.slice(2)]));
