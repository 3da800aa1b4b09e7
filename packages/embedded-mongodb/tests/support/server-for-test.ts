import { onTestFinished } from "vitest";
import {
  commandLine,
  type ServerProcess,
  type StartProcess,
  startNode,
  startServerProcess,
} from "./server-process.js";

/** A server of the sources on a free port, in a process that ends with the test however that ends. */
export function serverForTest(dbPath: string, start: StartProcess = startNode): Promise<ServerProcess> {
  return startServerProcess(commandLine("--dbpath", dbPath, "--port", "0"), (args, options) => {
    const child = start(args, options);
    onTestFinished(() => void child.kill("SIGKILL"));
    return child;
  });
}
