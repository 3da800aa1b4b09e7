import { type Document, toNumber } from "../bson/values.js";
import { compileFilter } from "../query/filter.js";
import { countRecords } from "../query/find.js";
import { type CommandContext, collationOf, countOf, filterOf, findCollection } from "./command.js";

export function count(context: CommandContext): Document {
  const { command, view } = context;
  const collection = findCollection(context);
  const collation = collationOf(context, collection);
  const filter = compileFilter(filterOf(command.query, "query"), { collation });
  const skip = countOf(command.skip, "skip", 0);
  const limit = Math.abs(toNumber(command.limit ?? 0));
  if (!collection) return { n: 0 };
  return {
    n: countRecords(view, collection, {
      filter,
      sort: [],
      skip,
      limit,
      collation,
      hint: command.hint,
    }),
  };
}
