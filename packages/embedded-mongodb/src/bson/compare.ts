import { Binary, BSONRegExp, Code, DBRef, Decimal128, Double, Long, ObjectId, Timestamp } from "bson";
import { decimalFraction } from "./decimal.js";
import { type Document, isDocument, TypeOrder, toNumber, typeOrder } from "./values.js";

/** Compares two strings under a collation; without one, MongoDB compares UTF-8 bytes. */
export type StringCompare = (a: string, b: string) => number;

/** UTF-8 byte order. JavaScript's own order differs only where a surrogate meets a character above U+E000. */
export function compareStrings(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const x = a.charCodeAt(i);
    const y = b.charCodeAt(i);
    if (x === y) continue;
    if (x >= 0xd800 && y >= 0xd800) return Buffer.compare(Buffer.from(a), Buffer.from(b));
    return x < y ? -1 : 1;
  }
  return a.length < b.length ? -1 : 1;
}

const order = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);

function compareDoubles(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (a === b) return 0;
  // NaN is less than every other number and equal to itself.
  return order(Number.isNaN(a) ? 0 : 1, Number.isNaN(b) ? 0 : 1);
}

function compareNumbers(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return compareDoubles(a, b);
  const byDouble = compareDoubles(toNumber(a), toNumber(b));
  if (byDouble !== 0) return byDouble;
  // Equal as doubles: a Long or Decimal128 may still differ in digits that a double does not hold.
  if (a instanceof Long || b instanceof Long || a instanceof Decimal128 || b instanceof Decimal128) {
    const x = decimalFraction(a);
    const y = decimalFraction(b);
    if (x === undefined || y === undefined) return 0;
    const left = x.numerator * y.denominator;
    const right = y.numerator * x.denominator;
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return 0;
}

function bytesOf(value: Binary | Uint8Array): Uint8Array {
  return value instanceof Binary ? value.buffer.subarray(0, value.position) : value;
}

function compareBinary(a: Binary | Uint8Array, b: Binary | Uint8Array): number {
  const x = bytesOf(a);
  const y = bytesOf(b);
  const subTypes = order(a instanceof Binary ? a.sub_type : 0, b instanceof Binary ? b.sub_type : 0);
  return order(x.length, y.length) || subTypes || Buffer.compare(x, y);
}

function compareDocuments(a: Document, b: Document, strings: StringCompare): number {
  const x = Object.keys(a).filter((key) => a[key] !== undefined);
  const y = Object.keys(b).filter((key) => b[key] !== undefined);
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const nameA = x[i] ?? "";
    const nameB = y[i] ?? "";
    const types = order(typeOrder(a[nameA]), typeOrder(b[nameB]));
    const result = types || compareStrings(nameA, nameB) || compare(a[nameA], b[nameB], strings);
    if (result !== 0) return result;
  }
  return order(x.length, y.length);
}

const regexParts = (value: unknown): [string, string] =>
  value instanceof BSONRegExp
    ? [value.pattern, value.options]
    : value instanceof RegExp
      ? [value.source, value.flags]
      : ["", ""];

/** Total order of BSON values as MongoDB sorts them. Missing (`undefined`) sorts before null; see {@link sortValue}. */
export function compare(a: unknown, b: unknown, strings: StringCompare = compareStrings): number {
  if (a === b) return 0;
  if (typeof a === "string" && typeof b === "string") return strings(a, b);
  const type = typeOrder(a);
  const types = order(type, typeOrder(b));
  if (types !== 0) return types;
  switch (type) {
    case TypeOrder.number:
      return compareNumbers(a, b);
    case TypeOrder.string:
      return strings(String(a), String(b));
    case TypeOrder.boolean:
      return order(a ? 1 : 0, b ? 1 : 0);
    case TypeOrder.array: {
      if (!Array.isArray(a) || !Array.isArray(b)) return 0;
      for (let i = 0; i < Math.min(a.length, b.length); i++) {
        const result = compare(a[i], b[i], strings);
        if (result !== 0) return result;
      }
      return order(a.length, b.length);
    }
  }
  if (a instanceof Date && b instanceof Date) return order(a.getTime(), b.getTime());
  if (a instanceof ObjectId && b instanceof ObjectId) return Buffer.compare(a.id, b.id);
  if (a instanceof Timestamp && b instanceof Timestamp) return order(a.t, b.t) || order(a.i, b.i);
  if ((a instanceof Binary || a instanceof Uint8Array) && (b instanceof Binary || b instanceof Uint8Array)) {
    return compareBinary(a, b);
  }
  if (type === TypeOrder.regex) {
    const [patternA, optionsA] = regexParts(a);
    const [patternB, optionsB] = regexParts(b);
    return compareStrings(patternA, patternB) || compareStrings(optionsA, optionsB);
  }
  if (a instanceof Code && b instanceof Code) {
    return compareStrings(a.code, b.code) || compare(a.scope ?? {}, b.scope ?? {}, strings);
  }
  if (a instanceof DBRef && b instanceof DBRef) {
    return compareStrings(a.collection, b.collection) || compare(a.oid, b.oid);
  }
  if (isDocument(a) && isDocument(b)) return compareDocuments(a, b, strings);
  return 0;
}

export function equals(a: unknown, b: unknown, strings: StringCompare = compareStrings): boolean {
  return compare(a, b, strings) === 0;
}

/** True if both are stored as the same bytes: 1, 1.0 and NumberLong(1) are equal but not identical. */
export function identical(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => identical(item, b[i]));
  }
  if (isDocument(a) && isDocument(b)) {
    const x = Object.keys(a);
    const y = Object.keys(b);
    return x.length === y.length && x.every((key, i) => key === y[i] && identical(a[key], b[key]));
  }
  if (typeof a === "number" || typeof b === "number") return Object.is(a, b);
  if (a instanceof Double !== b instanceof Double || a instanceof Long !== b instanceof Long) return false;
  if (a instanceof Decimal128 && b instanceof Decimal128) return a.toString() === b.toString();
  if (a instanceof Decimal128 || b instanceof Decimal128) return false;
  return equals(a, b);
}
