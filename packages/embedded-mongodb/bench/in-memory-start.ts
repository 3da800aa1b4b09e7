import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { middle } from "./timing.js";

const BUILT = new URL("../dist/index.js", import.meta.url).href;
const RUNS = 7;

/** What a test file does first: load the package, start a server in memory, get an answer to a first command. */
const SCRIPT = `
  const started = performance.now();
  const { startEmbeddedMongo } = await import(${JSON.stringify(BUILT)});
  const loaded = performance.now();
  const server = await startEmbeddedMongo();
  const ready = performance.now();
  await server.stop();
  console.log(JSON.stringify({ loading: loaded - started, starting: ready - loaded }));
`;

/** Milliseconds to load the package and to start a server in memory, each in a fresh process; medians. */
export async function inMemoryStart(): Promise<{ loading: number; starting: number }> {
  const runs: { loading: number; starting: number }[] = [];
  for (let i = 0; i < RUNS; i++) {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "--eval", SCRIPT],
      { cwd: fileURLToPath(new URL("..", import.meta.url)) },
    );
    runs.push(JSON.parse(stdout));
  }
  return {
    loading: middle(runs.map((run) => run.loading)),
    starting: middle(runs.map((run) => run.starting)),
  };
}
