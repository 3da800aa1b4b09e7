import { type Document, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { parseCollation } from "../query/collation.js";
import { compileFilter } from "../query/filter.js";
import { attempt } from "./attempt.js";
import { type CommandContext, collectionName, refuseOptions } from "./command.js";

/** Options that are stored with a collection and shown by listCollections. */
const STORED = [
  "validator",
  "validationLevel",
  "validationAction",
  "collation",
  "comment",
  "storageEngine",
  "changeStreamPreAndPostImages",
];

export async function create(context: CommandContext): Promise<Document> {
  const { command, db, view } = context;
  const name = collectionName(context);
  refuseOptions(command, ["viewOn", "timeseries", "capped", "clusteredIndex", "encryptedFields"]);
  const options: Document = {};
  for (const field of STORED) if (command[field] !== undefined) options[field] = command[field];
  if (isDocument(options.validator)) compileFilter(options.validator);
  parseCollation(options.collation);
  const existing = view.collection(db, name);
  if (existing) {
    if (sameOptions(existing.options, options)) return {};
    throw new MongoError(48, `Collection ${db}.${name} already exists.`);
  }
  await attempt(() => view.createCollection(db, name, options));
  return {};
}

function sameOptions(a: Document, b: Document): boolean {
  return JSON.stringify(a) === JSON.stringify(b) && Object.keys(b).length > 0;
}
