import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const SOURCES = fileURLToPath(new URL("./serve.ts", import.meta.url));

export interface ServerProcess {
  readonly uri: string;
  readonly child: ChildProcess;
  /** Kills without warning and waits until the process is gone. */
  kill(): Promise<void>;
  /** Asks the server to end and waits until it has. */
  stop(): Promise<void>;
}

export type StartProcess = (args: readonly string[], options: SpawnOptions) => ChildProcess;

export const startNode: StartProcess = (args, options) => spawn(process.execPath, args, options);

/** Arguments that run the command line on the sources. */
export function commandLine(...args: string[]): string[] {
  return ["--import", "tsx", SOURCES, ...args];
}

/** Starts Node with these arguments and waits until the server says that it serves; rejects with what it said instead. */
export async function startServerProcess(
  args: readonly string[],
  start: StartProcess = startNode,
): Promise<ServerProcess> {
  const child = start(args, { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  const uri = await new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /at (mongodb:\S+)/.exec(said);
      if (found?.[1]) resolve(found[1]);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    // Not at its exit: what it said last may still be on its way then.
    child.once("close", () => reject(new Error(said)));
  });
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    const gone = once(child, "exit");
    child.kill(signal);
    await gone;
  };
  return { uri, child, kill: () => end("SIGKILL"), stop: () => end("SIGTERM") };
}
