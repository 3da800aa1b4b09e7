import { render, screen, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { Pagination, pagesAround } from "~/ui/pagination";

const words = {
  label: "Seiten",
  previous: "Zurück",
  next: "Weiter",
  page: (page: number) => `Seite ${page}`,
};
const shown = (page: number, pageCount: number) =>
  render(<Pagination page={page} pageCount={pageCount} href={(to) => `?seite=${to}`} words={words} />);

it("shows nothing for a single page", () => {
  expect(shown(1, 1).container).toBeEmptyDOMElement();
});

it("marks the current page and leads to its neighbours", () => {
  shown(5, 20);
  const nav = within(screen.getByRole("navigation", { name: "Seiten" }));
  expect(nav.getByRole("link", { name: "Seite 5" })).toHaveAttribute("aria-current", "page");
  expect(nav.getByRole("link", { name: "Zurück" })).toHaveAttribute("href", "?seite=4");
  expect(nav.getByRole("link", { name: "Weiter" })).toHaveAttribute("href", "?seite=6");
});

it("leads nowhere beyond the first and the last page", () => {
  shown(1, 2);
  expect(screen.queryByRole("link", { name: "Zurück" })).toBeNull();
});

it.each([
  [1, 3, [1, 2, 3]],
  [5, 20, [1, 3, 4, 5, 6, 7, 20]],
  [20, 20, [1, 18, 19, 20]],
])("page %d of %d shows %j", (page, pageCount, expected) => {
  expect(pagesAround(page, pageCount)).toEqual(expected);
});
