import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { ErrorPage } from "~/presentation/error-page";
import { errorPage } from "~/texts/de/errors";

it("offers a search of the measures", () => {
  render(<ErrorPage status={404} />);
  const field = screen.getByRole("searchbox", { name: "Maßnahmen durchsuchen" });
  expect(field).toHaveAttribute("name", "suche");
  expect(field.closest("form")).toHaveAttribute("action", "/massnahmen");
});

it("leads to the main pages", () => {
  render(<ErrorPage status={404} />);
  for (const { href, text } of errorPage.links) {
    expect(screen.getByRole("link", { name: text })).toHaveAttribute("href", href);
  }
});

it("shows what the fault is found by in the log", () => {
  render(<ErrorPage status={500} trace={<p>Kennung 4711</p>} />);
  expect(screen.getByText("Kennung 4711")).toBeInTheDocument();
});

it.each([
  [404, "Diese Seite gibt es nicht"],
  [403, "Diese Seite ist nicht für Sie freigegeben"],
  [500, "Hier ist etwas schiefgegangen"],
  [418, "Hier ist etwas schiefgegangen"],
])("says what %d means", (status, title) => {
  render(<ErrorPage status={status} />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent(title);
});
