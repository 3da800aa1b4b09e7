import type { Document } from "../bson/values.js";
import { type CommandContext, collectionName, countOf } from "./command.js";
import { numberOf } from "./sessions.js";

export function getMore(context: CommandContext): Document {
  const { command, cursors, db } = context;
  const namespace = `${db}.${collectionName(context, "collection")}`;
  const batchSize = command.batchSize === undefined ? undefined : countOf(command.batchSize, "batchSize", 0);
  return { cursor: cursors.more(numberOf(command.getMore), namespace, batchSize) };
}
