import { decodeFields, FieldSet } from "../bson/decode.js";
import { type Document, getField, isDocument } from "../bson/values.js";
import { MongoError } from "../errors.js";
import { collationKeyOf } from "../query/collation.js";
import { compileFilter } from "../query/filter.js";
import { findRecords } from "../query/find.js";
import { valueKey } from "../storage/key-encoding.js";
import { type CommandContext, collationOf, filterOf, findCollection } from "./command.js";

export function distinct(context: CommandContext): Document {
  const { command, view } = context;
  const { key } = command;
  if (typeof key !== "string")
    throw new MongoError(14, "BSON field 'distinct.key' is the wrong type, expected type 'string'");
  const collection = findCollection(context);
  const collation = collationOf(context, collection);
  const filter = compileFilter(filterOf(command.query, "query"), { collation });
  const values = new Map<string, unknown>();
  if (!collection) return { values: [] };
  const path = key.split(".");
  const fields = new FieldSet([path[0] ?? ""]);
  const keyOf = collationKeyOf(collation);
  for (const { raw } of findRecords(view, collection, {
    filter,
    sort: [],
    skip: 0,
    limit: 0,
    collation,
    hint: command.hint,
  })) {
    for (const value of valuesAt(decodeFields(raw, fields), path)) {
      const text = valueKey(value, keyOf);
      if (!values.has(text)) values.set(text, value);
    }
  }
  return { values: [...values.values()] };
}

/** The values a path leads to, arrays opened. */
function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) {
    const [segment = "", ...rest] = path;
    const atIndex =
      /^\d+$/.test(segment) && Number(segment) < value.length ? valuesAt(value[Number(segment)], rest) : [];
    if (path.length === 0) return value;
    return [...atIndex, ...value.flatMap((item: unknown) => (isDocument(item) ? valuesAt(item, path) : []))];
  }
  if (path.length === 0) return value === undefined ? [] : [value];
  const [name = "", ...rest] = path;
  return isDocument(value) ? valuesAt(getField(value, name), rest) : [];
}
