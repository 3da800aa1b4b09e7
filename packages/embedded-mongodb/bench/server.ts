import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const BIN = fileURLToPath(new URL("../bin/embedded-mongodb.mjs", import.meta.url));

/** The built server in a process of its own, as the application runs it. */
export async function startServerProcess(dbPath: string) {
  const child = fork(BIN, ["--dbpath", dbPath, "--port", "0"], { silent: true, execArgv: [] });
  let said = "";
  const uri = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /at (mongodb:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => reject(new Error(said)));
  });
  return {
    uri,
    pid: child.pid ?? 0,
    stop: async () => {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}
