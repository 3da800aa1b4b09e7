import { lengthAt, valueSize } from "./decode.js";
import { TypeOrder } from "./values.js";

/** Looking into encoded documents without decoding them. */

/** No BSON type: the value is not there. */
export const MISSING = 0;
export const STRING = 0x02;
export const DOCUMENT = 0x03;
export const ARRAY = 0x04;
export const REGEX = 0x0b;

const ORDERS = new Map<number, number>([
  [0x01, TypeOrder.number],
  [STRING, TypeOrder.string],
  [DOCUMENT, TypeOrder.object],
  [ARRAY, TypeOrder.array],
  [0x05, TypeOrder.binary],
  [0x06, TypeOrder.null],
  [0x07, TypeOrder.objectId],
  [0x08, TypeOrder.boolean],
  [0x09, TypeOrder.date],
  [0x0a, TypeOrder.null],
  [REGEX, TypeOrder.regex],
  [0x0c, TypeOrder.dbPointer],
  [0x0d, TypeOrder.code],
  [0x0e, TypeOrder.string],
  [0x0f, TypeOrder.codeWithScope],
  [0x10, TypeOrder.number],
  [0x11, TypeOrder.timestamp],
  [0x12, TypeOrder.number],
  [0x13, TypeOrder.number],
  [0x7f, TypeOrder.maxKey],
  [0xff, TypeOrder.minKey],
]);
const ORDER_OF_TYPE = Uint8Array.from({ length: 256 }, (_, type) => ORDERS.get(type) ?? 0);

/** The place in BSON's order of types that a value of this BSON type has once decoded. */
export function typeOrderOf(type: number): number {
  return ORDER_OF_TYPE[type] ?? 0;
}

/**
 * The offset of the first element with this name (of its type byte) in the document that starts at `start`, or -1.
 * Its value begins two bytes and the name's length later.
 */
export function findField(bytes: Buffer, start: number, name: Buffer): number {
  const end = start + lengthAt(bytes, start, 5) - 1;
  const length = name.length;
  let at = start + 4;
  while (at < end) {
    const type = bytes[at] ?? 0;
    let nameEnd = at + 1;
    let i = 0;
    while (i < length && bytes[nameEnd] === name[i]) {
      i++;
      nameEnd++;
    }
    if (i === length && bytes[nameEnd] === 0) return at;
    while (nameEnd < end && bytes[nameEnd] !== 0) nameEnd++;
    at = nameEnd + 1 + valueSize(type, bytes, nameEnd + 1);
  }
  return -1;
}

/** True as soon as `visit` says so about an element of the array that starts at `start`. */
export function anyElement(
  bytes: Buffer,
  start: number,
  visit: (type: number, offset: number, position: number) => boolean,
): boolean {
  const end = start + lengthAt(bytes, start, 5) - 1;
  let at = start + 4;
  for (let position = 0; at < end; position++) {
    const type = bytes[at] ?? 0;
    let value = at + 1;
    while (value < end && bytes[value] !== 0) value++;
    value++;
    if (visit(type, value, position)) return true;
    at = value + valueSize(type, bytes, value);
  }
  return false;
}

/** True if the encoded string at the offset is exactly this text, given in UTF-8. */
export function isString(bytes: Buffer, offset: number, text: Buffer): boolean {
  const length = text.length;
  if (bytes.readInt32LE(offset) !== length + 1) return false;
  for (let i = 0; i < length; i++) if (bytes[offset + 4 + i] !== text[i]) return false;
  return true;
}
