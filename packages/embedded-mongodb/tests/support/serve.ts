import { main } from "../../src/cli.js";

/** The command line on the sources, for tests that need the server in a process of its own. */
const code = await main(process.argv.slice(2));
if (code !== undefined) process.exitCode = code;
