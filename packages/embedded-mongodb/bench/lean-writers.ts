import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { Binary, deserialize, Long, serialize } from "bson";
import { measure } from "./measures.js";

/**
 * Durable single inserts without a driver's own work: a process of its own with many sockets, each sending an insert
 * that is encoded beforehand and waiting for its reply before the next. The messages are what the stock driver sends,
 * with a session and the number of a retryable write. Told by its parent how many to insert, it answers with the time.
 */

const OP_MSG = 2013;
/** Flags and the kind of the first section come before the body. */
const BODY = 21;

class Writer {
  readonly #socket: Socket;
  readonly #message: Buffer;
  readonly #patches: { id: number; number: number; txnNumber: number };
  #expected: number | undefined;
  #txnNumber = 0;
  #replied: (reply: Buffer) => void = () => undefined;

  constructor(socket: Socket, writer: number) {
    this.#socket = socket;
    const document = serialize(measure(0));
    const session = Buffer.alloc(16, writer + 1);
    session.writeInt32LE(process.pid);
    const body = serialize({
      insert: "measures",
      ordered: true,
      lsid: { id: new Binary(session, Binary.SUBTYPE_UUID) },
      txnNumber: Long.ZERO,
      $db: "plan",
    });
    const name = Buffer.from("documents\0");
    const message = Buffer.alloc(BODY + body.length + 5 + name.length + document.length);
    message.writeInt32LE(message.length, 0);
    message.writeInt32LE(OP_MSG, 12);
    message.set(body, BODY);
    const sequence = BODY + body.length;
    message.writeUInt8(1, sequence);
    message.writeInt32LE(4 + name.length + document.length, sequence + 1);
    message.set(name, sequence + 5);
    const start = sequence + 5 + name.length;
    message.set(document, start);
    this.#message = message;
    const valueAfter = (field: string, from: number) =>
      message.indexOf(`${field}\0`, from) + field.length + 1;
    this.#patches = {
      id: valueAfter("_id", start),
      number: valueAfter("number", start),
      txnNumber: valueAfter("txnNumber", BODY),
    };
    socket.on("data", (reply) => this.#replied(reply));
  }

  /** Inserts documents until there is no next number; callbacks, because promises would cost as much as the rest. */
  insertAll(next: () => number | undefined, done: () => void): void {
    const number = next();
    if (number === undefined) {
      done();
      return;
    }
    this.#message.writeInt32LE(number, 4);
    this.#message.writeInt32LE(number, this.#patches.id);
    this.#message.writeInt32LE(number, this.#patches.number);
    this.#message.writeInt32LE(++this.#txnNumber, this.#patches.txnNumber);
    this.#replied = (reply) => {
      // All good replies have one length, so only the first has to be decoded.
      if (reply.length !== this.#expected) this.#check(reply);
      this.insertAll(next, done);
    };
    this.#socket.write(this.#message);
  }

  /** Throws if a reply says anything but one insert. */
  #check(reply: Buffer): void {
    const answer = deserialize(reply.subarray(BODY));
    if (answer.ok !== 1 || answer.n !== 1) throw new Error(`not inserted: ${JSON.stringify(answer)}`);
    this.#expected = reply.length;
  }
}

async function connect(path: string, writer: number): Promise<Writer> {
  const socket = createConnection(path);
  await once(socket, "connect");
  return new Writer(socket, writer);
}

const [path = "", writerCount = "1"] = process.argv.slice(2);
const writers = await Promise.all(
  Array.from({ length: Number(writerCount) }, (_, writer) => connect(path, writer)),
);
process.on("message", async ({ first, count }: { first: number; count: number }) => {
  let number = first;
  const next = () => (number < first + count ? number++ : undefined);
  const started = performance.now();
  await Promise.all(writers.map((writer) => new Promise<void>((done) => writer.insertAll(next, done))));
  process.send?.(performance.now() - started);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
