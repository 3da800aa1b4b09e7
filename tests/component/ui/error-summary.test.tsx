import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ErrorSummary } from "~/ui/error-summary";

it("takes the focus and leads to every field", () => {
  render(<ErrorSummary title="Bitte prüfen" errors={[{ id: "grund", message: "Der Grund fehlt." }]} />);
  expect(screen.getByRole("alert", { name: "Bitte prüfen" })).toHaveFocus();
  expect(screen.getByRole("link", { name: "Der Grund fehlt." })).toHaveAttribute("href", "#grund");
});

it("is not there without errors", () => {
  const { container } = render(<ErrorSummary title="Bitte prüfen" errors={[]} />);
  expect(container).toBeEmptyDOMElement();
});
