import type { Socket } from "node:net";
import { dispatch, type Request } from "../commands/registry.js";
import { asMongoError } from "../errors.js";
import { carryOn, type Eventual } from "../eventual.js";
import { encodeMessage, type Message, MessageReader, ProtocolError, parseMessage } from "./message.js";

/** What a connection needs of its server. */
export type ConnectionServices = Omit<Request, "command" | "db" | "connectionId">;

/** What a client may send ahead while its command is busy; a client that goes on must not fill the memory. */
const MOST_WAITING_BYTES = 1024 * 1024;

let connections = 0;

/**
 * Serves one socket. Messages are answered one after the other: a handler that waits does not let a later message of
 * the same socket overtake it. Bytes that are no protocol end the connection, never the process.
 */
export function serveConnection(socket: Socket, services: ConnectionServices): void {
  const reader = new MessageReader();
  const connectionId = ++connections;
  let busy = false;
  socket.setNoDelay(true);
  socket.on("error", () => socket.destroy());
  socket.on("data", (chunk) => {
    reader.push(chunk);
    if (!busy) void work();
    else if (reader.waiting > MOST_WAITING_BYTES) socket.pause();
  });

  async function work(): Promise<void> {
    busy = true;
    try {
      for (let bytes = reader.next(); bytes && !socket.destroyed; bytes = reader.next()) {
        const eventual = answer(bytes);
        const reply = eventual instanceof Promise ? await eventual : eventual;
        if (reply && !socket.destroyed && !socket.write(reply)) await drained();
      }
    } catch {
      // Not the protocol (there is nothing that could be answered in an order the client expects), or cut on demand.
      socket.destroy();
    } finally {
      busy = false;
      if (socket.isPaused()) socket.resume();
    }
  }

  function answer(bytes: Buffer): Eventual<Buffer | undefined> {
    let message: Message;
    try {
      message = parseMessage(bytes);
    } catch (error) {
      if (error instanceof ProtocolError) throw error;
      return encodeMessage(
        { requestId: bytes.readInt32LE(4), opCode: bytes.readInt32LE(12) },
        asMongoError(error).toReply(),
      );
    }
    const request: Request = {
      engine: services.engine,
      cursors: services.cursors,
      sessions: services.sessions,
      address: services.address,
      startedAt: services.startedAt,
      failPoints: services.failPoints,
      command: message.command,
      db: message.db,
      connectionId,
    };
    return carryOn(dispatch(request), (reply) =>
      message.silent ? undefined : encodeMessage(message, reply),
    );
  }

  /** A client that does not read must not fill the memory with replies. */
  function drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        socket.off("drain", done);
        socket.off("close", done);
        resolve();
      };
      socket.on("drain", done);
      socket.on("close", done);
    });
  }
}
