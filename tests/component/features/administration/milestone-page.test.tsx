import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderRoute } from "#tests/component/support/render-route";
import { aMilestone } from "#tests/factories/measure";
import { MilestonePage } from "~/features/administration/milestone-page";

const measure = { number: 7, title: "Kurse", version: 4, milestones: [], evidenceRequired: false };
const typed = {
  title: "",
  weight: "",
  due: "",
  provenanceLabel: "",
  newDue: "bald",
  shiftReason: "Kein Personal",
  agreedBy: "",
  doneOn: "",
  evidenceUrl: "",
  reason: "",
};

test("what was typed stays in the form it belongs to, with the message beside its field", async () => {
  const problems = { newDue: "invalidDate", agreedBy: "required" };
  const sent = { step: "shift" as const, typed, conflict: false, problems };
  renderRoute(<MilestonePage measure={measure} milestone={aMilestone()} sent={sent} />);
  const newDue = await screen.findByLabelText("Neuer Termin");
  expect(newDue).toHaveValue("bald");
  expect(newDue).toHaveAccessibleDescription(/Bitte geben Sie ein Datum an/);
  expect(screen.getByLabelText("Titel")).toHaveValue("Konzept liegt vor");
  const link = screen.getByText("Zugestimmt hat: Bitte ausfüllen.");
  expect(link).toHaveAttribute("href", "#shift.agreedBy");
  expect(screen.getByLabelText("Zugestimmt hat")).toHaveAttribute("id", "shift.agreedBy");
});

test("a cancelled milestone can be renamed and nothing else", async () => {
  renderRoute(<MilestonePage measure={measure} milestone={aMilestone({ state: "cancelled" })} />);
  const buttons = await screen.findAllByRole("button");
  expect(buttons.map((button) => button.textContent)).toEqual(["Speichern"]);
});
