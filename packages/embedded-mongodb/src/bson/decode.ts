import {
  Binary,
  BSONRegExp,
  BSONSymbol,
  Code,
  DBRef,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from "bson";
import { MongoError } from "../errors.js";
import { type Document, isInt32, setField } from "./values.js";

/** MongoDB allows 100 levels for clients and 180 inside; more would exhaust the stack of a recursive reader. */
export const MAX_DEPTH = 180;

export const invalid = (detail: string) => new MongoError(22, `Invalid BSON: ${detail}`);

/** Field names repeat in every document: reuse the string instead of building a new one. */
const names: string[] = new Array(4096).fill("");

/** Where the name that was read last ends: its zero byte. A second result of readName, without an object for it. */
let nameEnd = 0;

function readName(bytes: Buffer, start: number): string {
  let end = start;
  let hash = 0;
  for (; ; end++) {
    const byte = bytes[end];
    if (byte === undefined) throw invalid("a field name does not end");
    if (byte === 0) break;
    hash = (hash * 31 + byte) | 0;
  }
  nameEnd = end;
  const length = end - start;
  const slot = (hash ^ (hash >>> 12)) & 4095;
  const known = names[slot] ?? "";
  if (known.length === length) {
    let i = 0;
    while (i < length && known.charCodeAt(i) === bytes[start + i]) i++;
    if (i === length) return known;
  }
  const name = bytes.toString("utf8", start, end);
  if (name.length === length) names[slot] = name;
  return name;
}

/** The offset behind the name (or other zero-terminated text) that starts here. */
export function skipName(bytes: Buffer, start: number): number {
  let end = start;
  // Names are short: a loop costs less than calling the native search.
  while (bytes[end] !== 0) if (++end >= bytes.length) throw invalid("a field name does not end");
  return end + 1;
}

/** The length that is written at the offset, checked against what is there. */
export function lengthAt(bytes: Buffer, offset: number, least: number): number {
  const length = bytes.readInt32LE(offset);
  if (length < least || offset + length > bytes.length) throw invalid(`length ${length} at byte ${offset}`);
  return length;
}

/** Size in bytes of a value of the given type that starts at offset. */
export function valueSize(type: number, bytes: Buffer, offset: number): number {
  switch (type) {
    case 0x01:
    case 0x09:
    case 0x11:
    case 0x12:
      return 8;
    case 0x02:
    case 0x0d:
    case 0x0e:
      return 4 + lengthAt(bytes, offset, 1);
    case 0x03:
    case 0x04:
    case 0x0f:
      return lengthAt(bytes, offset, 5);
    case 0x05:
      return 5 + lengthAt(bytes, offset, 0);
    case 0x06:
    case 0x0a:
    case 0x7f:
    case 0xff:
      return 0;
    case 0x07:
      return 12;
    case 0x08:
      return 1;
    case 0x0b:
      return skipName(bytes, skipName(bytes, offset)) - offset;
    case 0x0c:
      return 16 + lengthAt(bytes, offset, 1);
    case 0x10:
      return 4;
    case 0x13:
      return 16;
    default:
      throw invalid(`unknown type 0x${type.toString(16)} at byte ${offset}`);
  }
}

function readString(bytes: Buffer, offset: number): string {
  const length = lengthAt(bytes, offset, 1);
  const start = offset + 4;
  if (length <= 25) {
    // Short ASCII strings are cheaper by hand than through the native decoder.
    let text = "";
    let i = start;
    const end = start + length - 1;
    for (; i < end; i++) {
      const byte = bytes[i];
      if (byte === undefined || byte > 127) break;
      text += String.fromCharCode(byte);
    }
    if (i === end) return text;
  }
  return bytes.toString("utf8", start, start + length - 1);
}

function readValue(type: number, bytes: Buffer, offset: number, depth: number): unknown {
  switch (type) {
    case 0x01: {
      const value = bytes.readDoubleLE(offset);
      return isInt32(value) ? new Double(value) : value;
    }
    case 0x02:
      return readString(bytes, offset);
    case 0x03:
      return readDocument(bytes, offset, depth + 1);
    case 0x04:
      return readArray(bytes, offset, depth + 1);
    case 0x05: {
      const length = lengthAt(bytes, offset, 0);
      const subType = bytes.readUInt8(offset + 4);
      const data = Buffer.from(bytes.subarray(offset + 5, offset + 5 + length));
      // Sub-type 2 repeats the length inside the data.
      return new Binary(subType === 2 ? data.subarray(4) : data, subType);
    }
    case 0x06:
      return null;
    case 0x07:
      return new ObjectId(Uint8Array.prototype.slice.call(bytes, offset, offset + 12));
    case 0x08:
      return bytes.readUInt8(offset) !== 0;
    case 0x09:
      // Exact for every date that JavaScript can hold, and cheaper than by a bigint.
      return new Date(bytes.readInt32LE(offset + 4) * 2 ** 32 + bytes.readUInt32LE(offset));
    case 0x0a:
      return null;
    case 0x0b: {
      const options = skipName(bytes, offset);
      return new BSONRegExp(
        bytes.toString("utf8", offset, options - 1),
        bytes.toString("utf8", options, skipName(bytes, options) - 1),
      );
    }
    case 0x0c: {
      const name = readString(bytes, offset);
      const at = offset + 4 + bytes.readInt32LE(offset);
      return new DBRef(name, new ObjectId(Uint8Array.prototype.slice.call(bytes, at, at + 12)));
    }
    case 0x0d:
      return new Code(readString(bytes, offset));
    case 0x0e:
      return new BSONSymbol(readString(bytes, offset));
    case 0x0f: {
      const code = readString(bytes, offset + 4);
      return new Code(code, readDocument(bytes, offset + 8 + bytes.readInt32LE(offset + 4), depth + 1));
    }
    case 0x10:
      return bytes.readInt32LE(offset);
    case 0x11:
      return new Timestamp({ t: bytes.readUInt32LE(offset + 4), i: bytes.readUInt32LE(offset) });
    case 0x12:
      return new Long(bytes.readInt32LE(offset), bytes.readInt32LE(offset + 4));
    case 0x13:
      return new Decimal128(Uint8Array.prototype.slice.call(bytes, offset, offset + 16));
    case 0x7f:
      return new MaxKey();
    case 0xff:
      return new MinKey();
    default:
      throw invalid(`unknown type 0x${type.toString(16)} at byte ${offset}`);
  }
}

function readDocument(bytes: Buffer, offset: number, depth: number): Document {
  if (depth > MAX_DEPTH) throw new MongoError(15, `BSON nested deeper than ${MAX_DEPTH} levels`);
  const end = offset + lengthAt(bytes, offset, 5) - 1;
  const document: Document = {};
  let at = offset + 4;
  while (at < end) {
    const type = bytes.readUInt8(at);
    const name = readName(bytes, at + 1);
    at = nameEnd + 1;
    const size = valueSize(type, bytes, at);
    if (at + size > end) throw invalid("a value reaches beyond its document");
    setField(document, name, readValue(type, bytes, at, depth));
    at += size;
  }
  if (at !== end || bytes[end] !== 0) throw invalid("a document does not end where it says");
  return document;
}

function readArray(bytes: Buffer, offset: number, depth: number): unknown[] {
  if (depth > MAX_DEPTH) throw new MongoError(15, `BSON nested deeper than ${MAX_DEPTH} levels`);
  const end = offset + lengthAt(bytes, offset, 5) - 1;
  const array: unknown[] = [];
  let at = offset + 4;
  while (at < end) {
    const type = bytes.readUInt8(at);
    at = skipName(bytes, at + 1);
    const size = valueSize(type, bytes, at);
    if (at + size > end) throw invalid("a value reaches beyond its array");
    array.push(readValue(type, bytes, at, depth));
    at += size;
  }
  if (at !== end || bytes[end] !== 0) throw invalid("an array does not end where it says");
  return array;
}

/** Decodes one BSON document. Throws MongoError 22 for anything that is not well-formed. */
export function decode(bytes: Buffer, offset = 0): Document {
  return readDocument(bytes, offset, 0);
}

/** Decodes a single value of the given type that starts at the offset. */
export function decodeValue(bytes: Buffer, type: number, offset: number): unknown {
  return readValue(type, bytes, offset, 0);
}

/** The top-level fields a query needs, prepared for comparing names without building strings. */
export class FieldSet {
  readonly names: ReadonlySet<string>;
  readonly encoded: readonly Buffer[];

  constructor(names: Iterable<string>) {
    this.names = new Set(names);
    this.encoded = [...this.names].map((name) => Buffer.from(name, "utf8"));
  }
}

function matchName(encoded: readonly Buffer[], bytes: Buffer, start: number, length: number): boolean {
  for (const name of encoded) {
    if (name.length !== length) continue;
    let i = 0;
    while (i < length && name[i] === bytes[start + i]) i++;
    if (i === length) return true;
  }
  return false;
}

/** Decodes only the named top-level fields and steps over the others, which is what a scan mostly does. */
export function decodeFields(bytes: Buffer, fields: FieldSet): Document {
  const end = lengthAt(bytes, 0, 5) - 1;
  const document: Document = {};
  let missing = fields.encoded.length;
  let at = 4;
  while (at < end && missing > 0) {
    const type = bytes.readUInt8(at);
    const nameAt = at + 1;
    at = skipName(bytes, nameAt);
    if (matchName(fields.encoded, bytes, nameAt, at - 1 - nameAt)) {
      const name = readName(bytes, nameAt);
      // Of two fields with one name the first counts, whatever else is asked for.
      if (!Object.hasOwn(document, name)) {
        setField(document, name, readValue(type, bytes, at, 0));
        missing--;
      }
    }
    at += valueSize(type, bytes, at);
  }
  return document;
}

/** Walks the top level of a document without decoding values; start and end are those of the value. */
export function eachElement(
  bytes: Buffer,
  offset: number,
  visit: (name: string, type: number, start: number, end: number) => void,
): void {
  const end = offset + lengthAt(bytes, offset, 5) - 1;
  let at = offset + 4;
  while (at < end) {
    const type = bytes.readUInt8(at);
    const name = readName(bytes, at + 1);
    const start = nameEnd + 1;
    at = start + valueSize(type, bytes, start);
    if (at > end) throw invalid("a value reaches beyond its document");
    visit(name, type, start, at);
  }
  if (at !== end) throw invalid("a document does not end where it says");
}
