import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type Provenance, provenances } from "~/domain/provenance";
import { ProvenanceSection } from "~/features/explanations/provenance-section";
import type { ProvenanceOverviewDto } from "~/services/provenance/provenance-dto";

/** An overview in which organisations alone carry labels. */
function overviewWith(organisations: Partial<Record<Provenance, number>>): ProvenanceOverviewDto {
  const none = { measures: 0, milestones: 0, reports: 0 };
  const counts = provenances.map((label) => ({ ...none, label, organisations: organisations[label] ?? 0 }));
  return {
    planTitle: "Plan",
    counts,
    totals: { ...none, organisations: counts.reduce((sum, count) => sum + count.organisations, 0) },
    measures: [],
    sources: [],
    rulesVersion: "1.1",
    frozenPeriods: [],
  };
}

const labelsShown = () =>
  within(screen.getByRole("table", { name: "Angaben nach Herkunft" }))
    .getAllByRole("rowheader")
    .map((cell) => cell.textContent);

describe("where everything comes from", () => {
  it("says what is invented while the demonstration is loaded", () => {
    render(<ProvenanceSection overview={overviewWith({ sourced: 2, modelled: 1 })} />);
    expect(screen.getByText(/Alles Übrige ist modelliert/)).toBeInTheDocument();
    expect(labelsShown()).toHaveLength(provenances.length + 1);
  });

  it("says nothing about the demonstration in an installation of its own", () => {
    render(<ProvenanceSection overview={overviewWith({ sourced: 2 })} />);
    expect(screen.queryByText(/modelliert|Vorgängerkonzept|Dresden/)).not.toBeInTheDocument();
    expect(labelsShown()).toEqual(["belegt", "gesamt"]);
    expect(screen.queryByRole("heading", { name: "Quellen" })).not.toBeInTheDocument();
    expect(screen.queryByRole("heading", { name: "Herkunft je Maßnahme" })).not.toBeInTheDocument();
  });
});
