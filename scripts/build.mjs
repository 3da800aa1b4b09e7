import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./child.mjs";
import { giveUp, say } from "./terminal.mjs";

const sources = ["app", "models", "seeds", "public", "packages"];
const generated = new Set(["node_modules", "dist", "tests", "bench"]);
const results = ["build/server.js", "build/server/index.js", "packages/embedded-mongodb/dist/index.js"];
const stamp = "build/sources.sha256";

/**
 * Builds the application unless the last build was made from exactly these sources. Contents are compared, not
 * dates: git sets dates as it likes, and a deleted file has none.
 */
export async function ensureBuilt() {
  const fingerprint = fingerprintOfSources();
  if (results.every((file) => existsSync(file)) && readStamp() === fingerprint) return;
  say("Die Anwendung wird gebaut. Das dauert etwa eine halbe Minute …");
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production") };
  if ((await npm(["run", "build"], { env, quiet: true })) !== 0) {
    giveUp("Die Anwendung konnte nicht gebaut werden. Die Meldungen des Bauwerkzeugs stehen darüber.");
  }
  mkdirSync("build", { recursive: true });
  writeFileSync(stamp, fingerprint);
}

function readStamp() {
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : undefined;
}

function fingerprintOfSources() {
  const hash = createHash("sha256").update(process.version);
  const configuration = readdirSync(".").filter((name) => /\.(ts|js|json)$/.test(name));
  for (const file of [...configuration.sort(), ...sources.flatMap(filesUnder)]) {
    hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !generated.has(name))
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}
