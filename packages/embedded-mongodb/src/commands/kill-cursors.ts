import { Long } from "bson";
import type { Document } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { type CommandContext, collectionName } from "./command.js";
import { numberOf } from "./sessions.js";

export function killCursors(context: CommandContext): Document {
  const { command, cursors } = context;
  collectionName(context);
  if (!Array.isArray(command.cursors))
    throw new MongoError(40414, "BSON field 'killCursors.cursors' is missing but a required field");
  const cursorsKilled: Long[] = [];
  const cursorsNotFound: Long[] = [];
  for (const id of command.cursors.map(numberOf))
    (cursors.kill(id) ? cursorsKilled : cursorsNotFound).push(Long.fromBigInt(id));
  return { cursorsKilled, cursorsNotFound, cursorsAlive: [], cursorsUnknown: [] };
}
