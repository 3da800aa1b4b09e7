import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("collMod", () => {
  it("enforce a $jsonSchema validator, also one set later", async () => {
    const schema = {
      required: ["title"],
      properties: {
        title: { bsonType: "string", minLength: 3, description: "the title" },
        budget: { bsonType: ["int", "double"], minimum: 0 },
      },
    };
    const measures = await server.db.createCollection("measures", { validator: { $jsonSchema: schema } });
    await measures.insertOne({ title: "Radweg", budget: 5 });
    await expect(measures.insertOne({ budget: 5 })).rejects.toMatchObject({
      code: 121,
      errInfo: {
        details: {
          operatorName: "$jsonSchema",
          schemaRulesNotSatisfied: [{ operatorName: "required", missingProperties: ["title"] }],
        },
      },
    });
    await expect(measures.updateOne({}, { $set: { budget: -1 } })).rejects.toMatchObject({ code: 121 });
    await measures.updateOne({}, { $set: { budget: -1 } }, { bypassDocumentValidation: true });
    await server.db.command({
      collMod: "measures",
      validator: { budget: { $gte: 0 } },
      validationLevel: "moderate",
    });
    await measures.updateOne({}, { $set: { title: "x" } });
    await expect(measures.insertOne({ budget: -2 })).rejects.toMatchObject({ code: 121 });
    await server.db.command({ collMod: "measures", validationAction: "warn" });
    await measures.insertOne({ budget: -2 });
  });

  it("changes the lifetime and the visibility of an index", async () => {
    const things = server.db.collection("things");
    await things.createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    expect(
      await server.db.command({
        collMod: "things",
        index: { keyPattern: { at: 1 }, expireAfterSeconds: 90 },
      }),
    ).toMatchObject({ expireAfterSeconds_old: 60, expireAfterSeconds_new: 90 });
    expect(
      await server.db.command({ collMod: "things", index: { name: "at_1", hidden: true } }),
    ).toMatchObject({
      hidden_old: false,
      hidden_new: true,
    });
    expect(await things.indexes()).toMatchObject([{}, { expireAfterSeconds: 90, hidden: true }]);
    const { queryPlanner } = await things.find({ at: 1 }).explain("queryPlanner");
    expect(queryPlanner.winningPlan.stage).toBe("COLLSCAN");
  });

  it("refuses what it does not know", async () => {
    await expect(server.db.command({ collMod: "nothing" })).rejects.toMatchObject({ code: 26 });
    await server.db.createCollection("things");
    for (const [options, code] of [
      [{ validator: 5 }, 14],
      [{ validator: { $nonsense: 1 } }, 2],
      [{ validationLevel: "hard" }, 2],
      [{ validationAction: "ignore" }, 2],
      [{ index: { name: "nothing", hidden: true } }, 27],
    ] as const)
      await expect(server.db.command({ collMod: "things", ...options })).rejects.toMatchObject({ code });
  });
});
