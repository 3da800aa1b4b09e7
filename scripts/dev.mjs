import { spawn } from "node:child_process";
import { ensurePackagesBuilt } from "./build.mjs";
import { passSignalsTo } from "./child.mjs";
import { ensureInstalled } from "./install.mjs";
import { say } from "./terminal.mjs";

await ensureInstalled();
await ensurePackagesBuilt();
say("Entwicklungsserver startet; Änderungen unter app/ und models/ wirken sofort …");

// Not `tsx server.ts`: that spawns a child which survives its parent.
const server = spawn(process.execPath, ["--import", "tsx", "server.ts"], {
  env: { ...process.env, NODE_ENV: "development" },
  stdio: ["inherit", "inherit", "inherit", "ipc"],
});
passSignalsTo(server);
server.once("exit", (code) => process.exit(code ?? 0));
