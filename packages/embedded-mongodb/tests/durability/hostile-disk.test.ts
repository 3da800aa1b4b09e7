import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { MongoClient } from "mongodb";
import { expect, test } from "vitest";
import { main } from "../../src/cli.js";
import { startEmbeddedMongo } from "../../src/index.js";
import { checkDatabase } from "../../src/maintenance/check.js";
import { databaseFile } from "../../src/storage/database.js";
import { serverForTest } from "../support/server-for-test.js";
import { commandLine } from "../support/server-process.js";
import { temporaryDirectory } from "../support/temporary-directory.js";

test("a full disk fails the write, keeps what was acknowledged and does not end the process", async () => {
  const directory = temporaryDirectory();
  // The shell's limit on file sizes (in 512- or 1024-byte blocks) stands for the full disk: writes beyond it fail.
  const server = await serverForTest(directory, (args, options) =>
    spawn("sh", ["-c", 'ulimit -f 3000; exec "$0" "$@"', process.execPath, ...args], options),
  );
  const client = await new MongoClient(server.uri, { retryWrites: false }).connect();
  const notes = client.db("plan").collection<{ _id: number; text: string }>("notes");
  let acknowledged = 0;
  const fill = async () => {
    for (;;) {
      await notes.insertOne({ _id: acknowledged, text: "x".repeat(20_000) });
      acknowledged++;
    }
  };
  await expect(fill()).rejects.toThrow(/Nothing of this was written|full|disk I\/O/);
  expect(acknowledged).toBeGreaterThan(10);
  expect(await notes.countDocuments()).toBe(acknowledged);
  expect(await client.db("plan").command({ ping: 1 })).toMatchObject({ ok: 1 });
  await client.close();
  await server.kill();
  expect(checkDatabase(directory)).toMatchObject({ documents: acknowledged, faults: [] });
});

test("a directory that cannot be written is refused with a sentence that names it", async () => {
  const directory = temporaryDirectory();
  const closed = join(directory, "closed");
  mkdirSync(closed);
  chmodSync(closed, 0o555);
  chmodSync(directory, 0o755);
  // root may write everywhere, so root starts the server as nobody.
  const asNobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, commandLine("--dbpath", closed, "--port", "0"), {
    ...asNobody,
    env: { ...process.env, TMPDIR: "/tmp", TSX_DISABLE_CACHE: "1" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const [code] = await once(child, "close");
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining(`${closed} cannot be`) });
  expect(said).toContain("Check owner and permissions");
});

test("a second server on the same directory is refused; the first goes on", async () => {
  const directory = temporaryDirectory();
  const first = await serverForTest(directory);
  await expect(serverForTest(directory)).rejects.toThrow(/in use by another embedded-mongodb process/);
  const client = await new MongoClient(first.uri).connect();
  expect(await client.db("plan").command({ ping: 1 })).toMatchObject({ ok: 1 });
  await client.close();
});

test("a lock left by a killed server does not keep the next one out", async () => {
  const directory = temporaryDirectory();
  await (await serverForTest(directory)).kill();
  const next = await startEmbeddedMongo({ dbPath: directory });
  await next.stop();
});

test("a damaged file is refused with a way out, and left as it is", async () => {
  const directory = temporaryDirectory();
  const server = await startEmbeddedMongo({ dbPath: directory });
  const client = await new MongoClient(server.uri).connect();
  await client.db("plan").collection("notes").insertOne({ text: "x" });
  await client.close();
  await server.stop();
  const file = databaseFile(directory);
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 100, 4096);
  writeFileSync(file, bytes);
  await expect(startEmbeddedMongo({ dbPath: directory })).rejects.toThrow(/is damaged.*restore/s);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test("a file of a newer format is refused and left as it is", async () => {
  const directory = temporaryDirectory();
  await (await startEmbeddedMongo({ dbPath: directory })).stop();
  const file = new Database(databaseFile(directory));
  file.exec("PRAGMA user_version = 99");
  file.close();
  await expect(startEmbeddedMongo({ dbPath: directory })).rejects.toThrow(
    /newer embedded-mongodb \(format 99/,
  );
});

test("an address other than loopback is refused", async () => {
  expect(await main(["--dbpath", temporaryDirectory(), "--bind_ip", "0.0.0.0"])).toBe(2);
});
