import { type ChildProcess, spawn } from "node:child_process";
import { randomInt } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverArguments } from "../../../scripts/server-process.mjs";

export interface Application {
  /** Without a slash at the end. */
  url: string;
  dataDirectory: string;
  process: ChildProcess;
  /** What it wrote to the terminal so far. */
  output(): string;
  /** Ends it like an operator would and removes its data, unless `keepData`. */
  stop(options?: { keepData?: boolean }): Promise<void>;
}

export interface ApplicationOptions {
  /** Files of an earlier run; default: a fresh temporary directory. */
  dataDirectory?: string;
  environment?: Record<string, string>;
}

/** Starts the built production server on a free port with a data directory of its own and waits until it is ready. */
export async function startApplication(options: ApplicationOptions = {}): Promise<Application> {
  const dataDirectory = options.dataDirectory ?? (await mkdtemp(join(tmpdir(), "aktionsplan-e2e-")));
  const port = await freePort();
  const server = spawn(process.execPath, serverArguments, {
    env: {
      ...process.env,
      NODE_ENV: "production",
      HOST: "127.0.0.1",
      PORT: String(port),
      DATA_DIR: dataDirectory,
      LOG_LEVEL: "warn",
      ...options.environment,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let output = "";
  server.stdout?.on("data", (chunk) => (output += chunk));
  server.stderr?.on("data", (chunk) => (output += chunk));
  await startedOrDied(server, () => output);
  return {
    url: `http://127.0.0.1:${port}`,
    dataDirectory,
    process: server,
    output: () => output,
    stop: async ({ keepData = false } = {}) => {
      if (server.exitCode === null && server.signalCode === null) {
        server.kill("SIGTERM");
        await once(server, "exit");
      }
      if (!keepData) await rm(dataDirectory, { recursive: true, force: true });
    },
  };
}

function startedOrDied(server: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    // What it printed before came by another pipe; it is read in the same turn.
    server.once("message", () => setImmediate(resolve));
    server.once("exit", (code) => reject(new Error(`The server ended with code ${code}:\n${output()}`)));
  });
}

/**
 * A port that was free a moment ago, below those that the system gives away by itself: no other program gets it
 * meanwhile for a connection or as "any free port".
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000);
    const probe = createServer().listen(port, "127.0.0.1");
    const isFree = await once(probe, "listening").then(
      () => true,
      () => false,
    );
    if (!isFree) continue;
    probe.close();
    await once(probe, "close");
    return port;
  }
}
