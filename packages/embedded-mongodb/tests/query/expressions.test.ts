// biome-ignore-all lint/suspicious/noThenProperty: MongoDB calls it so
import { Decimal128, Double, Long, ObjectId } from "mongodb";
import { describe, expect, it } from "vitest";
import { withServer } from "../with-server.js";

const server = withServer();

/** The value of one expression for one document. */
async function value(expression: unknown, document: object = {}): Promise<unknown> {
  const [result] = await server.db
    .aggregate([{ $documents: [document] }, { $replaceWith: { value: expression } }], { promoteValues: true })
    .toArray();
  return result?.value;
}

const berlin = "Europe/Berlin";
const d = (text: string) => new Date(text);

describe("expressions", () => {
  it.each([
    [{ $add: [1, 2, 3] }, 6],
    [{ $add: [d("2026-01-01T00:00:00Z"), 1000] }, d("2026-01-01T00:00:01Z")],
    [{ $add: [1, null] }, null],
    [{ $subtract: [d("2026-01-02T00:00:00Z"), d("2026-01-01T00:00:00Z")] }, 86_400_000],
    [{ $multiply: [2, 0.5] }, 1],
    [{ $divide: [7, 2] }, 3.5],
    [{ $mod: [-7, 3] }, -1],
    [{ $abs: -5 }, 5],
    [{ $ceil: 2.1 }, 3],
    [{ $floor: -2.1 }, -3],
    [{ $round: [2.5] }, 2],
    [{ $round: [3.5] }, 4],
    [{ $round: [2.675, 2] }, 2.68],
    [{ $round: [1234, -2] }, 1200],
    [{ $trunc: [-7.85, 1] }, -7.8],
    [{ $sqrt: 16 }, 4],
    [{ $pow: [2, 10] }, 1024],
    [{ $cmp: [2, 10] }, -1],
    [{ $gt: ["a", 5] }, true],
    [{ $lt: [null, 0] }, true],
    [{ $eq: [1, new Double(1)] }, true],
    [{ $eq: [Long.fromNumber(5), 5] }, true],
    [{ $and: [1, "x", new Double(0)] }, false],
    [{ $or: [null, 0, "a"] }, true],
    [{ $not: [[]] }, false],
    [{ $ifNull: [null, "$missing", 3] }, 3],
    [{ $cond: [{ $gt: [2, 1] }, "ja", "nein"] }, "ja"],
    [{ $cond: { if: 0, then: "ja", else: "nein" } }, "nein"],
    [{ $switch: { branches: [{ case: false, then: 1 }], default: 2 } }, 2],
    [{ $in: [2, [1, 2]] }, true],
    [
      {
        $setUnion: [
          [1, 2],
          [2, 3],
        ],
      },
      [1, 2, 3],
    ],
    [
      {
        $setIntersection: [
          ["b", "a"],
          ["a", "c"],
        ],
      },
      ["a"],
    ],
    [{ $setDifference: [[1, 2, 3], [2]] }, [1, 3]],
    [
      {
        $setEquals: [
          [1, 2],
          [2, 1, 1],
        ],
      },
      true,
    ],
    [{ $sortArray: { input: [{ n: 2 }, { n: 1 }], sortBy: { n: 1 } } }, [{ n: 1 }, { n: 2 }]],
    [{ $type: 1.5 }, "double"],
    [{ $type: "$missing" }, "missing"],
    [{ $isNumber: Decimal128.fromString("1") }, true],
    [{ $toInt: "42" }, 42],
    [{ $toString: 42 }, "42"],
    [{ $toBool: 0 }, false],
    [{ $toDate: "2026-03-01" }, d("2026-03-01T00:00:00Z")],
    [{ $convert: { input: "x", to: "int", onError: "nein" } }, "nein"],
    [{ $regexMatch: { input: "Radweg", regex: "^rad", options: "i" } }, true],
    [{ $regexFind: { input: "Maßnahme 12", regex: "\\d+" } }, { match: "12", idx: 9, captures: [] }],
    [{ $concat: ["a", "b"] }, "ab"],
    [{ $concat: ["a", null] }, null],
    [{ $toUpper: "abc" }, "ABC"],
    [{ $strLenCP: "Grün" }, 4],
    [{ $size: { $filter: { input: [1, 2, 3], as: "n", cond: { $gte: ["$$n", 2] } } } }, 2],
    [{ $map: { input: [1, 2], in: { $add: ["$$this", 1] } } }, [2, 3]],
    [{ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ["$$value", "$$this"] } } }, 6],
    [{ $range: [0, 6, 2] }, [0, 2, 4]],
    [{ $arrayElemAt: [[1, 2, 3], -1] }, 3],
    [{ $first: [[7, 8]] }, 7],
    [{ $max: [1, 5, 3] }, 5],
    [{ $sum: [1, "x", 2] }, 3],
    [{ $avg: [1, 2] }, 1.5],
    [{ $let: { vars: { a: 2 }, in: { $multiply: ["$$a", 3] } } }, 6],
    [{ $literal: "$x" }, "$x"],
    [{ $objectToArray: { a: 1 } }, [{ k: "a", v: 1 }]],
    [{ $arrayToObject: [[["a", 1]]] }, { a: 1 }],
    [{ $mergeObjects: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }],
    [
      { $dateTrunc: { date: d("2026-03-31T22:30:00Z"), unit: "month", timezone: berlin } },
      d("2026-03-31T22:00:00Z"),
    ],
    [{ $dateTrunc: { date: d("2026-02-15T12:00:00Z"), unit: "quarter" } }, d("2026-01-01T00:00:00Z")],
    [
      { $dateTrunc: { date: d("2026-11-22T12:00:00Z"), unit: "week", startOfWeek: "monday" } },
      d("2026-11-16T00:00:00Z"),
    ],
    [
      { $dateTrunc: { date: d("2026-11-22T12:34:56Z"), unit: "hour", binSize: 6 } },
      d("2026-11-22T12:00:00Z"),
    ],
    [
      { $dateToString: { date: d("2026-07-01T23:00:00Z"), format: "%Y-%m-%d %H:%M %z", timezone: berlin } },
      "2026-07-02 01:00 +0200",
    ],
    [
      {
        $dateDiff: {
          startDate: d("2026-01-31T00:00:00Z"),
          endDate: d("2026-03-01T00:00:00Z"),
          unit: "month",
        },
      },
      2,
    ],
    [
      { $dateAdd: { startDate: d("2026-01-31T00:00:00Z"), unit: "month", amount: 1 } },
      d("2026-02-28T00:00:00Z"),
    ],
    [
      { $dateAdd: { startDate: d("2026-03-28T12:00:00Z"), unit: "day", amount: 1, timezone: berlin } },
      d("2026-03-29T11:00:00Z"),
    ],
    [{ $dateFromParts: { year: 2026, month: 13, day: 1, timezone: berlin } }, d("2026-12-31T23:00:00Z")],
    [
      { $dateToParts: { date: d("2026-01-01T00:00:00Z"), iso8601: true } },
      { isoWeekYear: 2026, isoWeek: 1, isoDayOfWeek: 4, hour: 0, minute: 0, second: 0, millisecond: 0 },
    ],
    [{ $year: d("2026-12-31T23:30:00Z") }, 2026],
    [{ $year: { date: d("2026-12-31T23:30:00Z"), timezone: berlin } }, 2027],
    [{ $isoWeek: d("2027-01-01T00:00:00Z") }, 53],
    [{ $dayOfYear: d("2026-02-01T00:00:00Z") }, 32],
  ])("%j is %j", async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  it("keeps the wider of two numeric types", async () => {
    expect(await value({ $type: { $add: [1, Long.fromNumber(1)] } })).toBe("long");
    expect(await value({ $type: { $add: [2147483647, 1] } })).toBe("long");
    expect(await value({ $type: { $multiply: [2, new Double(2)] } })).toBe("double");
    const exact = await value({ $add: [Decimal128.fromString("0.1"), Decimal128.fromString("0.2")] });
    expect(String(exact)).toBe("0.3");
  });

  it("reads the date of an ObjectId", async () => {
    const id = new ObjectId();
    expect(await value({ $toDate: "$id" }, { id })).toEqual(id.getTimestamp());
  });

  it.each([
    [{ $nonsense: 1 }, 168],
    [{ $add: [1, "x"] }, 14],
    [{ $divide: [1, 0] }, 2],
    [{ $toInt: "x" }, 241],
    [{ $dateToString: { date: d("2026-01-01T00:00:00Z"), timezone: "Mars/Base" } }, 40485],
    [{ $function: { body: "function() {}", args: [], lang: "js" } }, 168],
    [{ $cmp: [1] }, 16020],
  ])("refuses %j with code %d", async (expression, code) => {
    await expect(value(expression)).rejects.toMatchObject({ code });
  });
});
