import { Binary, BSONRegExp, Code, DBRef, Decimal128, Long, ObjectId, Timestamp } from "bson";
import { decimalFraction, doubleFraction, type Fraction } from "../bson/decimal.js";
import { isDocument, TypeOrder, toNumber, typeOrder } from "../bson/values.js";

/**
 * Index keys: byte strings whose order (as SQLite compares blobs) is MongoDB's order of the values. Every value
 * starts with the byte of its type and ends itself, so that keys of several fields can simply be joined; a
 * descending field has its bytes inverted.
 */

/** Turns a string into bytes that sort as the collation does; undefined stands for plain UTF-8. */
export type CollationKey = ((text: string) => Buffer) | undefined;

class KeyWriter {
  #bytes = Buffer.allocUnsafe(512);
  length = 0;

  #room(size: number): void {
    if (this.length + size <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.length + size));
    this.#bytes.copy(larger, 0, 0, this.length);
    this.#bytes = larger;
  }

  byte(value: number): void {
    this.#room(1);
    this.#bytes[this.length++] = value;
  }

  uint64(value: bigint): void {
    this.#room(8);
    this.length = this.#bytes.writeBigUInt64BE(value, this.length);
  }

  uint32(value: number): void {
    this.#room(4);
    this.length = this.#bytes.writeUInt32BE(value, this.length);
  }

  /** A double so that its bytes sort as its value. */
  double(value: number): void {
    this.#room(8);
    const at = this.length;
    this.length = this.#bytes.writeDoubleBE(value === 0 ? 0 : value, at);
    const first = this.#bytes[at] ?? 0;
    if (first & 0x80) for (let i = at; i < this.length; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0);
    else this.#bytes[at] = first | 0x80;
  }

  raw(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Bytes of any length: zero is escaped as 00 FF, and 00 00 ends them, so a prefix sorts first. */
  terminated(bytes: Uint8Array): void {
    this.#room(bytes.length * 2 + 2);
    for (const byte of bytes) {
      this.#bytes[this.length++] = byte;
      if (byte === 0) this.#bytes[this.length++] = 0xff;
    }
    this.#bytes[this.length++] = 0;
    this.#bytes[this.length++] = 0;
  }

  invert(from: number): void {
    for (let i = from; i < this.length; i++) this.#bytes[i] = ~(this.#bytes[i] ?? 0);
  }

  take(): Buffer {
    const copy = Buffer.from(this.#bytes.subarray(0, this.length));
    this.length = 0;
    return copy;
  }
}

const FRACTION_BITS = 62n;

/** What a double does not hold of a Long or Decimal128: the difference in units of the double's last place. */
function remainder(exact: Fraction, double: number): bigint {
  const near = doubleFraction(double);
  const numerator = exact.numerator * near.denominator - near.numerator * exact.denominator;
  if (numerator === 0n) return 0n;
  const denominator = exact.denominator * near.denominator;
  const magnitude = Math.abs(double);
  const exponent = magnitude < 2 ** -1021 ? -1074 : Math.floor(Math.log2(magnitude)) - 52;
  const scale = FRACTION_BITS - 2n - BigInt(exponent);
  const scaled = scale >= 0n ? (numerator << scale) / denominator : numerator / (denominator << -scale);
  return scaled === 0n ? (numerator < 0n ? -1n : 1n) : scaled;
}

function writeNumber(out: KeyWriter, value: unknown): void {
  const double = toNumber(value);
  if (Number.isNaN(double)) {
    out.uint64(0n);
    out.byte(2);
    return;
  }
  const exact = value instanceof Long || value instanceof Decimal128 ? decimalFraction(value) : undefined;
  if (exact && !Number.isFinite(double)) {
    // A Decimal128 beyond every double: by magnitude between the largest double and infinity.
    const digits = (exact.numerator < 0n ? -exact.numerator : exact.numerator).toString();
    const magnitude = Buffer.from(
      String(digits.length).padStart(5, "0") + digits.slice(0, 34).padEnd(34, "0"),
    );
    out.double(double > 0 ? Number.MAX_VALUE : -Number.MAX_VALUE);
    out.byte(double > 0 ? 4 : 0);
    const from = out.length;
    out.raw(magnitude);
    if (double < 0) out.invert(from);
    return;
  }
  out.double(double);
  const rest = exact && Number.isFinite(double) ? remainder(exact, double) : 0n;
  if (rest === 0n) {
    out.byte(2);
  } else {
    out.byte(rest < 0n ? 1 : 3);
    out.uint64(BigInt.asUintN(64, rest + (1n << 63n)));
  }
}

function writeValue(out: KeyWriter, value: unknown, collationKey: CollationKey): void {
  const type = typeOrder(value);
  out.byte(type);
  switch (type) {
    case TypeOrder.number:
      writeNumber(out, value);
      return;
    case TypeOrder.string:
      out.terminated(collationKey ? collationKey(String(value)) : Buffer.from(String(value), "utf8"));
      return;
    case TypeOrder.boolean:
      out.byte(value ? 1 : 0);
      return;
  }
  if (value instanceof ObjectId) out.raw(value.id);
  else if (value instanceof Date) out.uint64(BigInt.asUintN(64, BigInt(dateMillis(value)) + (1n << 63n)));
  else if (value instanceof Timestamp) {
    out.uint32(value.t);
    out.uint32(value.i);
  } else if (value instanceof Binary || value instanceof Uint8Array) {
    const bytes = value instanceof Binary ? value.buffer.subarray(0, value.position) : value;
    out.uint32(bytes.length);
    out.byte(value instanceof Binary ? value.sub_type : 0);
    out.raw(bytes);
  } else if (Array.isArray(value)) {
    for (const item of value) writeValue(out, item, collationKey);
    out.byte(0);
  } else if (value instanceof BSONRegExp) {
    out.terminated(Buffer.from(value.pattern));
    out.terminated(Buffer.from(value.options));
  } else if (value instanceof RegExp) {
    out.terminated(Buffer.from(value.source));
    out.terminated(Buffer.from(value.flags));
  } else if (value instanceof Code) {
    out.terminated(Buffer.from(value.code));
    if (value.scope) writeValue(out, value.scope, collationKey);
  } else if (value instanceof DBRef) {
    out.terminated(Buffer.from(value.collection));
    out.raw(value.oid.id);
  } else if (isDocument(value)) {
    for (const [name, field] of Object.entries(value)) {
      if (field === undefined) continue;
      // MongoDB compares a field's type before its name and its name before its value.
      out.byte(typeOrder(field));
      out.terminated(Buffer.from(name));
      writeValue(out, field, collationKey);
    }
    out.byte(0);
  }
}

/** An invalid Date (beyond JavaScript's range) sorts at the end instead of breaking the index. */
function dateMillis(value: Date): number {
  const millis = value.getTime();
  return Number.isNaN(millis) ? 8.64e15 + 1 : millis;
}

const writer = new KeyWriter();

/** The key of one entry: one value a field, descending where the direction is -1. */
export function encodeKey(
  values: readonly unknown[],
  directions: readonly number[],
  collationKey?: CollationKey,
): Buffer {
  writer.length = 0;
  for (const [i, value] of values.entries()) {
    const from = writer.length;
    writeValue(writer, value, collationKey);
    if ((directions[i] ?? 1) < 0) writer.invert(from);
  }
  return writer.take();
}

/** A string that is equal for equal values: for grouping, distinct values and sets. */
export function valueKey(value: unknown, collationKey?: CollationKey): string {
  if (typeof value === "string" && !collationKey) return `s${value}`;
  if (typeof value === "number" && Number.isInteger(value)) return `n${value === 0 ? 0 : value}`;
  const double = toNumber(value);
  if (Number.isSafeInteger(double) && typeOrder(value) === TypeOrder.number) {
    const exact = decimalFraction(value);
    if (exact && exact.numerator === BigInt(double) * exact.denominator)
      return `n${double === 0 ? 0 : double}`;
  }
  return `k${encodeKey([value], [1], collationKey).toString("latin1")}`;
}

/** The smallest byte string greater than every string that starts with the prefix; undefined if there is none. */
export function prefixEnd(prefix: Buffer): Buffer | undefined {
  for (let i = prefix.length - 1; i >= 0; i--) {
    const byte = prefix[i] ?? 0;
    if (byte === 0xff) continue;
    const end = Buffer.from(prefix.subarray(0, i + 1));
    end[i] = byte + 1;
    return end;
  }
  return undefined;
}
