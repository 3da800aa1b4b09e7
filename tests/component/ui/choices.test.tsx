import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Checkbox, Fieldset, Radio } from "~/ui/choices";

it("groups choices under a legend with hint and error", () => {
  render(
    <Fieldset id="art" legend="Art" hint="Mehrere möglich" error="Bitte wählen">
      <Checkbox id="art-a" name="art" value="a" defaultChecked>
        Erste
      </Checkbox>
      <Radio id="art-b" name="wahl" value="b">
        Zweite
      </Radio>
    </Fieldset>,
  );
  const group = screen.getByRole("group", { name: "Art" });
  expect(group).toHaveAccessibleDescription("Bitte wählen Mehrere möglich");
  expect(screen.getByRole("checkbox", { name: "Erste" })).toBeChecked();
  expect(screen.getByRole("radio", { name: "Zweite" })).not.toBeChecked();
});

it("can take the focus from an error summary without being in the tab order", () => {
  render(
    <Fieldset id="art" legend="Art">
      {null}
    </Fieldset>,
  );
  const group = screen.getByRole("group");
  group.focus();
  expect(group).toHaveFocus();
  expect(group).toHaveAttribute("tabindex", "-1");
});
