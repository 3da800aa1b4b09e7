import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { rollUpStates } from "~/domain/measure/roll-up";
import { shownStates, statesFromFinished } from "~/domain/measure/state";
import { StateBadge } from "~/presentation/state-badge";
import { StateBar, stateCounts } from "~/presentation/state-bar";
import { stateTones } from "~/presentation/state-tones";
import { stateLabels } from "~/texts/de/states";

it("gives every state a tone of its own", () => {
  expect(new Set(shownStates.map((state) => stateTones[state])).size).toBe(shownStates.length);
});

it("stacks every state exactly once", () => {
  expect([...statesFromFinished].sort()).toEqual([...shownStates].sort());
});

it.each(shownStates)("names %s in words", (state) => {
  render(<StateBadge state={state} />);
  expect(screen.getByText(stateLabels[state])).toBeInTheDocument();
});

it("draws a bar whose parts add up to its length, and says the same in words", () => {
  const rollUp = rollUpStates(["completed", "completed", "notReported", "planned"]);
  const { container } = render(<StateBar rollUp={rollUp} />);
  const widths = [...container.querySelectorAll("rect")].map((rect) => rect.getAttribute("width"));
  expect(widths).toEqual(["50%", "25%", "25%"]);
  expect(stateCounts(rollUp)).toBe("2 abgeschlossen, 1 geplant, 1 nicht berichtet");
});
