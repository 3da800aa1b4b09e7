import { describe, expect, it } from "vitest";
import { modelledBasis } from "~/domain/measure/modelled-basis";

const labelled = (label: "sourced" | "modelled" | "reported") => ({ provenance: { label } });

describe("modelledBasis", () => {
  it("names what contains something invented, even one thing among many", () => {
    const found = modelledBasis({
      periods: [labelled("modelled")],
      milestones: [labelled("sourced"), labelled("sourced")],
      reports: [labelled("reported"), labelled("modelled")],
    });
    expect(found).toEqual(["periods", "reports"]);
  });

  it("names nothing where nothing is invented; a period set up here carries no label", () => {
    expect(modelledBasis({ periods: [{}], milestones: [labelled("sourced")], reports: [] })).toEqual([]);
  });
});
