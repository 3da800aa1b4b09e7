import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { Select, Textarea, TextField } from "~/ui/inputs";

describe.each([
  ["TextField", <TextField key="t" name="grund" label="Grund" hint="Kurz" error="Fehlt" />],
  ["Textarea", <Textarea key="a" name="grund" label="Grund" hint="Kurz" error="Fehlt" />],
  [
    "Select",
    <Select key="s" name="grund" label="Grund" hint="Kurz" error="Fehlt">
      <option>a</option>
    </Select>,
  ],
])("%s", (_name, element) => {
  it("is named by its label and described by error and hint, the error first", () => {
    render(element);
    const control = screen.getByLabelText("Grund");
    expect(control).toHaveAccessibleDescription("Fehlt Kurz");
    expect(control).toHaveAttribute("aria-invalid", "true");
    expect(control).toHaveAttribute("name", "grund");
  });
});

it("says nothing about errors where there are none", () => {
  render(<TextField name="suche" label="Suche" />);
  const control = screen.getByLabelText("Suche");
  expect(control).not.toHaveAttribute("aria-invalid");
  expect(control).not.toHaveAttribute("aria-describedby");
});

it("does not let given attributes break the tie between label and control", () => {
  render(<TextField name="a" id="a-2" label="Wert" className="schmal" defaultValue="x" />);
  expect(screen.getByLabelText("Wert")).toHaveAttribute("id", "a-2");
  expect(screen.getByLabelText("Wert")).toHaveValue("x");
});

it("marks an optional field in its label", () => {
  render(<TextField name="a" label="Wert" optional="freiwillig" />);
  expect(screen.getByLabelText("Wert – freiwillig")).toBeInTheDocument();
});
