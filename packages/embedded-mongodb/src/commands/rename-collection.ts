import { type Document, isTruthy } from "../bson/values.js";
import { MongoError } from "../errors.js";
import type { CommandContext } from "./command.js";

export function renameCollection({ command, engine, view, db }: CommandContext): Document {
  if (db !== "admin")
    throw new MongoError(13, "renameCollection may only be run against the admin database.");
  const [fromDb, fromName] = split(command.renameCollection);
  const [toDb, toName] = split(command.to);
  const source = view.collection(fromDb, fromName);
  if (!source) throw new MongoError(26, `Source collection ${fromDb}.${fromName} does not exist`);
  view.checkFree(toDb, toName);
  const target = view.collection(toDb, toName);
  if (target === source) throw new MongoError(20, "Can't rename a collection to itself");
  if (target) {
    if (!isTruthy(command.dropTarget)) throw new MongoError(48, "target namespace exists");
    engine.dropCollection(target);
  }
  engine.renameCollection(source, toDb, toName);
  return {};
}

function split(namespace: unknown): [string, string] {
  const text = typeof namespace === "string" ? namespace : "";
  const dot = text.indexOf(".");
  if (dot < 1) throw new MongoError(73, `Invalid namespace specified '${text}'`);
  return [text.slice(0, dot), text.slice(dot + 1)];
}
