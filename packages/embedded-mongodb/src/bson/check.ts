import { MongoError } from "../errors.js";
import { decodeValue, invalid, lengthAt, MAX_DEPTH, skipName, valueSize } from "./decode.js";
import { ARRAY, DOCUMENT, REGEX } from "./encoded.js";

const CODE_WITH_SCOPE = 0x0f;

/**
 * Checks that bytes are one well-formed document, with the errors of decoding it but without making its values:
 * what a client inserts is stored as it came.
 */
export function checkEncoded(bytes: Buffer, offset = 0, depth = 0): void {
  if (depth > MAX_DEPTH) throw new MongoError(15, `BSON nested deeper than ${MAX_DEPTH} levels`);
  const end = offset + lengthAt(bytes, offset, 5) - 1;
  let at = offset + 4;
  while (at < end) {
    const type = bytes[at] ?? 0;
    at = skipName(bytes, at + 1);
    const size = valueSize(type, bytes, at);
    if (at + size > end) throw invalid("a value reaches beyond its document");
    if (type === DOCUMENT || type === ARRAY) checkEncoded(bytes, at, depth + 1);
    else if (type === CODE_WITH_SCOPE) checkEncoded(bytes, at + 8 + lengthAt(bytes, at + 4, 1), depth + 1);
    // Rare, and refused for some of its options.
    else if (type === REGEX) decodeValue(bytes, type, at);
    at += size;
  }
  if (at !== end || bytes[end] !== 0) throw invalid("a document does not end where it says");
}
