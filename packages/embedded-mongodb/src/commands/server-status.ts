import { hostname } from "node:os";
import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";
import { REPLICA_SET, SERVER_VERSION } from "./hello.js";

export function serverStatus({ startedAt, cursors, engine, address }: CommandContext): Document {
  const uptime = (Date.now() - startedAt.getTime()) / 1000;
  const memory = process.memoryUsage();
  return {
    host: hostname(),
    version: SERVER_VERSION,
    process: "embedded-mongodb",
    pid: process.pid,
    uptime,
    uptimeMillis: Math.round(uptime * 1000),
    localTime: new Date(),
    mem: { bits: 64, resident: Math.round(memory.rss / 2 ** 20), supported: true },
    metrics: { cursor: { open: { total: cursors.size } }, commits: { total: engine.commits.count } },
    transactions: { currentOpen: engine.transactions.size },
    repl: { setName: REPLICA_SET, isWritablePrimary: true, hosts: [address], me: address, primary: address },
    storageEngine: { name: "libsql", supportsCommittedReads: true, persistent: true },
  };
}
