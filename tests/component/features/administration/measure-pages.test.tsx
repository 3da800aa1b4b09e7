import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderRoute } from "#tests/component/support/render-route";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { MeasureConflict } from "~/features/administration/measure-conflict";
import { MeasureEditPage } from "~/features/administration/measure-edit-page";
import type { MeasureFormDto } from "~/services/administration/measure-form-dto";

const values: MeasureFormValues = {
  workingTitle: "Kurse",
  adoptedWording: "",
  realisedAs: "",
  type: "project",
  goal: "Ein Ziel",
  fieldKey: "arbeit",
  leadOfficeKey: "sozialamt",
  contributingOfficeKeys: [],
  partners: [{ organisationKey: "verein", role: "Beratung", cooperationForm: "casework" }],
  targetGroups: "",
  from: "2023",
  to: "",
  legalBases: [],
  fundingLines: [],
  councilReferences: [],
  provenanceLabel: "modelled",
  provenanceSources: "",
  provenanceNote: "",
};
const measure: MeasureFormDto = {
  number: 7,
  version: 4,
  values,
  closure: null,
  choices: {
    fields: [{ key: "arbeit", name: "Arbeit" }],
    offices: [{ key: "sozialamt", name: "Sozialamt" }],
    organisations: [
      { key: "sozialamt", name: "Sozialamt" },
      { key: "verein", name: "Verein" },
    ],
    sourceKeys: [],
  },
};

test("the form keeps what was typed and says beside the field what is wrong", async () => {
  const typed = { ...values, from: "bald", partners: [{ organisationKey: "verein", role: "" }] };
  const problems = { from: "invalidDate", "partners.0.role": "required" };
  const { container } = renderRoute(<MeasureEditPage {...{ measure, typed, problems }} />);
  const from = await screen.findByLabelText("Beginn");
  expect(from).toHaveValue("bald");
  expect(from).toHaveAccessibleDescription(/Bitte geben Sie ein Datum an/);
  const link = screen.getByText("Partnerorganisationen: Bitte ausfüllen.");
  expect(container.querySelector(`[id="${link.getAttribute("href")?.slice(1)}"]`)).toHaveAttribute(
    "aria-invalid",
  );
});

test("the form asks where what it holds comes from, and says beside the field what is wrong", async () => {
  const typed = {
    ...values,
    provenanceLabel: "",
    provenanceSources: "X9",
    provenanceNote: "Aus dem Gespräch.",
  };
  const problems = { provenanceLabel: "required", provenanceSources: "unknownChoice" };
  renderRoute(<MeasureEditPage {...{ measure, typed, problems }} />);
  const label = await screen.findByLabelText("Herkunft");
  expect(label).toBeInvalid();
  expect(label).toHaveAccessibleDescription(/Bitte/);
  expect(screen.getByLabelText(/^Quellen/)).toBeInvalid();
  expect(screen.getByLabelText(/^Quellen/)).toHaveValue("X9");
  expect(screen.getByLabelText(/^Anmerkung zur Herkunft/)).toHaveValue("Aus dem Gespräch.");
  expect(screen.getByLabelText(/^Anmerkung zur Herkunft/)).toBeValid();
});

test("a conflict shows only the fields that differ, in words, and keeps mine unless told otherwise", async () => {
  const mine = { ...values, goal: "Mein Ziel", partners: [] };
  const { container } = renderRoute(<MeasureConflict {...{ measure, mine }} reason="Weil" />);
  const groups = await screen.findAllByRole("group");
  expect(groups.map((group) => group.querySelector("legend")?.textContent)).toEqual([
    "Ziel",
    "Partnerorganisationen",
  ]);
  expect(screen.getByText("Verein, Beratung, Beratung und Verweisberatung")).toBeVisible();
  const sent = new FormData(container.querySelector("form") ?? undefined);
  expect(sent.get("choice.goal")).toBe("mine");
  expect(sent.get("goal")).toBe("Mein Ziel");
  expect(sent.get("version")).toBe("4");
  expect(sent.get("reason")).toBe("Weil");
});
