import { arch, cpus, hostname, platform, release, totalmem } from "node:os";
import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";

/** What shells and Compass ask when they connect. */

/** Nobody signs in: the socket's permissions and the loopback address protect the server. */
export function connectionStatus(): Document {
  return {
    authInfo: { authenticatedUsers: [], authenticatedUserRoles: [], authenticatedUserPrivileges: [] },
  };
}

export function hostInfo(): Document {
  return {
    system: {
      currentTime: new Date(),
      hostname: hostname(),
      cpuAddrSize: 64,
      memSizeMB: Math.round(totalmem() / 2 ** 20),
      numCores: cpus().length,
      cpuArch: arch(),
    },
    os: { type: platform(), name: platform(), version: release() },
    extra: {},
  };
}

export function getCmdLineOpts(): Document {
  return { argv: process.argv, parsed: {} };
}

export function getLog({ command }: CommandContext): Document {
  return command.getLog === "*"
    ? { names: ["global", "startupWarnings"] }
    : { totalLinesWritten: 0, log: [] };
}

export function whatsmyuri({ address }: CommandContext): Document {
  return { you: address };
}
