import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { type Application, freePort, startApplication } from "./support/application";
import { noProcessUses, patience } from "./support/processes";

/** Runs a program to its end. */
async function run(
  args: string[],
  environment: Record<string, string>,
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: "production", ...environment },
  });
  const output = Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = await once(child, "exit");
  return { code, output: (await output).join("") };
}

async function statusOf(url: string): Promise<number> {
  try {
    return (await fetch(url)).status;
  } catch {
    return 0;
  }
}

/** A database that is slow to answer, once, is no fault of the application. */
const isReady = (url: string) =>
  vi.waitFor(async () => expect(await statusOf(`${url}/readyz`)).toBe(200), patience);

describe("a running application", () => {
  let app: Application;
  beforeAll(async () => {
    app = await startApplication();
  });
  afterAll(() => app.stop());

  test("says that it lives and that it is ready", async () => {
    expect(await statusOf(`${app.url}/healthz`)).toBe(200);
    await isReady(app.url);
  });

  test("lets browsers keep hashed files for good, and answers missing ones briefly", async () => {
    const html = await (await fetch(app.url)).text();
    const script = /\/assets\/[\w.-]+\.js/.exec(html)?.[0];
    const answer = await fetch(app.url + script);
    expect(answer.headers.get("Cache-Control")).toBe("public, max-age=31536000, immutable");
    const missing = await fetch(`${app.url}/assets/gone.js`);
    expect(missing.status).toBe(404);
    expect(missing.headers.get("Content-Type")).toContain("text/plain");
  });

  test("compresses pages", async () => {
    const answer = await fetch(app.url, { headers: { "Accept-Encoding": "gzip" } });
    expect(answer.headers.get("Content-Encoding")).toBe("gzip");
  });

  test("refuses a second start on its port in one sentence, and keeps running", async () => {
    const port = new URL(app.url).port;
    const second = await run(["build/server.js"], { PORT: port, DATA_DIR: `${app.dataDirectory}-2` });
    expect(second.code).toBe(1);
    expect(second.output.trim()).toMatch(new RegExp(`^Der Port ${port} ist schon belegt\\.[^\\n]+$`));
    await isReady(app.url);
  });

  test("is not ready while its database process is silent, and again after that died", async () => {
    const [database] = readFileSync(
      `/proc/${app.process.pid}/task/${app.process.pid}/children`,
      "utf8",
    ).split(" ");
    // Silent before it dies: the restart may be over sooner than anybody can ask.
    await vi.waitFor(async () => {
      process.kill(Number(database), "SIGSTOP");
      expect(await statusOf(`${app.url}/readyz`)).toBe(503);
    }, patience);
    process.kill(Number(database), "SIGKILL");
    await vi.waitFor(() => expect(app.output()).toContain('"signal":"SIGKILL"'), patience);
    // Whoever comes meanwhile waits for it instead of meeting an error.
    expect(await statusOf(`${app.url}/zeitplan`)).toBe(200);
    await isReady(app.url);
  });
});

describe("ending", () => {
  test("SIGTERM ends the application in order, and its database with it", async () => {
    const app = await startApplication();
    app.process.kill("SIGTERM");
    const [code] = await once(app.process, "exit");
    expect(code).toBe(0);
    await noProcessUses(app.dataDirectory);
    await app.stop();
  });

  test("after SIGKILL no process is left, and the next start finds the data", async () => {
    const app = await startApplication();
    const before = await (await fetch(`${app.url}/massnahmen.csv`)).text();
    app.process.kill("SIGKILL");
    await noProcessUses(app.dataDirectory);
    const again = await startApplication({
      dataDirectory: app.dataDirectory,
      environment: { DEMO_DATA: "false" },
    });
    expect(before.split("\n").length).toBeGreaterThan(24);
    expect(await (await fetch(`${again.url}/massnahmen.csv`)).text()).toBe(before);
    await again.stop();
  });
});

describe("npm start", () => {
  test("names the address, and takes the server and the database along when it ends", async () => {
    const port = await freePort();
    const app = await startByScript(port);
    await isReady(`http://127.0.0.1:${port}`);
    app.process.kill("SIGTERM");
    await noProcessUses(app.dataDirectory);
  });

  test("leaves nothing behind even when it is killed", async () => {
    const app = await startByScript(await freePort());
    app.process.kill("SIGKILL");
    await noProcessUses(app.dataDirectory);
  });

  test.each([
    [{ PORT: "abc" }, ["PORT"]],
    [{ MONGODB_URI: "localhost", LOG_LEVEL: "laut" }, ["MONGODB_URI", "LOG_LEVEL"]],
  ])("with the configuration %j it stops with one sentence per fault", async (environment, names) => {
    const { code, output } = await run(["scripts/start.mjs"], environment);
    expect(code).toBe(1);
    const sentences = output.split("\n").filter((line) => line.includes("ist ungültig"));
    expect(sentences.map((line) => /Umgebungsvariable (\w+)/.exec(line)?.[1])).toEqual(names);
  });

  test("ends when npm is ended", async () => {
    const app = await startByScript(await freePort(), ["npm", "start"]);
    app.process.kill("SIGTERM");
    await noProcessUses(app.dataDirectory);
  });

  async function startByScript(port: number, command = [process.execPath, "scripts/start.mjs"]) {
    const dataDirectory = await mkdtemp(join(tmpdir(), "aktionsplan-start-"));
    const [program = "", ...args] = command;
    const script = spawn(program, args, {
      env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDirectory },
    });
    onTestFinished(async () => {
      script.kill("SIGTERM");
      await rm(dataDirectory, { recursive: true, force: true });
    });
    let output = "";
    script.stdout.on("data", (part) => (output += part));
    const announced = `Aktionsplan-Monitor läuft: http://localhost:${port}`;
    await vi.waitFor(() => expect(output).toContain(announced), patience);
    return { process: script, dataDirectory };
  }
});
