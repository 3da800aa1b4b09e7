import { Decimal128, Double, Int32, Long } from "bson";

/** An exact number: numerator / denominator, the denominator positive. */
export interface Fraction {
  numerator: bigint;
  denominator: bigint;
}

const view = new DataView(new ArrayBuffer(8));

/** The exact value of a double (finite). */
export function doubleFraction(value: number): Fraction {
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | 0x10000000000000n;
  const power = (exponent === 0 ? 1 : exponent) - 1075;
  const signed = bits >> 63n === 1n ? -mantissa : mantissa;
  return power >= 0
    ? { numerator: signed << BigInt(power), denominator: 1n }
    : { numerator: signed, denominator: 1n << BigInt(-power) };
}

/** The exact value of any finite BSON number; undefined for NaN and the infinities. */
export function decimalFraction(value: unknown): Fraction | undefined {
  if (value instanceof Long) return { numerator: value.toBigInt(), denominator: 1n };
  if (value instanceof Double || value instanceof Int32) return decimalFraction(value.value);
  if (typeof value === "number") return Number.isFinite(value) ? doubleFraction(value) : undefined;
  if (!(value instanceof Decimal128)) return undefined;
  const parts = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/i.exec(value.toString());
  if (!parts) return undefined;
  const [, sign = "", whole = "0", decimals = "", power = "0"] = parts;
  const exponent = Number(power) - decimals.length;
  const digits = BigInt(sign + whole + decimals);
  return exponent >= 0
    ? { numerator: digits * 10n ** BigInt(exponent), denominator: 1n }
    : { numerator: digits, denominator: 10n ** BigInt(-exponent) };
}

/** A Decimal128 of an exact fraction, rounded half even to 34 significant digits. */
export function decimalOf(fraction: Fraction): Decimal128 {
  const { numerator, denominator } = fraction;
  if (numerator === 0n) return Decimal128.fromString("0");
  const negative = numerator < 0n;
  const top = negative ? -numerator : numerator;
  // Scale so that the quotient has at least 34 digits, then round the surplus.
  let exponent = top.toString().length - denominator.toString().length - 35;
  let scaled =
    exponent >= 0
      ? top / (denominator * 10n ** BigInt(exponent))
      : (top * 10n ** BigInt(-exponent)) / denominator;
  const exact =
    exponent >= 0
      ? scaled * denominator * 10n ** BigInt(exponent) === top
      : scaled * denominator === top * 10n ** BigInt(-exponent);
  const surplus = scaled.toString().length - 34;
  if (surplus > 0) {
    const unit = 10n ** BigInt(surplus);
    const rest = scaled % unit;
    scaled /= unit;
    exponent += surplus;
    if (rest * 2n > unit || (rest * 2n === unit && (!exact || scaled % 2n === 1n))) scaled += 1n;
  }
  while (scaled % 10n === 0n && (exponent < 0 || scaled.toString().length > 34)) {
    scaled /= 10n;
    exponent += 1;
  }
  return Decimal128.fromString(`${negative ? "-" : ""}${scaled}E${exponent}`);
}
