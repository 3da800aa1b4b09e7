import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const ENTRY = fileURLToPath(new URL("./serve.ts", import.meta.url));

export interface ServerProcess {
  readonly uri: string;
  readonly child: ChildProcess;
  /** Kills without warning and waits until the process is gone. */
  kill(): Promise<void>;
}

/** Arguments that run the command line on the sources. */
export function commandLine(...args: string[]): string[] {
  return ["--import", "tsx", ENTRY, ...args];
}

/** Starts a server on a free port and waits until it says that it serves; rejects with what it said instead. */
export async function startServerProcess(
  dbPath: string,
  start: (args: string[], options: SpawnOptions) => ChildProcess = (args, options) =>
    spawn(process.execPath, args, options),
): Promise<ServerProcess> {
  const child = start(commandLine("--dbpath", dbPath, "--port", "0"), { stdio: ["ignore", "pipe", "pipe"] });
  onTestFinished(() => void child.kill("SIGKILL"));
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
    child,
    kill: async () => {
      const gone = once(child, "exit");
      child.kill("SIGKILL");
      await gone;
    },
  };
}
