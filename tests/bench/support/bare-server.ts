import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

export interface BareServer {
  url: string;
  pid: number;
  stop(): void;
}

/**
 * What the machine can do at best: a bare node:http server, in a process of its own, that sends the same bytes as the
 * given addresses under the same paths.
 */
export async function startBareServer(originals: string[]): Promise<BareServer> {
  const program = fileURLToPath(new URL("./bare-server-process.mjs", import.meta.url));
  const child = fork(program, originals, { execArgv: [] });
  const [port] = await once(child, "message");
  if (typeof port !== "number" || !child.pid) throw new Error("The bare server did not start.");
  return { url: `http://127.0.0.1:${port}`, pid: child.pid, stop: () => void child.kill() };
}
