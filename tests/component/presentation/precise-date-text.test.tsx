import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { PreciseDateText } from "~/presentation/precise-date-text";

const html = (date: string, wording?: string) =>
  render(<PreciseDateText date={date} wording={wording} />).container.innerHTML;

it.each([
  ["2023-06-15", '<time datetime="2023-06-15">15.06.2023</time>'],
  ["2023-06", '<time datetime="2023-06">Juni 2023</time>'],
  ["2023", '<time datetime="2023">2023</time>'],
])("writes %s in its own precision", (date, expected) => {
  expect(html(date)).toBe(expected);
});

it("does not make up a machine-readable form for a quarter", () => {
  expect(html("2023-Q2")).toBe("<span>2. Quartal 2023</span>");
});

it("shows the words of the source and keeps the date", () => {
  expect(html("2023-Q2", "Mitte 2023")).toBe('<span title="2. Quartal 2023">Mitte 2023</span>');
});
