import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { createConnection, createServer } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { StorageError } from "./storage/database.js";

export interface SupervisionOptions {
  dbPath: string;
  /** Port on 127.0.0.1; 0 or nothing takes a free one, which restarts keep. */
  port?: number;
  socketPath?: string;
  onEvent?: (event: SupervisionEvent) => void;
}

export type SupervisionEvent =
  | { type: "started"; pid: number; uri: string }
  | { type: "died"; code: number | null; signal: string | null; restartInMs: number }
  | { type: "output"; text: string }
  | { type: "stopped" };

export interface SupervisedMongo {
  readonly uri: string;
  /**
   * Whether the server accepts connections. After it died, waits for its restart, but only until it has been away for
   * so many milliseconds: callers who come later get their answer at once.
   */
  isRunning(longestAbsenceMs: number): Promise<boolean>;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 10_000;
const LONGEST_PAUSE_MS = 30_000;
/** A server that ran this long has not failed to start: the next pause is the shortest again. */
const STEADY_MS = 60_000;

/**
 * Runs the server in a process of its own and starts it again, with growing pauses, if it dies. The child notices by
 * its IPC channel when this process ends (even by SIGKILL) and ends too. Rejects if the first start fails.
 */
export async function superviseEmbeddedMongo(options: SupervisionOptions): Promise<SupervisedMongo> {
  const supervisor = new Supervisor(options);
  await supervisor.start();
  return supervisor;
}

class Supervisor implements SupervisedMongo {
  readonly #options: SupervisionOptions;
  #port = 0;
  #child: ChildProcess | undefined;
  #stopping = false;
  #failures = 0;
  #startedAt = 0;
  #pause: NodeJS.Timeout | undefined;
  #absence: Absence | undefined;

  constructor(options: SupervisionOptions) {
    this.#options = options;
  }

  get uri(): string {
    const { socketPath } = this.#options;
    const address = socketPath === undefined ? `127.0.0.1:${this.#port}` : encodeURIComponent(socketPath);
    return `mongodb://${address}/?directConnection=true`;
  }

  async start(): Promise<void> {
    this.#port = this.#options.socketPath === undefined ? this.#options.port || (await freePort()) : 0;
    await this.#launch();
  }

  async #launch(): Promise<void> {
    const { dbPath, socketPath } = this.#options;
    const bin = fileURLToPath(new URL("../bin/embedded-mongodb.mjs", import.meta.url));
    const place = socketPath === undefined ? ["--port", String(this.#port)] : ["--socket", socketPath];
    const child = fork(bin, ["--dbpath", dbPath, ...place, "--supervised"], { silent: true, execArgv: [] });
    this.#child = child;
    const output: string[] = [];
    const listen = (chunk: Buffer) => {
      const text = chunk.toString("utf8").trim();
      output.push(text);
      this.#options.onEvent?.({ type: "output", text });
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    // "close" comes when all it said has been read, "exit" may come before.
    const died = once(child, "close").then(() => {
      throw new StorageError(output.slice(-3).join("\n") || "the database process ended before it was ready");
    });
    died.catch(() => undefined);
    try {
      await Promise.race([this.#accepting(), died]);
    } catch (error) {
      child.kill("SIGKILL");
      throw error;
    }
    this.#startedAt = Date.now();
    this.#absence?.end();
    this.#absence = undefined;
    if (child.pid !== undefined) this.#options.onEvent?.({ type: "started", pid: child.pid, uri: this.uri });
    child.once("exit", (code, signal) => this.#onExit(code, signal));
    if (child.exitCode !== null || child.signalCode !== null) this.#onExit(child.exitCode, child.signalCode);
  }

  #onExit(code: number | null, signal: string | null): void {
    if (this.#stopping || this.#pause) return;
    this.#absence ??= new Absence();
    this.#failures = Date.now() - this.#startedAt > STEADY_MS ? 1 : this.#failures + 1;
    const restartInMs = Math.min(100 * 2 ** (this.#failures - 1), LONGEST_PAUSE_MS);
    this.#options.onEvent?.({ type: "died", code, signal, restartInMs });
    this.#pause = setTimeout(() => {
      this.#pause = undefined;
      if (this.#stopping) return;
      this.#launch().catch(() => this.#onExit(null, null));
    }, restartInMs);
  }

  /** Resolves when the child accepts connections. */
  async #accepting(): Promise<void> {
    const { socketPath } = this.#options;
    const until = Date.now() + START_LIMIT_MS;
    for (;;) {
      const reached = await new Promise<boolean>((resolve) => {
        const socket =
          socketPath === undefined ? createConnection(this.#port, "127.0.0.1") : createConnection(socketPath);
        socket.once("connect", () => {
          socket.destroy();
          resolve(true);
        });
        socket.once("error", () => resolve(false));
      });
      if (reached) return;
      if (Date.now() > until)
        throw new StorageError(`the database did not accept connections within ${START_LIMIT_MS / 1000} s`);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
  }

  async isRunning(longestAbsenceMs: number): Promise<boolean> {
    if (this.#stopping) return false;
    return this.#absence?.endsWithin(longestAbsenceMs) ?? true;
  }

  async stop(): Promise<void> {
    if (this.#stopping) return;
    this.#stopping = true;
    clearTimeout(this.#pause);
    const child = this.#child;
    if (child && child.exitCode === null && child.signalCode === null) {
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      const limit = setTimeout(() => child.kill("SIGKILL"), STOP_LIMIT_MS);
      await exited;
      clearTimeout(limit);
    }
    this.#options.onEvent?.({ type: "stopped" });
  }
}

/** The time from the end of a server process until one accepts connections again, over all attempts that fail. */
class Absence {
  readonly #since = Date.now();
  readonly #over: Promise<true>;
  #end = () => {};

  constructor() {
    this.#over = new Promise((resolve) => {
      this.#end = () => resolve(true);
    });
  }

  end(): void {
    this.#end();
  }

  /** Whether it ends before it has lasted so many milliseconds. */
  endsWithin(milliseconds: number): Promise<boolean> {
    const left = this.#since + milliseconds - Date.now();
    return Promise.race([this.#over, wait(Math.max(left, 0), false, { ref: false })]);
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  server.close();
  await once(server, "close");
  return port;
}
