import { Long } from "bson";
import type { Document } from "../bson/values.js";
import type { CommandContext } from "./command.js";
import { numberOf } from "./sessions.js";

export function killCursors({ command, cursors }: CommandContext): Document {
  const ids = Array.isArray(command.cursors) ? command.cursors.map(numberOf) : [];
  const cursorsKilled: Long[] = [];
  const cursorsNotFound: Long[] = [];
  for (const id of ids) (cursors.kill(id) ? cursorsKilled : cursorsNotFound).push(Long.fromBigInt(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
}
