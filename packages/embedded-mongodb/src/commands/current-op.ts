import type { Document } from "../bson/values.js";
import { compileFilter } from "../query/filter.js";
import type { CommandContext } from "./command.js";
import { serverDocuments } from "./server-documents.js";

/** What runs now: $currentOp as a command; fields beside those every command has are a filter. */
export function currentOp(context: CommandContext): Document {
  const fields = Object.entries(context.command).slice(1);
  const asked = fields.filter(([name]) => name !== "lsid" && !name.startsWith("$"));
  const filter = compileFilter(Object.fromEntries(asked));
  const operations = serverDocuments(context, "$currentOp", {}) ?? [];
  return { inprog: operations.filter((operation) => filter.test(operation)) };
}
