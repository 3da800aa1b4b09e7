import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();
const collection = () => server.db.collection("measures");

/** Every JavaScript object answers to these; a lookup in a plain object would take them for operators. */
describe.each(["constructor", "toString", "__proto__"])("the name %s, which every object has", (name) => {
  /** An object that has the name as a field of its own. */
  const named = (value: unknown) => Object.fromEntries([[name, value]]);

  it("is no stage", async () => {
    await expect(
      collection()
        .aggregate([named({})])
        .toArray(),
    ).rejects.toMatchObject({ code: 40324 });
  });

  it("is no update operator", async () => {
    const update = Object.fromEntries([
      ["$set", { state: "done" }],
      [name, { state: "done" }],
    ]);
    await expect(collection().updateOne({}, update, { upsert: true })).rejects.toMatchObject({ code: 9 });
  });

  it("is no unit of time", async () => {
    await collection().insertOne({ day: new Date(0) });
    const trunc = [{ $project: { day: { $dateTrunc: { date: "$day", unit: name } } } }];
    await expect(collection().aggregate(trunc).toArray()).rejects.toMatchObject({ code: 9 });
  });

  it("is no type of a schema", async () => {
    const filter = { $jsonSchema: { properties: { state: { type: name } } } };
    await expect(collection().findOne(filter)).rejects.toMatchObject({ code: 9 });
  });

  it("is no command", async () => {
    await expect(server.db.command(named(1))).rejects.toMatchObject({ code: 59 });
  });

  it("is a field like any other", async () => {
    await collection().insertOne(named("kept"));
    await collection().updateOne(named("kept"), { $set: { state: "done" } });
    expect(await collection().findOne(named("kept"), { projection: { _id: 0 } })).toEqual({
      ...named("kept"),
      state: "done",
    });
  });
});
