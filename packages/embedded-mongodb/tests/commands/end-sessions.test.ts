import { type Binary, MongoClient } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const hex = ({ buffer }: Binary) => Buffer.from(buffer).toString("hex");

describe("endSessions", () => {
  it("aborts what a session has left open", async () => {
    const client = await new MongoClient(server.uri).connect();
    const session = client.startSession();
    session.startTransaction();
    await client.db("test").collection("a").insertOne({}, { session });
    const lsid = session.id;
    expect(await server.db.command({ endSessions: [lsid] })).toMatchObject({ ok: 1 });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
    expect(await server.db.collection("a").countDocuments()).toBe(0);
    await client.close();
  });

  it("forgets sessions when their client closes", async () => {
    const client = await new MongoClient(server.uri).connect();
    const session = client.startSession();
    await client.db("test").collection("a").findOne({}, { session });
    const known = async () => {
      const sessions = await server.client
        .db("admin")
        .aggregate([{ $listLocalSessions: {} }])
        .toArray();
      return sessions.map(({ _id }) => hex(_id.id));
    };
    const id = session.id && hex(session.id.id);
    expect(await known()).toContain(id);
    await client.close();
    expect(await known()).not.toContain(id);
  });

  it("ends all sessions by killAllSessions", async () => {
    const client = await new MongoClient(server.uri).connect();
    await client.withSession(async (session) => {
      session.startTransaction();
      await client.db("test").collection("a").insertOne({}, { session });
      await server.client.db("admin").command({ killAllSessions: [] });
      await expect(session.commitTransaction()).rejects.toMatchObject({
        code: 251,
        errorLabels: expect.arrayContaining(["TransientTransactionError"]),
      });
    });
    await client.close();
  });
});
