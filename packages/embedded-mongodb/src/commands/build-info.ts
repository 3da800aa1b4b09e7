import type { Document } from "../bson/values.js";
import { SERVER_VERSION } from "./hello.js";

export function buildInfo(): Document {
  return {
    version: SERVER_VERSION,
    gitVersion: "embedded-mongodb",
    modules: ["embedded-mongodb"],
    versionArray: [...SERVER_VERSION.split(".").map(Number), 0],
    javascriptEngine: "none",
    bits: 64,
    debug: false,
    maxBsonObjectSize: 16777216,
    storageEngines: ["libsql"],
  };
}
