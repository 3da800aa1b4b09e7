import { once } from "node:events";
import { createConnection, type Socket } from "node:net";
import { type Document, deserialize, serialize } from "bson";

/** An OP_MSG with one body. */
export function opMsg(command: Document, requestId = 1): Buffer {
  const body = serialize(command);
  const header = Buffer.alloc(21);
  header.writeInt32LE(21 + body.length, 0);
  header.writeInt32LE(requestId, 4);
  header.writeInt32LE(2013, 12);
  return Buffer.concat([header, body]);
}

/** Speaks the protocol without a driver, for what a driver would never send. */
export class RawClient {
  readonly socket: Socket;
  #received = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on("error", () => undefined);
    socket.on("data", (chunk) => {
      this.#received = Buffer.concat([this.#received, chunk]);
    });
  }

  static async connect(port: number): Promise<RawClient> {
    const socket = createConnection(port, "127.0.0.1");
    await once(socket, "connect");
    return new RawClient(socket);
  }

  async command(command: Document): Promise<Document> {
    this.socket.write(opMsg(command));
    return this.reply();
  }

  /** The next reply; rejects if the server closes the connection first. */
  async reply(): Promise<Document> {
    for (;;) {
      if (this.#received.length >= 4 && this.#received.length >= this.#received.readInt32LE(0)) {
        const size = this.#received.readInt32LE(0);
        const message = this.#received.subarray(0, size);
        this.#received = this.#received.subarray(size);
        return deserialize(message.subarray(21));
      }
      await new Promise<void>((resolve, reject) => {
        this.socket.once("data", () => resolve());
        this.socket.once("close", () => reject(new Error("the server closed the connection")));
      });
    }
  }

  close(): void {
    this.socket.destroy();
  }
}
