import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./child.mjs";
import { giveUp, say } from "./terminal.mjs";

/**
 * @typedef {object} Product
 * @property {string[]} sources files and folders it is made of, besides the configuration
 * @property {string[]} results files that exist if it was made
 * @property {string} stamp holds the fingerprint of the sources it was made of
 * @property {string[]} command arguments of npm
 */

/** @type {Product} */
const embeddedMongodb = {
  sources: ["packages/embedded-mongodb"],
  results: ["packages/embedded-mongodb/dist/index.js"],
  stamp: "packages/embedded-mongodb/dist/sources.sha256",
  command: ["run", "build", "--workspace", "packages/embedded-mongodb"],
};

/** @type {Product} */
const application = {
  sources: ["app", "models", "seeds", "public", "server.ts"],
  results: ["build/server.js", "build/server/index.js"],
  stamp: "build/sources.sha256",
  command: ["run", "build:application"],
};

const generated = new Set(["node_modules", "dist", "tests", "bench"]);

/** Builds what the server needs that is not made of exactly the present sources. */
export async function ensureBuilt() {
  await ensurePackagesBuilt();
  await ensureMade(application, "Die Anwendung wird gebaut. Das dauert etwa eine halbe Minute …");
}

/** Builds the packages only; enough for commands and development, which run the application from its sources. */
export async function ensurePackagesBuilt() {
  await ensureMade(embeddedMongodb, "Die eingebettete Datenbank wird gebaut …");
}

/**
 * Contents are compared, not dates: git sets dates as it likes, and a deleted file has none.
 *
 * @param {Product} product
 * @param {string} announcement
 */
async function ensureMade({ sources, results, stamp, command }, announcement) {
  const fingerprint = fingerprintOf(sources);
  const isMade = results.every((file) => existsSync(file)) && existsSync(stamp);
  if (isMade && readFileSync(stamp, "utf8") === fingerprint) return;
  say(announcement);
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("production") };
  if ((await npm(command, { env, quiet: true })) !== 0) {
    giveUp("Der Bau ist gescheitert. Die Meldungen des Bauwerkzeugs stehen darüber.");
  }
  writeFileSync(stamp, fingerprint);
}

/** @param {string[]} sources */
function fingerprintOf(sources) {
  const hash = createHash("sha256").update(process.version);
  const configuration = readdirSync(".").filter((name) =>
    /^(package-lock|tsconfig|vite|remix).*\.(ts|js|json)$/.test(name),
  );
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
