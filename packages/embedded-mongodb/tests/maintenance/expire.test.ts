import { expect, test } from "vitest";
import { decode } from "../../src/bson/decode.js";
import { encode } from "../../src/bson/encode.js";
import type { Document } from "../../src/bson/values.js";
import { expireDocuments } from "../../src/maintenance/expire.js";
import { Engine } from "../../src/storage/engine.js";

const NOON = new Date("2026-03-01T12:00:00Z");
const minutesBefore = (minutes: number) => new Date(NOON.getTime() - minutes * 60_000);

function sessions(direction: 1 | -1, documents: Document[]) {
  const engine = new Engine(undefined);
  const collection = engine.createCollection("plan", "sessions");
  engine.createIndex(collection, { v: 2, key: { at: direction }, name: "at", expireAfterSeconds: 600 });
  for (const document of documents) engine.change(() => collection.insert(encode(document)));
  return { engine, left: () => [...collection.scan()].map(({ raw }) => decode(raw)._id) };
}

test.each([1, -1] as const)(
  "what is older than the index allows goes, the rest stays (direction %i)",
  (direction) => {
    const { engine, left } = sessions(direction, [
      { _id: "old", at: minutesBefore(11) },
      { _id: "fresh", at: minutesBefore(9) },
      { _id: "no date", at: "yesterday" },
      { _id: "missing" },
      { _id: "number", at: 5 },
      { _id: "one of several", at: [minutesBefore(1), minutesBefore(60)] },
    ]);
    expect(expireDocuments(engine, NOON)).toBe(2);
    expect(left()).toEqual(["fresh", "no date", "missing", "number"]);
    expect(expireDocuments(engine, NOON)).toBe(0);
  },
);
