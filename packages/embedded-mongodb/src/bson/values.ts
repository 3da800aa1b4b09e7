import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson";

/**
 * How values look inside the server. Every BSON type stays distinguishable so that a document survives decoding and
 * encoding unchanged: a JavaScript integer within 32 bits is an int, any other JavaScript number a double, `Double`
 * wraps doubles that would otherwise pass for an int, `Long` is always a 64-bit integer. Missing is `undefined`.
 */
export interface Document {
  [field: string]: unknown;
}

/** MongoDB's canonical order of types for comparison and sorting; also the type byte of index keys. */
export const TypeOrder = {
  minKey: 1,
  undefined: 2,
  null: 7,
  number: 12,
  string: 17,
  object: 22,
  array: 27,
  binary: 32,
  objectId: 37,
  boolean: 42,
  date: 47,
  timestamp: 49,
  regex: 52,
  dbPointer: 57,
  code: 62,
  codeWithScope: 67,
  maxKey: 129,
} as const;

export function isDocument(value: unknown): value is Document {
  // Not by `constructor`: that may be the name of a field.
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

export function isInt32(value: number): boolean {
  return (value | 0) === value && !Object.is(value, -0);
}

export function isNumeric(value: unknown): value is number | Long | Double | Int32 | Decimal128 {
  return (
    typeof value === "number" ||
    // Timestamp extends Long without being a number.
    (value instanceof Long && !(value instanceof Timestamp)) ||
    value instanceof Double ||
    value instanceof Int32 ||
    value instanceof Decimal128
  );
}

/** The value as a JavaScript number where that is what the caller needs (limits, sizes, dates); NaN for others. */
export function toNumber(value: unknown): number {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Long) return value.toNumber();
  if (value instanceof Double || value instanceof Int32) return value.value;
  if (value instanceof Decimal128) return Number(value.toString());
  return Number.NaN;
}

/** A double for storage: wrapped only if a plain number would be encoded as an int. */
export function asDouble(value: number): number | Double {
  return isInt32(value) ? new Double(value) : value;
}

/** MongoDB's truth: everything but false, null, missing and zero. */
export function isTruthy(value: unknown): boolean {
  if (value === undefined || value === null || value === false) return false;
  if (isNumeric(value)) return toNumber(value) !== 0;
  return true;
}

export function typeOrder(value: unknown): number {
  switch (typeof value) {
    case "string":
      return TypeOrder.string;
    case "number":
    case "bigint":
      return TypeOrder.number;
    case "boolean":
      return TypeOrder.boolean;
    case "undefined":
      return TypeOrder.undefined;
  }
  if (value === null) return TypeOrder.null;
  if (Array.isArray(value)) return TypeOrder.array;
  if (value instanceof Date) return TypeOrder.date;
  if (value instanceof ObjectId) return TypeOrder.objectId;
  // Timestamp extends Long, so it has to be asked first.
  if (value instanceof Timestamp) return TypeOrder.timestamp;
  if (isNumeric(value)) return TypeOrder.number;
  if (value instanceof Binary || value instanceof Uint8Array) return TypeOrder.binary;
  if (value instanceof BSONRegExp || value instanceof RegExp) return TypeOrder.regex;
  if (value instanceof BSONSymbol) return TypeOrder.string;
  if (value instanceof MinKey) return TypeOrder.minKey;
  if (value instanceof MaxKey) return TypeOrder.maxKey;
  if (value instanceof Code) return value.scope ? TypeOrder.codeWithScope : TypeOrder.code;
  if (value instanceof DBRef) return TypeOrder.dbPointer;
  return TypeOrder.object;
}

/** The type's alias as `$type` (query and expression) and error messages name it. */
export function typeAlias(value: unknown): string {
  switch (typeof value) {
    case "string":
      return "string";
    case "number":
      return isInt32(value) ? "int" : "double";
    case "boolean":
      return "bool";
    case "undefined":
      return "missing";
  }
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (value instanceof Date) return "date";
  if (value instanceof ObjectId) return "objectId";
  if (value instanceof Timestamp) return "timestamp";
  if (value instanceof Long) return "long";
  if (value instanceof Double) return "double";
  if (value instanceof Int32) return "int";
  if (value instanceof Decimal128) return "decimal";
  if (value instanceof Binary || value instanceof Uint8Array) return "binData";
  if (value instanceof BSONRegExp || value instanceof RegExp) return "regex";
  if (value instanceof BSONSymbol) return "symbol";
  if (value instanceof MinKey) return "minKey";
  if (value instanceof MaxKey) return "maxKey";
  if (value instanceof Code) return value.scope ? "javascriptWithScope" : "javascript";
  if (value instanceof DBRef) return "dbPointer";
  return "object";
}

/** Sets a field even if its name is `__proto__`, which a plain assignment would swallow. */
export function setField(target: Document, name: string, value: unknown): void {
  if (name === "__proto__") {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true });
  } else {
    target[name] = value;
  }
}

/** Reads an own field only: inherited names such as `constructor` are missing. */
export function getField(source: Document, name: string): unknown {
  const value = source[name];
  if (value === undefined) return undefined;
  return name in Object.prototype && !Object.hasOwn(source, name) ? undefined : value;
}
