import { decode, decodeValue, eachElement } from "../bson/decode.js";
import { encode, encodeReply, RawArray } from "../bson/encode.js";
import { ARRAY, DOCUMENT } from "../bson/encoded.js";
import { type Document, setField } from "../bson/values.js";
import { MongoError } from "../errors.js";

/** MongoDB's limit for one message. */
const MAX_MESSAGE_BYTES = 48_000_000;
const HEADER = 16;

const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;

const CHECKSUM_PRESENT = 1;
const MORE_TO_COME = 2;
/** Bits a server must understand; an unknown one among the first 16 is an error. */
const KNOWN_FLAGS = CHECKSUM_PRESENT | MORE_TO_COME;

export interface Message {
  readonly requestId: number;
  readonly opCode: number;
  readonly command: Document;
  readonly db: string;
  /** True if the client does not want a reply (unacknowledged write). */
  readonly silent: boolean;
}

/** The bytes on this connection are not the protocol: the connection has to end. */
export class ProtocolError extends Error {
  override name = "ProtocolError";
}

/** Collects bytes and gives complete messages. */
export class MessageReader {
  #chunks: Buffer[] = [];
  #length = 0;

  /** Bytes that have come and not been taken as messages. */
  get waiting(): number {
    return this.#length;
  }

  push(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#length += chunk.length;
  }

  /** The next complete message, or undefined until more bytes have come. Throws ProtocolError for a bad length. */
  next(): Buffer | undefined {
    if (this.#length < 4) return undefined;
    const first = this.#join(4);
    const size = first.readInt32LE(0);
    if (size < HEADER || size > MAX_MESSAGE_BYTES)
      throw new ProtocolError(`a message of ${size} bytes is outside ${HEADER} to ${MAX_MESSAGE_BYTES}`);
    if (this.#length < size) return undefined;
    const joined = this.#join(size);
    if (this.#length === size) {
      this.#chunks = [];
      this.#length = 0;
      return joined;
    }
    const rest = joined.subarray(size);
    this.#chunks = rest.length > 0 ? [rest, ...this.#chunks.slice(1)] : this.#chunks.slice(1);
    this.#length -= size;
    return joined.subarray(0, size);
  }

  /** Makes the first chunk at least so long. */
  #join(size: number): Buffer {
    const [first] = this.#chunks;
    if (first && first.length >= size) return first;
    const joined = Buffer.concat(this.#chunks);
    this.#chunks = [joined];
    return joined;
  }
}

/** Reads one message. Throws ProtocolError if it cannot be answered, MongoError if it can. */
export function parseMessage(bytes: Buffer): Message {
  const requestId = bytes.readInt32LE(4);
  const opCode = bytes.readInt32LE(12);
  if (opCode === OP_MSG) return parseMsg(bytes, requestId);
  if (opCode === OP_QUERY) return parseQuery(bytes, requestId);
  throw new ProtocolError(`opcode ${opCode} is not supported`);
}

function parseMsg(bytes: Buffer, requestId: number): Message {
  if (bytes.length < HEADER + 9) throw new ProtocolError("an OP_MSG is too short");
  const flags = bytes.readUInt32LE(HEADER);
  if ((flags & 0xffff & ~KNOWN_FLAGS) !== 0) throw new ProtocolError(`unknown flag bits ${flags}`);
  const end = bytes.length - (flags & CHECKSUM_PRESENT ? 4 : 0);
  let at = HEADER + 4;
  let command: Document | undefined;
  const sequences = new Map<string, Buffer[]>();
  while (at < end) {
    const kind = bytes.readUInt8(at++);
    const size = at + 4 <= end ? bytes.readInt32LE(at) : 0;
    if (size < 5 || at + size > end)
      throw new ProtocolError(`a section of ${size} bytes does not fit its message`);
    const section = bytes.subarray(at, at + size);
    at += size;
    if (kind === 0) {
      if (command) throw new ProtocolError("an OP_MSG has two bodies");
      command = decodeCommand(section);
    } else if (kind === 1) {
      const [name, documents] = parseSequence(section);
      sequences.set(name, documents);
    } else {
      throw new ProtocolError(`unknown section kind ${kind}`);
    }
  }
  if (!command) throw new ProtocolError("an OP_MSG has no body");
  for (const [name, documents] of sequences) {
    command[name] =
      name === "documents" ? new RawArray(documents) : documents.map((document) => decode(document));
  }
  const db = typeof command.$db === "string" ? command.$db : "test";
  return { requestId, opCode: OP_MSG, command, db, silent: (flags & MORE_TO_COME) !== 0 };
}

function parseSequence(section: Buffer): [string, Buffer[]] {
  const nameEnd = section.indexOf(0, 4);
  if (nameEnd < 0) throw new ProtocolError("a document sequence has no name");
  const documents: Buffer[] = [];
  for (let at = nameEnd + 1; at < section.length; ) {
    const size = at + 4 <= section.length ? section.readInt32LE(at) : 0;
    if (size < 5 || at + size > section.length)
      throw new ProtocolError("a document does not fit its sequence");
    documents.push(section.subarray(at, at + size));
    at += size;
  }
  return [section.toString("utf8", 4, nameEnd), documents];
}

/** Decodes a command; the documents of an insert stay as they are. */
function decodeCommand(body: Buffer): Document {
  const command: Document = {};
  eachElement(body, 0, (name, type, start) => {
    const raw = name === "documents" && type === ARRAY;
    setField(command, name, raw ? new RawArray(rawItems(body, start)) : decodeValue(body, type, start));
  });
  return command;
}

function rawItems(body: Buffer, offset: number): Buffer[] {
  const items: Buffer[] = [];
  eachElement(body, offset, (_name, type, start, end) => {
    if (type !== DOCUMENT) throw new MongoError(14, "BSON field 'insert.documents' must hold documents only");
    items.push(body.subarray(start, end));
  });
  return items;
}

function parseQuery(bytes: Buffer, requestId: number): Message {
  const nameEnd = bytes.indexOf(0, HEADER + 4);
  if (nameEnd < 0) throw new ProtocolError("an OP_QUERY has no collection name");
  const namespace = bytes.toString("utf8", HEADER + 4, nameEnd);
  const command = decode(bytes, nameEnd + 9);
  const [name = ""] = Object.keys(command);
  if (!namespace.endsWith(".$cmd") || !["hello", "isMaster", "ismaster"].includes(name)) {
    throw new ProtocolError("OP_QUERY is only supported for the handshake");
  }
  return { requestId, opCode: OP_QUERY, command, db: namespace.slice(0, -5), silent: false };
}

let nextId = 1;

/** Encodes the reply in the form of the request. */
export function encodeMessage(request: Pick<Message, "requestId" | "opCode">, reply: Document): Buffer {
  let body: Buffer;
  try {
    body = encodeReply(reply);
  } catch (error) {
    body = encode(
      new MongoError(
        22,
        `The reply cannot be encoded: ${error instanceof Error ? error.message : ""}`,
      ).toReply(),
    );
  }
  const legacy = request.opCode === OP_QUERY;
  const lead = HEADER + (legacy ? 20 : 5);
  const message = Buffer.allocUnsafe(lead + body.length).fill(0, HEADER, lead);
  message.writeInt32LE(message.length, 0);
  message.writeInt32LE(nextId++ & 0x7fffffff, 4);
  message.writeInt32LE(request.requestId, 8);
  message.writeInt32LE(legacy ? OP_REPLY : OP_MSG, 12);
  // OP_REPLY: flags (AwaitCapable), cursor id, starting from, number returned. OP_MSG: flags and section kind 0.
  if (legacy) {
    message.writeInt32LE(8, HEADER);
    message.writeInt32LE(1, HEADER + 16);
  }
  message.set(body, lead);
  return message;
}
