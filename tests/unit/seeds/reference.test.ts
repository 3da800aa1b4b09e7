import { describe, expect, test } from "vitest";
import { measure1Reports } from "#seeds/generate/measure-01-reports";
import { measure1, measuresWithModelledHistory } from "#seeds/reference/measures";
import { organisations } from "#seeds/reference/organisations";
import { fields, plan } from "#seeds/reference/plan";
import { sources } from "#seeds/reference/sources";
import { municipalKinds } from "~/domain/organisation/organisation";

const measures = [measure1, ...measuresWithModelledHistory];
const organisation = new Map(organisations.map((entry) => [entry.key, entry]));
const notes = [
  plan.provenance,
  ...fields.map((field) => field.provenance),
  ...organisations.map((entry) => entry.provenance),
  ...measures.map((measure) => measure.provenance),
  ...measure1.milestones.map((milestone) => milestone.provenance),
  ...measure1.figures.map((figure) => figure.provenance),
  ...measure1.events.map((event) => event.provenance),
  ...measure1Reports.map((report) => report.provenance),
];

describe("references", () => {
  test("keys are unique", () => {
    for (const keys of [organisations, fields, sources].map((list) => list.map(({ key }) => key))) {
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("measures are numbered from 1 to 24", () => {
    expect(measures.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
  });

  test.each(measures)(
    "measure $number names an existing field, offices of the city and existing partners",
    (measure) => {
      expect(fields.map(({ key }) => key)).toContain(measure.fieldKey);
      for (const key of [measure.leadOfficeKey, ...measure.contributingOfficeKeys]) {
        expect(municipalKinds).toContain(organisation.get(key)?.kind);
      }
      expect(measure.contributingOfficeKeys).not.toContain(measure.leadOfficeKey);
      for (const { organisationKey } of measure.partners) {
        expect(organisation.has(organisationKey), organisationKey).toBe(true);
      }
    },
  );

  test("every parent of an organisation exists", () => {
    for (const { key, parents } of organisations) {
      for (const { organisationKey } of parents) expect(organisation.has(organisationKey), key).toBe(true);
    }
  });

  test("every source named exists, and every source listed is named", () => {
    const named = new Set(notes.flatMap((note) => note.sources));
    expect([...named].sort()).toEqual(sources.map(({ key }) => key).sort());
  });
});

describe("provenance", () => {
  test("what is not modelled names its source", () => {
    for (const note of notes) {
      if (note.label !== "modelled") expect(note.sources).not.toEqual([]);
    }
  });

  test.each([
    [1, "sourced"],
    [4, "sourced"],
    [5, "proposal"],
    [7, "proposal"],
    [8, "predecessor"],
    [12, "predecessor"],
    [13, "practice"],
    [16, "practice"],
    [17, "modelled"],
    [24, "modelled"],
  ])("measure %i carries the label %s", (number, label) => {
    expect(measures[number - 1]?.provenance.label).toBe(label);
  });

  test("a measure whose topic alone is sourced says so", () => {
    for (const measure of measures.slice(1).filter(({ provenance }) => provenance.label !== "modelled")) {
      expect(measure.provenance.note).toMatch(/modelliert/);
    }
  });

  test("offices known from background knowledge only are modelled", () => {
    for (const key of ["personalamt", "gesundheitsamt", "amt-fuer-wirtschaftsfoerderung"]) {
      expect(organisation.get(key)?.provenance.label).toBe("modelled");
    }
  });

  test("organisations without any source are left out", () => {
    const names = organisations.flatMap((entry) => entry.names.map(({ name }) => name)).join("\n");
    expect(names).not.toMatch(/Dresden für Alle|CABANA|RAA|IQ|DAJW|Diakonie|DAMF|Stadtsportbund|Jobcenter/);
  });

  test("the fields of action are not presented as the official ones", () => {
    expect(new Set(fields.map(({ provenance }) => provenance.label))).toEqual(new Set(["modelled"]));
  });
});

describe("measure 1", () => {
  test("has the sourced dates and nothing else", () => {
    expect(measure1.events.map(({ date, provenance }) => [date, provenance.sources])).toEqual([
      ["2022-06-23", ["D1", "SEED"]],
      ["2022-09-14", ["SEED"]],
      ["2024-03-01", ["P3"]],
      ["2024", ["P3"]],
      ["2024-05-28", ["P2"]],
      ["2025-06-30", ["P1"]],
      ["2025-07-08", ["P5"]],
      ["2025-11-18", ["P1"]],
      ["2025-11", ["P1", "P7"]],
      ["2025-12-27", ["P6"]],
    ]);
    expect(
      measure1.milestones.map(({ state, doneOn, currentDueWording }) => [state, doneOn, currentDueWording]),
    ).toEqual([
      ["done", "2024-03-01", "bis 2026 (Laufzeit des Aktionsplans)"],
      ["open", undefined, "Ende 2026"],
    ]);
    const labels = [...measure1.events, ...measure1.milestones, ...measure1.figures];
    expect(new Set(labels.map(({ provenance }) => provenance.label))).toEqual(new Set(["sourced"]));
  });

  test("counts 567 consultations as cases and says that resulting titles are not collected", () => {
    const figure = new Map(measure1.figures.map((entry) => [entry.key, entry]));
    expect(figure.get("beratungen")).toMatchObject({ value: 567, unit: "Fälle", asOf: "2025-06-30" });
    expect(figure.get("beratungen")?.note).toMatch(/nicht Personen/);
    expect(figure.get("erteilte-titel")).toMatchObject({ value: null, absence: "notCollected" });
  });

  test("is a review that was carried out under another name, with an expired legal basis", () => {
    expect(measure1).toMatchObject({ type: "review", realisedAs: "Perspektive Bleiberecht Dresden" });
    expect(measure1.legalBases[0]).toMatchObject({ validFrom: "2022-12-31", validTo: "2025-12-31" });
  });

  test("says that nothing was found about its preparation", () => {
    expect(measure1.provenance.note).toMatch(/zwischen 06\/2022 und 03\/2024 .* nichts gefunden/);
  });

  test("has no report that passes for one of the office", () => {
    for (const { provenance } of measure1Reports) {
      expect(provenance.label).toBe("modelled");
      expect(provenance.note).toMatch(/Kein Bericht des Amtes/);
    }
  });
});
