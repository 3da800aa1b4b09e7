import { Decimal128, Long, ObjectId, Timestamp } from "bson";
import { evalExpr } from "mingo/core";
import { roundTo } from "../../bson/arithmetic.js";
import { decimalFraction } from "../../bson/decimal.js";
import {
  asDouble,
  isDocument,
  isInt32,
  isNumeric,
  isTruthy,
  toNumber,
  typeAlias,
} from "../../bson/values.js";
import { MongoError } from "../../errors.js";
import { typeName } from "../filter.js";
import { type BsonOperator, isNil, operator } from "./arguments.js";

const failure = (message: string) => new MongoError(241, message);

function unsupported(value: unknown, to: string): MongoError {
  return failure(
    `Unsupported conversion from ${typeAlias(value)} to ${to} in $convert with no onError value`,
  );
}

function parse(text: string, to: string, pattern: RegExp): string {
  if (!pattern.test(text))
    throw failure(
      `Failed to parse number '${text}' in $convert with no onError value: Did not consume whole string.`,
    );
  void to;
  return text;
}

/** A whole number from anything that can be one. */
function whole(value: unknown, to: "int" | "long"): unknown {
  let exact: bigint;
  if (typeof value === "boolean") exact = value ? 1n : 0n;
  else if (typeof value === "string") exact = BigInt(parse(value, to, /^[+-]?\d+$/).replace(/^\+/, ""));
  else if (value instanceof Date && to === "long") exact = BigInt(value.getTime());
  else if (isNumeric(value)) {
    const fraction = decimalFraction(roundTo(value, 0, "zero"));
    if (!fraction)
      throw failure(
        `Attempt to convert ${toNumber(value)} value to integer type in $convert with no onError value`,
      );
    exact = fraction.numerator / fraction.denominator;
  } else throw unsupported(value, to);
  const [least, most] = to === "int" ? [-(2n ** 31n), 2n ** 31n - 1n] : [-(2n ** 63n), 2n ** 63n - 1n];
  if (exact < least || exact > most)
    throw failure(`Conversion would overflow target type in $convert with no onError value: ${exact}`);
  return to === "int" ? Number(exact) : Long.fromBigInt(exact);
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return new Date(value);
  if (value instanceof ObjectId) return value.getTimestamp();
  if (value instanceof Timestamp) return new Date(value.t * 1000);
  if (typeof value === "string") {
    // A date without a zone is UTC for MongoDB, local time for JavaScript.
    const hasZone = /(Z|[+-]\d\d:?\d\d|GMT|UTC)\s*$/i.test(value) || /^\d{4}(-\d\d(-\d\d)?)?$/.test(value);
    const date = new Date(hasZone ? value : `${value}Z`);
    if (Number.isNaN(date.getTime()))
      throw failure(`Error parsing date string '${value}'; in $convert with no onError value`);
    return date;
  }
  if (isNumeric(value) && !isSmallInt(value)) return new Date(Math.trunc(toNumber(value)));
  throw unsupported(value, "date");
}

const isSmallInt = (value: unknown) => typeof value === "number" && isInt32(value);

/** Text of a value as $toString gives it. */
export function toText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  if (value instanceof Date) return value.toISOString();
  if (value instanceof ObjectId) return value.toHexString();
  if (value instanceof Decimal128 || value instanceof Long) return value.toString();
  if (isNumeric(value)) return String(toNumber(value));
  throw unsupported(value, "string");
}

function convert(value: unknown, to: string): unknown {
  switch (to) {
    case "int":
    case "long":
      return whole(value, to);
    case "double": {
      if (typeof value === "string")
        return asDouble(
          Number(parse(value, to, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i)),
        );
      if (typeof value === "boolean" || isNumeric(value)) return asDouble(toNumber(value));
      if (value instanceof Date) return asDouble(value.getTime());
      throw unsupported(value, to);
    }
    case "decimal": {
      if (typeof value === "string")
        return Decimal128.fromString(
          parse(value, to, /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$|^[+-]?(inf|infinity|nan)$/i),
        );
      if (value instanceof Decimal128) return value;
      if (value instanceof Long) return Decimal128.fromString(value.toString());
      if (value instanceof Date) return Decimal128.fromString(String(value.getTime()));
      if (typeof value === "boolean" || isNumeric(value))
        return Decimal128.fromString(String(toNumber(value)));
      throw unsupported(value, to);
    }
    case "bool":
      return isTruthy(value);
    case "date":
      return toDate(value);
    case "string":
      return toText(value);
    case "objectId":
      if (value instanceof ObjectId) return value;
      if (typeof value !== "string") throw unsupported(value, to);
      if (!/^[0-9a-f]{24}$/i.test(value))
        throw failure(
          `Failed to parse objectId '${value}' in $convert with no onError value: Invalid string length for parsing to OID, expected 24 but found ${value.length}`,
        );
      return new ObjectId(value);
  }
  throw unsupported(value, to);
}

const shortcut = (name: string, to: string) =>
  operator(name, 1, 1, (value) => (isNil(value) ? null : convert(value, to)));

/** Types and conversions. */
export const types: Record<string, BsonOperator> = Object.fromEntries([
  operator("$type", 1, 1, (value) => typeAlias(value)),
  operator("$isNumber", 1, 1, (value) => isNumeric(value)),
  shortcut("$toInt", "int"),
  shortcut("$toLong", "long"),
  shortcut("$toDouble", "double"),
  shortcut("$toDecimal", "decimal"),
  shortcut("$toBool", "bool"),
  shortcut("$toDate", "date"),
  shortcut("$toString", "string"),
  shortcut("$toObjectId", "objectId"),
  [
    "$convert",
    (document: unknown, expression: unknown, options: Parameters<BsonOperator>[2]) => {
      if (!isDocument(expression) || !("to" in expression))
        throw new MongoError(9, "Missing 'to' parameter to $convert");
      const value = evalExpr(document, expression.input, options);
      if (isNil(value)) return "onNull" in expression ? evalExpr(document, expression.onNull, options) : null;
      const to = evalExpr(document, expression.to, options);
      try {
        return convert(value, typeName(isDocument(to) ? to.type : to));
      } catch (error) {
        if (!("onError" in expression)) throw error;
        return evalExpr(document, expression.onError, options);
      }
    },
  ],
]);
