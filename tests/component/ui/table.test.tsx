import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Table } from "~/ui/table";

it("has its caption inside and scrolls in a box that the keyboard reaches", () => {
  render(
    <Table id="t" caption="Zahlen je Jahr" captionHidden>
      <tbody>
        <tr>
          <td>1</td>
        </tr>
      </tbody>
    </Table>,
  );
  const table = screen.getByRole("table", { name: "Zahlen je Jahr" });
  expect(table.querySelector("caption")).toHaveTextContent("Zahlen je Jahr");
  const box = screen.getByRole("group", { name: "Zahlen je Jahr" });
  box.focus();
  expect(box).toHaveFocus();
});
