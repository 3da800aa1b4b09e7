import { Decimal128, Double, Int32, Long, Timestamp } from "bson";
import { MongoError } from "../errors.js";
import { decimalFraction, decimalOf, type Fraction } from "./decimal.js";
import { asDouble, isInt32, isNumeric, toNumber } from "./values.js";

/** Arithmetic as MongoDB does it: the wider of the two types decides, an int that overflows becomes a long. */

type Kind = "int" | "long" | "double" | "decimal";

function kindOf(value: unknown): Kind {
  if (value instanceof Decimal128) return "decimal";
  if (value instanceof Double) return "double";
  if (value instanceof Long) return "long";
  if (value instanceof Int32) return "int";
  return typeof value === "number" && isInt32(value) ? "int" : "double";
}

function widest(a: Kind, b: Kind): Kind {
  for (const kind of ["decimal", "double", "long"] as const) if (a === kind || b === kind) return kind;
  return "int";
}

const MAX_LONG = 2n ** 63n - 1n;
const MIN_LONG = -(2n ** 63n);

function integer(value: bigint, kind: Kind): unknown {
  if (kind === "int" && value >= -2147483648n && value <= 2147483647n) return Number(value);
  if (value > MAX_LONG || value < MIN_LONG) return undefined;
  return Long.fromBigInt(value);
}

const asBigInt = (value: unknown) => (value instanceof Long ? value.toBigInt() : BigInt(toNumber(value)));

function decimal(
  a: unknown,
  b: unknown,
  combine: (x: Fraction, y: Fraction) => Fraction,
  fallback: (x: number, y: number) => number,
): Decimal128 {
  const x = decimalFraction(rounded(a));
  const y = decimalFraction(rounded(b));
  if (!x || !y) return Decimal128.fromString(nameOf(fallback(toNumber(a), toNumber(b))));
  return decimalOf(combine(x, y));
}

/** MongoDB converts a double to a decimal with 15 digits. */
function rounded(value: unknown): unknown {
  if (!(value instanceof Double) && typeof value !== "number") return value;
  const number = toNumber(value);
  return Number.isFinite(number) ? Decimal128.fromString(String(Number(number.toPrecision(15)))) : number;
}

const nameOf = (value: number) => (Number.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity");

function overflow(operation: string): MongoError {
  return new MongoError(
    2,
    `Failed to apply ${operation} operations to current value: the result does not fit into a 64-bit integer`,
  );
}

export function add(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number" && isInt32(a) && isInt32(b)) {
    const sum = a + b;
    return isInt32(sum) ? sum : Long.fromNumber(sum);
  }
  const kind = widest(kindOf(a), kindOf(b));
  if (kind === "double") return asDouble(toNumber(a) + toNumber(b));
  if (kind === "decimal") {
    return decimal(
      a,
      b,
      (x, y) => ({
        numerator: x.numerator * y.denominator + y.numerator * x.denominator,
        denominator: x.denominator * y.denominator,
      }),
      (x, y) => x + y,
    );
  }
  const sum = integer(asBigInt(a) + asBigInt(b), kind);
  if (sum === undefined) throw overflow("$inc");
  return sum;
}

export function multiply(a: unknown, b: unknown): unknown {
  const kind = widest(kindOf(a), kindOf(b));
  if (kind === "double") return asDouble(toNumber(a) * toNumber(b));
  if (kind === "decimal") {
    return decimal(
      a,
      b,
      (x, y) => ({ numerator: x.numerator * y.numerator, denominator: x.denominator * y.denominator }),
      (x, y) => x * y,
    );
  }
  const product = integer(asBigInt(a) * asBigInt(b), kind);
  if (product === undefined) throw overflow("$mul");
  return product;
}

export function negate(value: unknown): unknown {
  return multiply(value, -1);
}

/** $divide: a decimal if one operand is, else always a double. */
export function divide(a: unknown, b: unknown): unknown {
  if (toNumber(b) === 0) throw new MongoError(2, "can't $divide by zero");
  if (widest(kindOf(a), kindOf(b)) !== "decimal") return asDouble(toNumber(a) / toNumber(b));
  return decimal(
    a,
    b,
    (x, y) => {
      const denominator = x.denominator * y.numerator;
      const numerator = x.numerator * y.denominator;
      return denominator < 0n
        ? { numerator: -numerator, denominator: -denominator }
        : { numerator, denominator };
    },
    (x, y) => x / y,
  );
}

/** The additive zero of the value's own type, for $mul on a missing field. */
export function zeroLike(value: unknown): unknown {
  switch (kindOf(value)) {
    case "decimal":
      return Decimal128.fromString("0");
    case "double":
      return new Double(0);
    case "long":
      return Long.ZERO;
    default:
      return 0;
  }
}

/** The $bit operations on integers. */
export function bitwise(operation: string, a: unknown, b: unknown): unknown {
  const kind = widest(kindOf(a), kindOf(b));
  const x = asBigInt(a);
  const y = asBigInt(b);
  const result = operation === "and" ? x & y : operation === "or" ? x | y : x ^ y;
  return integer(BigInt.asIntN(64, result), kind);
}

export function isInteger(value: unknown): boolean {
  const kind = isNumeric(value) && !(value instanceof Timestamp) ? kindOf(value) : "double";
  return kind === "int" || kind === "long";
}

/** The remainder with the sign of the dividend, as $mod gives it. */
export function remainder(a: unknown, b: unknown): unknown {
  if (toNumber(b) === 0) throw new MongoError(16610, "can't $mod by zero");
  const kind = widest(kindOf(a), kindOf(b));
  if (kind === "double") return asDouble(toNumber(a) % toNumber(b));
  if (kind === "decimal") {
    return decimal(
      a,
      b,
      (x, y) => ({
        numerator: (x.numerator * y.denominator) % (y.numerator * x.denominator),
        denominator: x.denominator * y.denominator,
      }),
      (x, y) => x % y,
    );
  }
  return integer(asBigInt(a) % asBigInt(b), kind);
}

/** Rounds at a decimal place (negative: tens, hundreds); half goes to even, as MongoDB does. */
export function roundTo(value: unknown, place: number, mode: "even" | "zero" | "up" | "down"): unknown {
  const kind = kindOf(value);
  if ((kind === "int" || kind === "long") && place >= 0) return value;
  const exact = decimalFraction(value);
  if (!exact) return value;
  // Doubles round by what they print as, so that 2.675 is the number everybody sees.
  const source =
    kind === "double" ? (decimalFraction(Decimal128.fromString(String(toNumber(value)))) ?? exact) : exact;
  const factor = 10n ** BigInt(Math.abs(place));
  const scaled =
    place >= 0
      ? { numerator: source.numerator * factor, denominator: source.denominator }
      : { numerator: source.numerator, denominator: source.denominator * factor };
  const whole = roundFraction(scaled, mode);
  const result =
    place >= 0 ? { numerator: whole, denominator: factor } : { numerator: whole * factor, denominator: 1n };
  if (kind === "decimal") return decimalOf(result);
  if (kind === "double") return asDouble(Number(decimalOf(result).toString()));
  return integer(result.numerator, kind);
}

function roundFraction({ numerator, denominator }: Fraction, mode: "even" | "zero" | "up" | "down"): bigint {
  const truncated = numerator / denominator;
  const rest = numerator % denominator;
  if (rest === 0n || mode === "zero") return truncated;
  const sign = numerator < 0n ? -1n : 1n;
  if (mode === "up") return sign > 0n ? truncated + 1n : truncated;
  if (mode === "down") return sign < 0n ? truncated - 1n : truncated;
  const twice = rest * 2n * sign;
  if (twice > denominator || (twice === denominator && truncated % 2n !== 0n)) return truncated + sign;
  return truncated;
}
