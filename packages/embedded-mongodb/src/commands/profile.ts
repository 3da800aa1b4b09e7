import { type Document, toNumber } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { CommandContext } from "./command.js";

/** The profiler is off and cannot be switched on. */
export function profile({ command }: CommandContext): Document {
  const level = toNumber(command.profile);
  if (level !== -1 && level !== 0) throw new MongoError(238, "embedded-mongodb has no profiler");
  return { was: 0, slowms: 100, sampleRate: 1 };
}
