import { render, screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { type LightLevel, lightNames } from "~/domain/measure/lights";
import { explanationAnchors } from "~/presentation/explanation-links";
import { Light, LightBadge } from "~/presentation/light";

const lightLevels = ["raised", "clear", "unknown", "notApplicable"] as const satisfies readonly LightLevel[];

describe.each(lightNames)("%s", (name) => {
  it("has different words for every level", () => {
    const word = (level: LightLevel) => {
      const { container, unmount } = render(<LightBadge name={name} level={level} />);
      const text = container.textContent;
      unmount();
      return text;
    };
    expect(new Set(lightLevels.map(word)).size).toBe(lightLevels.length);
  });

  it("links to the rule behind it", () => {
    render(<LightBadge name={name} level="raised" explained />);
    expect(screen.getByRole("link")).toHaveAttribute("href", `/erlaeuterungen#${explanationAnchors[name]}`);
  });
});

it("gives every reason", () => {
  render(<Light name="measureLate" level="raised" sentences={["Erster Grund.", "Zweiter Grund."]} />);
  expect(screen.getByText("Erster Grund.")).toBeInTheDocument();
  expect(screen.getByText("Zweiter Grund.")).toBeInTheDocument();
});
