import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { AccessibilityPage } from "~/features/static-pages/accessibility-page";
import { ImprintPage } from "~/features/static-pages/imprint-page";
import { PrivacyPage } from "~/features/static-pages/privacy-page";

const complete = {
  OPERATOR_NAME: "Stadt Musterhausen",
  OPERATOR_ADDRESS: "Rathausplatz 1|01234 Musterhausen",
  OPERATOR_REPRESENTED_BY: "Oberbürgermeisterin",
  OPERATOR_CONTENT_RESPONSIBLE: "Beauftragte für Integration",
  OPERATOR_EMAIL: "plan@musterhausen.example",
  OPERATOR_PHONE: "01234 5678",
  OPERATOR_DATA_PROTECTION_OFFICER: "datenschutz@musterhausen.example",
  OPERATOR_DATA_PROTECTION_AUTHORITY: "Aufsichtsbehörde des Landes",
  OPERATOR_LOG_RETENTION: "sieben Tage",
  OPERATOR_ACCESSIBILITY_CONTACT: "barrierefrei@musterhausen.example",
  OPERATOR_ACCESSIBILITY_ENFORCEMENT: "Stelle des Landes",
};

describe.each([
  ["imprint", ImprintPage],
  ["privacy", PrivacyPage],
  ["accessibility", AccessibilityPage],
])("%s", (_name, Page) => {
  it("invents nothing where a setting is missing and names the setting", () => {
    render(<Page operator={{}} />);
    for (const missing of screen.getAllByText(/noch nicht konfiguriert/, { selector: "dd *" })) {
      expect(missing.textContent).toMatch(/Einstellung OPERATOR_[A-Z_]+/);
    }
  });

  it("is complete once everything is set", () => {
    render(<Page operator={complete} />);
    expect(screen.queryByText(/noch nicht konfiguriert/)).toBeNull();
  });
});

it("says at the top of the imprint that something is missing", () => {
  const { rerender } = render(<ImprintPage operator={{ ...complete, OPERATOR_PHONE: undefined }} />);
  expect(screen.getByText(/noch nicht vollständig eingerichtet/)).toBeInTheDocument();
  rerender(<ImprintPage operator={complete} />);
  expect(screen.queryByText(/noch nicht vollständig eingerichtet/)).toBeNull();
});

it("breaks an address into its lines", () => {
  render(<ImprintPage operator={complete} />);
  expect(screen.getByText("01234 Musterhausen")).toHaveClass("line");
});
