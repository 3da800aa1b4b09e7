import { serialize, Timestamp } from "bson";
import { MongoError } from "../errors.js";
import { DOCUMENT } from "./encoded.js";
import { type Document, isDocument, isInt32, setField } from "./values.js";

/** A BSON document that is already encoded and is put into a reply as it is. */
export class RawDocument {
  readonly bytes: Buffer;
  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }
}

/** An array of encoded documents, for cursor batches. */
export class RawArray {
  readonly items: readonly Buffer[];
  constructor(items: readonly Buffer[]) {
    this.items = items;
  }
}

/** MongoDB's limit for one stored document. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;

export function encode(document: Document): Buffer {
  const bytes = serialize(document, { ignoreUndefined: true });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Encodes a document that is going to be stored and refuses one over MongoDB's limit. */
export function encodeStored(document: Document): Buffer {
  const bytes = encode(document);
  checkSize(bytes);
  return bytes;
}

export function checkSize(bytes: Buffer): void {
  if (bytes.length > MAX_DOCUMENT_BYTES) {
    throw new MongoError(
      10334,
      `BSONObj size: ${bytes.length} is invalid. Size must be between 0 and ${MAX_DOCUMENT_BYTES}`,
    );
  }
}

function document(parts: readonly Buffer[]): Buffer {
  let size = 5;
  for (const part of parts) size += part.length;
  const result = Buffer.allocUnsafe(size);
  result.writeInt32LE(size, 0);
  let at = 4;
  for (const part of parts) at += part.copy(result, at);
  result[at] = 0;
  return result;
}

function header(type: number, name: string): Buffer {
  const size = Buffer.byteLength(name);
  const bytes = Buffer.allocUnsafe(size + 2);
  bytes[0] = type;
  bytes.write(name, 1, "utf8");
  bytes[size + 1] = 0;
  return bytes;
}

function array(items: readonly Buffer[]): Buffer {
  let size = 5;
  for (const [i, item] of items.entries()) size += item.length + 2 + String(i).length;
  const result = Buffer.allocUnsafe(size);
  result.writeInt32LE(size, 0);
  let at = 4;
  for (const [i, item] of items.entries()) {
    result[at++] = 0x03;
    at += result.write(String(i), at, "latin1");
    result[at++] = 0;
    at += item.copy(result, at);
  }
  result[at] = 0;
  return result;
}

function containsRaw(value: unknown): boolean {
  return (
    value instanceof RawDocument ||
    value instanceof RawArray ||
    (isDocument(value) && Object.values(value).some(containsRaw))
  );
}

/** Longer replies are not encoded in the scratch buffer. */
const SMALL = 512;
const scratch = Buffer.alloc(SMALL);

/** Writes type and name of an element; gives the offset of its value, or -1 for a name that is not plain or too long. */
function putHeader(type: number, name: string, at: number): number {
  if (at + name.length + 12 > SMALL) return -1;
  scratch[at] = type;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    if (code === 0 || code > 127) return -1;
    scratch[at + 1 + i] = code;
  }
  scratch[at + 1 + name.length] = 0;
  return at + 2 + name.length;
}

/** Writes one element of a small reply; gives the offset behind it, or -1 for a value that is not among the usual ones. */
function putElement(name: string, value: unknown, at: number): number {
  if (typeof value === "number" && isInt32(value)) {
    const start = putHeader(0x10, name, at);
    return start < 0 ? -1 : scratch.writeInt32LE(value, start);
  }
  if (value instanceof Timestamp) {
    const start = putHeader(0x11, name, at);
    if (start < 0) return -1;
    scratch.writeInt32LE(value.low, start);
    return scratch.writeInt32LE(value.high, start + 4);
  }
  if (value instanceof RawDocument) {
    const start = putHeader(DOCUMENT, name, at);
    if (start < 0 || start + value.bytes.length >= SMALL) return -1;
    return start + value.bytes.copy(scratch, start);
  }
  return -1;
}

/** Writes are answered with a few numbers and times, which the general encoder takes longer for than SQLite to insert. */
function encodeSmall(reply: Document): Buffer | undefined {
  let at = 4;
  for (const name in reply) {
    at = putElement(name, reply[name], at);
    if (at < 0) return undefined;
  }
  scratch[at] = 0;
  scratch.writeInt32LE(at + 1, 0);
  return Buffer.from(scratch.subarray(0, at + 1));
}

/** Encodes a reply in which documents may already be encoded (cursor batches, found documents). */
export function encodeReply(reply: Document): Buffer {
  const small = encodeSmall(reply);
  if (small) return small;
  if (!containsRaw(reply)) return encode(reply);
  const parts: Buffer[] = [];
  let plain: Document = {};
  const endPlain = () => {
    if (Object.keys(plain).length > 0) parts.push(encode(plain).subarray(4, -1));
    plain = {};
  };
  for (const [name, value] of Object.entries(reply)) {
    if (!containsRaw(value)) {
      setField(plain, name, value);
      continue;
    }
    endPlain();
    if (value instanceof RawDocument) parts.push(header(0x03, name), value.bytes);
    else if (value instanceof RawArray) parts.push(header(0x04, name), array(value.items));
    else if (isDocument(value)) parts.push(header(0x03, name), encodeReply(value));
  }
  endPlain();
  return document(parts);
}

export { document as assembleDocument };
