import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightNames } from "~/domain/measure/lights";
import { measureTypes } from "~/domain/measure/measure";
import {
  columnKeys,
  emptyMeasureQuery,
  groupings,
  type MeasureQuery,
  measureQueryParams,
  pageSizes,
  parseMeasureQuery,
  queryParameters,
  sortColumns,
} from "~/domain/measure/measure-query";
import { shownStates } from "~/domain/measure/state";
import { provenances } from "~/domain/provenance";

const keys = ["arbeit", "wohnen", "sport"] as const;
const known = {
  fields: new Set<string>(keys),
  offices: new Set<string>(["sozialamt", "jugendamt"]),
  partners: new Set<string>(["caritas"]),
  targetGroups: new Set<string>(["Geduldete", "Kinder & Jugendliche"]),
};
const parse = (address: string) => parseMeasureQuery(new URLSearchParams(address), known);

const anyQuery: fc.Arbitrary<MeasureQuery> = fc.record({
  search: fc.string({ maxLength: 40 }).map((text) => text.trim()),
  fields: fc.uniqueArray(fc.constantFrom(...keys)),
  offices: fc.uniqueArray(fc.constantFrom(...known.offices)),
  leadOnly: fc.boolean(),
  partners: fc.uniqueArray(fc.constantFrom(...known.partners)),
  states: fc.subarray([...shownStates]),
  types: fc.subarray([...measureTypes]),
  lights: fc.subarray([...lightNames]),
  targetGroups: fc.uniqueArray(fc.constantFrom(...known.targetGroups)),
  provenances: fc.subarray([...provenances]),
  sort: fc.record({ column: fc.constantFrom(...sortColumns), descending: fc.boolean() }),
  group: fc.option(fc.constantFrom(...groupings)),
  columns: fc.subarray([...columnKeys], { minLength: 1 }),
  page: fc.integer({ min: 1, max: 999 }),
  pageSize: fc.constantFrom(...pageSizes),
});

describe("query of the list of measures", () => {
  it("is read back from its own address, without notices", () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(parseMeasureQuery(measureQueryParams(query), known)).toEqual({ query, notices: [] });
      }),
    );
  });

  it("has an empty address exactly for the default view", () => {
    expect(measureQueryParams(emptyMeasureQuery).toString()).toBe("");
    expect(parse("")).toEqual({ query: emptyMeasureQuery, notices: [] });
    expect(parse("suche=&handlungsfeld=&seite=").query).toEqual(emptyMeasureQuery);
  });

  it("names what is unknown or malformed, and ignores it", () => {
    const { query, notices } = parse(
      "stand=fertig&stand=geplant&amt=bauamt&seite=-1&zeilen=7&sortierung=x&gruppe=y&z=1",
    );
    expect(query).toEqual({ ...emptyMeasureQuery, states: ["planned"] });
    expect(notices).toEqual([
      { rule: "unknownParameter", parameter: "z" },
      { rule: "unknownValue", parameter: "amt", value: "bauamt" },
      { rule: "unknownValue", parameter: "stand", value: "fertig" },
      { rule: "unknownValue", parameter: "sortierung", value: "x" },
      { rule: "unknownValue", parameter: "gruppe", value: "y" },
      { rule: "unknownValue", parameter: "seite", value: "-1" },
      { rule: "unknownValue", parameter: "zeilen", value: "7" },
    ]);
  });

  it("survives any address and never takes over a value it does not know", () => {
    const anyPair = fc.tuple(
      fc.oneof(
        fc.string(),
        fc.constantFrom(...Object.values(queryParameters), "stand[$ne]", "__proto__", "constructor"),
      ),
      fc.oneof(
        fc.string({ maxLength: 500 }),
        fc.constantFrom("constructor", "toString", "1e3", "0", "-nummer"),
      ),
    );
    fc.assert(
      fc.property(fc.array(anyPair, { maxLength: 30 }), (pairs) => {
        const { query, notices } = parseMeasureQuery(new URLSearchParams(pairs), known);
        expect(notices.length).toBeLessThanOrEqual(10);
        expect(query.search.length).toBeLessThanOrEqual(200);
        expect(query.fields.every((field) => known.fields.has(field))).toBe(true);
        expect(query.states.every((state) => shownStates.includes(state))).toBe(true);
        expect(Number.isInteger(query.page) && query.page >= 1).toBe(true);
        expect(query.columns.length).toBeGreaterThan(0);
      }),
    );
  });
});
