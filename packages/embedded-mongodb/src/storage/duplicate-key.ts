import { MongoError } from "../errors.js";
import type { IndexDefinition } from "./index-definition.js";

/** MongoDB's error 11000, with the key that two documents would share. */
export function duplicateKey(
  namespace: string,
  index: IndexDefinition,
  entry: readonly unknown[],
): MongoError {
  const keyValue = index.keyValue(entry);
  const shown = index.paths.map((path) => `${path}: ${display(keyValue[path])}`).join(", ");
  return new MongoError(
    11000,
    `E11000 duplicate key error collection: ${namespace} index: ${index.name} dup key: { ${shown} }`,
    {
      extra: { keyPattern: index.spec.key, keyValue },
    },
  );
}

/** A value as MongoDB prints it in messages. */
function display(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (value === null || value === undefined) return "null";
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (typeof value === "object" && "_bsontype" in value && value._bsontype === "ObjectId")
    return `ObjectId('${value}')`;
  if (Array.isArray(value)) return `[ ${value.map(display).join(", ")} ]`;
  if (typeof value === "object" && value.constructor === Object) {
    return `{ ${Object.entries(value)
      .map(([key, item]) => `${key}: ${display(item)}`)
      .join(", ")} }`;
  }
  return String(value);
}
