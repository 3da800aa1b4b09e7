import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { KeyFigure, KeyFigures } from "~/ui/key-figure";

it("shows a number with its denominator and what it means", () => {
  render(
    <KeyFigures>
      <KeyFigure label="Erledigt" value="4" denominator="von 24" href="/liste">
        Alle Vorhaben
      </KeyFigure>
    </KeyFigures>,
  );
  expect(screen.getByRole("listitem")).toHaveTextContent("Erledigt4 von 24Alle Vorhaben");
  expect(screen.getByRole("link", { name: "Erledigt" })).toHaveAttribute("href", "/liste");
});

it("sets words in place of a missing number as words", () => {
  render(<KeyFigure label="Titel" value="wird nicht erhoben" missing />);
  expect(screen.getByText("wird nicht erhoben").parentElement).toHaveClass("key-figure__missing");
});
