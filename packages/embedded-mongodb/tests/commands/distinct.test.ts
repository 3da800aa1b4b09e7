import { Double } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

describe("distinct", () => {
  it("lists the values at a path, arrays opened, each once by value", async () => {
    const things = server.db.collection("things");
    expect(await things.distinct("a")).toEqual([]);
    await things.insertMany([
      { a: 1, items: [{ k: "x" }, { k: "y" }], tags: ["p", "q"] },
      { a: new Double(1), items: [{ k: "x" }], tags: "q" },
      { a: null },
      { b: 2 },
    ]);
    expect(await things.distinct("a")).toEqual([1, null]);
    expect(await things.distinct("items.k")).toEqual(["x", "y"]);
    expect(await things.distinct("items.1.k")).toEqual(["y"]);
    expect(await things.distinct("tags", { a: { $ne: null } })).toEqual(["p", "q"]);
  });

  it("takes values for equal by a collation", async () => {
    await server.db.collection("things").insertMany([{ a: "Weg" }, { a: "weg" }, { a: "Straße" }]);
    const collation = { locale: "de", strength: 1 };
    expect(await server.db.collection("things").distinct("a", {}, { collation })).toHaveLength(2);
  });

  it("needs a path", async () => {
    await expect(server.db.command({ distinct: "things", key: 1 })).rejects.toMatchObject({ code: 14 });
  });
});
