import { describe, expect, it } from "vitest";
import { parseTimelineQuery, timelineQueryParams } from "~/domain/measure/timeline-query";

const known = { fields: new Set(["arbeit"]), offices: new Set(["sozialamt"]), years: new Set([2025, 2026]) };
const parse = (address: string) => parseTimelineQuery(new URLSearchParams(address), known);

describe("query of the time axis", () => {
  it("is read back from its own address", () => {
    const query = {
      fields: ["arbeit"],
      offices: ["sozialamt"],
      states: ["planned" as const],
      onlyLate: true,
      zoom: "quarter" as const,
      year: 2025,
      view: "table" as const,
      page: 2,
    };
    expect(parse(timelineQueryParams(query).toString())).toEqual({ query, notices: [] });
  });

  it("shows the whole plan in years by default and names a year outside it", () => {
    expect(parse("jahr=1999")).toEqual({
      query: {
        fields: [],
        offices: [],
        states: [],
        onlyLate: false,
        zoom: "year",
        year: null,
        view: "axis",
        page: 1,
      },
      notices: [{ rule: "unknownValue", parameter: "jahr", value: "1999" }],
    });
  });
});
