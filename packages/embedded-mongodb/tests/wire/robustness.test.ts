import { once } from "node:events";
import fc from "fast-check";
import { MongoClient } from "mongodb";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type EmbeddedMongo, startEmbeddedMongo } from "../../src/index.js";
import { opMsg, RawClient } from "../raw-client.js";

let server: EmbeddedMongo;
let client: MongoClient;

beforeAll(async () => {
  server = await startEmbeddedMongo();
  client = await new MongoClient(server.uri).connect();
});

afterAll(async () => {
  await client.close();
  await server.stop();
});

/** Whatever a socket was sent: the server goes on answering others. */
async function stillServes(): Promise<void> {
  expect(await client.db("test").command({ ping: 1 })).toMatchObject({ ok: 1 });
}

async function closesFor(bytes: Buffer): Promise<void> {
  const raw = await RawClient.connect(server.port);
  const closed = once(raw.socket, "close");
  raw.socket.write(bytes);
  await closed;
}

function withLength(length: number): Buffer {
  const message = opMsg({ ping: 1, $db: "test" });
  message.writeInt32LE(length, 0);
  return message;
}

test.each([
  ["zero", 0],
  ["negative", -1],
  ["shorter than its header", 15],
  ["one byte over 48 MB", 48_000_001],
  ["the largest there is", 0x7fffffff],
])("a message whose length is %s ends its connection only", async (_case, length) => {
  await closesFor(withLength(length));
  await stillServes();
});

test("a client that leaves in the middle of a message disturbs nobody", async () => {
  const raw = await RawClient.connect(server.port);
  raw.socket.write(opMsg({ insert: "notes", documents: [{ n: 1 }], $db: "test" }).subarray(0, 30));
  raw.close();
  await stillServes();
  expect(await client.db("test").collection("notes").countDocuments()).toBe(0);
});

test("an unknown opcode and unknown required flags end the connection", async () => {
  const opcode = opMsg({ ping: 1, $db: "test" });
  opcode.writeInt32LE(4711, 12);
  await closesFor(opcode);
  const flags = opMsg({ ping: 1, $db: "test" });
  flags.writeUInt32LE(1 << 5, 16);
  await closesFor(flags);
  await stillServes();
});

test("a message of nearly 48 MB is taken", async () => {
  const text = "x".repeat(15_900_000);
  const documents = [1, 2, 3].map((n) => ({ _id: `large-${n}`, text }) as object);
  const { insertedCount } = await client.db("large").collection("notes").insertMany(documents);
  expect(insertedCount).toBe(3);
  await client.db("large").dropDatabase();
});

test("a document over 16 MB is refused with MongoDB's code, and nothing of it is kept", async () => {
  const raw = await RawClient.connect(server.port);
  const reply = await raw.command({
    insert: "notes",
    documents: [{ _id: "too large", text: "x".repeat(16 * 1024 * 1024 + 20_000) }],
    $db: "large",
  });
  raw.close();
  const codes = [reply.code, reply.writeErrors?.[0]?.code];
  expect(codes).toContain(10334);
  expect(await client.db("large").collection("notes").countDocuments()).toBe(0);
});

test("a document nested 300 deep is refused, one nested 100 deep is kept", async () => {
  const nested = (depth: number) => {
    let document: object = { end: true };
    for (let i = 0; i < depth; i++) document = { d: document };
    return document;
  };
  const raw = await RawClient.connect(server.port);
  const deep = await raw.command({ insert: "deep", documents: [{ _id: 1, ...nested(300) }], $db: "test" });
  expect([deep.code, deep.writeErrors?.[0]?.code]).toContain(15);
  const fine = await raw.command({ insert: "deep", documents: [{ _id: 2, ...nested(100) }], $db: "test" });
  expect(fine).toMatchObject({ ok: 1, n: 1 });
  raw.close();
  expect(await client.db("test").collection("deep").countDocuments()).toBe(1);
});

test("a string that is not UTF-8 is kept and given back byte for byte, as mongod does", async () => {
  const broken = Buffer.from([0xff, 0xfe, 0xc0, 0x80]);
  const message = opMsg({ insert: "bytes", documents: [{ _id: 1, text: "????" }], $db: "test" });
  broken.copy(message, message.indexOf("????"));
  const raw = await RawClient.connect(server.port);
  raw.socket.write(message);
  expect(await raw.reply()).toMatchObject({ ok: 1, n: 1 });
  raw.close();
  const [document] = await client.db("test").collection("bytes", { raw: true }).find().toArray();
  expect(Buffer.isBuffer(document) && document.includes(broken)).toBe(true);
  await stillServes();
});

test("no bytes from a socket end the process", async () => {
  const valid = opMsg({ find: "notes", filter: { a: { $in: [1, "x", null] } }, $db: "test" });
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        fc.uint8Array({ maxLength: 200 }),
        // A valid message with a few bytes changed gets further than noise.
        fc
          .array(fc.tuple(fc.integer({ min: 4, max: valid.length - 1 }), fc.integer({ min: 0, max: 255 })), {
            minLength: 1,
            maxLength: 6,
          })
          .map((changes) => {
            const bytes = Buffer.from(valid);
            for (const [at, byte] of changes) bytes[at] = byte;
            return bytes;
          }),
      ),
      async (bytes) => {
        const raw = await RawClient.connect(server.port);
        raw.socket.end(Buffer.from(bytes));
        await once(raw.socket.resume(), "close");
        await stillServes();
      },
    ),
    { numRuns: 200 },
  );
});
