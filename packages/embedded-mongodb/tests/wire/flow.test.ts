import { once } from "node:events";
import { createConnection, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { encode } from "../../src/bson/encode.js";
import { CursorRegistry } from "../../src/commands/cursors.js";
import { SessionRegistry } from "../../src/commands/sessions.js";
import { Engine, View } from "../../src/storage/engine.js";
import { Transaction } from "../../src/storage/transaction.js";
import { serveConnection } from "../../src/wire/connection.js";
import { opMsg } from "../raw-client.js";

/** A client and the server's end of its connection. */
async function connected(engine: Engine): Promise<{ client: Socket; served: Socket }> {
  const cursors = new CursorRegistry();
  const sessions = new SessionRegistry(engine, cursors);
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const client = createConnection(typeof address === "object" && address ? address.port : 0, "127.0.0.1");
  const [served]: Socket[] = await once(server, "connection");
  if (!served) throw new Error("no connection");
  serveConnection(served, {
    engine,
    cursors,
    sessions,
    startedAt: new Date(),
    address: "",
    failPoints: undefined,
  });
  onTestFinished(() => {
    client.destroy();
    server.close();
  });
  return { client, served };
}

test("a client that goes on sending while its command waits is not read any further until it is answered", async () => {
  const engine = new Engine(undefined);
  const collection = engine.createCollection("test", "notes");
  new View(engine, undefined).insert(collection, encode({ _id: 1 }));
  const transaction = new Transaction();
  engine.transactions.add(transaction);
  const [record] = collection.scan();
  if (!record) throw new Error("no document");
  new View(engine, transaction).replace(collection, record, encode({ _id: 1, n: 1 }));

  const { client, served } = await connected(engine);
  // The update waits for the transaction that has changed its document.
  client.write(
    opMsg({ update: "notes", updates: [{ q: { _id: 1 }, u: { $set: { n: 2 } } }], $db: "test" }, 1),
  );
  const ping = { ping: 1, $db: "test", comment: "x".repeat(500_000) };
  const pings = 60;
  for (let i = 0; i < pings; i++) client.write(opMsg(ping, i + 2));
  await once(served, "pause");
  expect(served.bytesRead).toBeLessThan(2_000_000);

  const answered: number[] = [];
  const all = new Promise<void>((resolve) => {
    let received = Buffer.alloc(0);
    client.on("data", (chunk) => {
      received = Buffer.concat([received, chunk]);
      while (received.length >= 16 && received.length >= received.readInt32LE(0)) {
        answered.push(received.readInt32LE(8));
        received = received.subarray(received.readInt32LE(0));
      }
      if (answered.length === pings + 1) resolve();
    });
  });
  expect(answered).toEqual([]);
  engine.transactions.delete(transaction);
  transaction.end();
  await all;
  expect(answered).toEqual(Array.from({ length: pings + 1 }, (_, i) => i + 1));
});
