import { readFileSync } from "node:fs";
import { npm } from "./child.mjs";
import { giveUp, say } from "./terminal.mjs";

const oldestNode = [20, 19];

/** @typedef {Record<string, { version?: string, optional?: boolean, link?: boolean }>} LockedPackages */

/** Installs the packages of `package-lock.json` if `node_modules` does not hold exactly them. */
export async function ensureInstalled() {
  refuseOldNode();
  if (isInstalled()) return;
  say("Pakete werden installiert (npm ci). Das dauert beim ersten Mal ein bis zwei Minuten …");
  // `--include=dev`: the build needs them, also where NODE_ENV=production is set for the whole machine.
  const code = await npm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"]);
  if (code !== 0) giveUp("Die Pakete konnten nicht installiert werden. Die Meldung von npm steht darüber.");
}

/** Compares what the lock asks for with npm's own record of what it installed. */
function isInstalled() {
  const wanted = lockedPackages("package-lock.json");
  const present = lockedPackages("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted)
    .filter(([path, entry]) => path.startsWith("node_modules/") && !entry.optional && !entry.link)
    .every(([path, entry]) => present[path]?.version === entry.version);
}

/** @param {string} file @returns {LockedPackages | undefined} */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8")).packages;
  } catch {
    return undefined;
  }
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  giveUp(
    `Diese Anwendung braucht Node.js ${oldestNode.join(".")} oder neuer; hier läuft ${process.versions.node}.`,
  );
}
