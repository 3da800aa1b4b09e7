import { spawn } from "node:child_process";
import { ensureBuilt } from "./build.mjs";
import { passSignalsTo } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { serverArguments } from "./server-process.mjs";
import { say } from "./terminal.mjs";

await ensureInstalled();
await ensureBuilt();
say("Aktionsplan-Monitor startet …");

const atTerminal = process.stdout.isTTY;
const server = spawn(process.execPath, serverArguments, {
  env: {
    ...process.env,
    NODE_ENV: "production",
    // A person at a terminal wants the address, not a line per request; services keep the full log.
    LOG_LEVEL: process.env.LOG_LEVEL || (atTerminal ? "warn" : "info"),
  },
  // The channel lets the server notice when we are gone, however we went.
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
passSignalsTo(server);
server.on("message", (message) => {
  if (isStarted(message)) say(`\nAktionsplan-Monitor läuft: ${message.url}\nBeenden mit Strg+C.\n`);
});
server.once("exit", (code) => process.exit(code ?? 1));

/** @param {unknown} message @returns {message is { type: "started", url: string }} */
function isStarted(message) {
  return typeof message === "object" && message !== null && "type" in message && message.type === "started";
}
