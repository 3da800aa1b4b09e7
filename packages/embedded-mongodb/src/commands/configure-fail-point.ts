import { type Document, isDocument } from "../bson/values.js";
import type { CommandContext } from "./command.js";

/** `configureFailPoint`; the registry knows it only on a server started for tests. */
export function configureFailPoint({ command, failPoints }: CommandContext): Document {
  const name = command.configureFailPoint;
  failPoints?.configure(String(name), command.mode, isDocument(command.data) ? command.data : {});
  return {};
}
