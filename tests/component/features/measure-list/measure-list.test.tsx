import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { aList, aRow, socialOffice } from "#tests/factories/measure-list";
import { rollUpStates } from "~/domain/measure/roll-up";
import { MeasureList } from "~/features/measure-list/measure-list";
import type { MeasureListDto } from "~/services/measures/measure-list-dto";

const visit = vi.fn();
const show = (list: MeasureListDto) => render(<MeasureList list={list} visit={visit} />);
const header = (name: string) => screen.getByRole("columnheader", { name: new RegExp(`^${name}`) });
const columnNames = () => screen.getAllByRole("columnheader").map((each) => each.textContent);

beforeEach(() => {
  visit.mockReset();
  window.history.replaceState(null, "", "/massnahmen");
});

describe("sorting", () => {
  it("marks the sorted column and leads to the other direction", () => {
    show(aList([aRow()], { sort: { column: "title", descending: false } }));
    expect(header("Maßnahme")).toHaveAttribute("aria-sort", "ascending");
    expect(header("Nr.")).not.toHaveAttribute("aria-sort");
    expect(within(header("Maßnahme")).getByRole("link")).toHaveAttribute(
      "href",
      "/massnahmen?sortierung=-titel",
    );
    expect(within(header("Stand")).getByRole("link")).toHaveAttribute("href", "/massnahmen?sortierung=stand");
  });

  it("keeps filters and goes back to the first page", () => {
    show(aList([aRow()], { fields: ["arbeit"], page: 3 }, { pageCount: 5 }));
    expect(within(header("Fortschritt")).getByRole("link")).toHaveAttribute(
      "href",
      "/massnahmen?handlungsfeld=arbeit&sortierung=fortschritt",
    );
  });
});

describe("columns", () => {
  it("shows exactly the chosen ones in their usual order", () => {
    show(aList([aRow()], { columns: ["number", "title", "partners"] }));
    expect(columnNames()).toEqual(["Nr. sortieren", "Maßnahme sortieren", "Partnerorganisationen"]);
    expect(screen.getByText("keine genannt")).toBeInTheDocument();
  });

  it("never shows a missing value as zero", () => {
    show(
      aList([
        aRow({
          state: "notReported",
          lastReport: null,
          progress: { share: null, doneCount: 0, totalCount: 0 },
        }),
      ]),
    );
    const row = screen.getByRole("row", { name: /Wege ins Bleiberecht/ });
    expect(row).toHaveTextContent("nicht berichtet");
    expect(row).toHaveTextContent("noch nie");
    expect(row).toHaveTextContent("keine Meilensteine");
    expect(row).not.toHaveTextContent("0");
  });
});

describe("groups", () => {
  const rows = [
    aRow(),
    aRow({ number: 2, title: "Beratung", state: "notReported", leadOffice: socialOffice }),
  ];
  const group = {
    key: "arbeit",
    name: "Arbeit",
    rollUp: rollUpStates(["inProgress", "inProgress", "notReported"]),
    milestonesDone: 3,
    milestonesTotal: 7,
    late: { count: 1, total: 2 },
    overdue: { count: 2, total: 3 },
  };

  it("does not call punctual what a light does not apply to", () => {
    const nothing = { count: 0, total: 0 };
    show(aList(rows, { group: "field" }, { groups: [{ ...group, late: nothing, overdue: nothing }] }));
    const heading = screen.getByRole("rowheader", { name: /^Arbeit/ });
    expect(heading).toHaveTextContent("Verspätung nicht anwendbar");
    expect(heading).toHaveTextContent("noch kein Bericht fällig");
    expect(heading).not.toHaveTextContent("0 von");
  });

  it("heads each group with sub-totals of all its measures and their denominators", () => {
    show(aList(rows, { group: "field" }, { groups: [group] }));
    const heading = screen.getByRole("rowheader", { name: /^Arbeit/ });
    expect(heading).toHaveTextContent("3 Maßnahmen");
    expect(heading).toHaveTextContent("2 in Umsetzung, 1 nicht berichtet");
    expect(heading).toHaveTextContent("3 von 7 Meilensteinen erreicht");
    expect(heading).toHaveTextContent("1 von 2 beurteilbaren verspätet");
    expect(heading).toHaveTextContent("2 von 3 mit überfälligem Bericht");
    expect(heading).not.toHaveTextContent("Fortsetzung");
    expect(columnNames().join()).not.toContain("Handlungsfeld");
  });

  it("says so when nobody is missing, and when a group began on an earlier page", () => {
    const complete = { ...group, rollUp: rollUpStates(["inProgress", "inProgress", "completed"]) };
    const query = { group: "field", page: 2, pageSize: 2 } as const;
    show(aList(rows.slice(0, 1), query, { groups: [complete], pageCount: 2 }));
    const heading = screen.getByRole("rowheader", { name: /^Arbeit/ });
    expect(heading).toHaveTextContent("0 nicht berichtet");
    expect(heading).toHaveTextContent("(Fortsetzung)");
  });
});

describe("filters", () => {
  it("names every active filter and leads to the list without it", () => {
    show(
      aList([aRow()], {
        search: "Recht",
        fields: ["arbeit", "wohnen"],
        offices: ["sozialamt"],
        leadOnly: true,
      }),
    );
    const chips = within(screen.getByRole("list", { name: "Aktive Filter" })).getAllByRole("link");
    expect(chips.map((chip) => chip.textContent)).toEqual([
      "Filter entfernen: Suche „Recht“",
      "Filter entfernen: Handlungsfeld Arbeit",
      "Filter entfernen: Handlungsfeld Wohnen",
      "Filter entfernen: Amt Sozialamt",
      "Filter entfernen: Amt nur federführend",
    ]);
    expect(chips[1]).toHaveAttribute(
      "href",
      "/massnahmen?suche=Recht&handlungsfeld=wohnen&amt=sozialamt&federfuehrung=nur",
    );
    expect(screen.getByRole("link", { name: "Alle Filter entfernen" })).toHaveAttribute(
      "href",
      "/massnahmen",
    );
  });

  it("takes a tick at once and keeps sorting, columns and the other filters", async () => {
    show(aList([aRow()], { fields: ["arbeit"], sort: { column: "late", descending: true } }));
    await userEvent.click(screen.getByText("Umsetzungsstand", { selector: "summary" }));
    const tick = screen.getByRole("checkbox", { name: /^nicht berichtet/ });
    await userEvent.click(tick);
    expect(tick).toBeChecked();
    const address = new URL(visit.mock.calls[0]?.[0], "http://localhost");
    expect(address.pathname).toBe("/massnahmen");
    expect(Object.fromEntries(address.searchParams)).toEqual({
      stand: "nicht-berichtet",
      handlungsfeld: "arbeit",
      sortierung: "-verspaetung",
    });
  });

  it("follows the address: a filter removed elsewhere is no longer ticked", async () => {
    const { rerender } = show(aList([aRow()]));
    await userEvent.click(screen.getByText("Handlungsfeld", { selector: "summary" }));
    const tick = screen.getByRole("checkbox", { name: /^Arbeit/ });
    await userEvent.click(tick);
    rerender(<MeasureList list={aList([aRow()], { fields: ["arbeit"] })} visit={visit} />);
    expect(tick).toBeChecked();
    rerender(<MeasureList list={aList([aRow()])} visit={visit} />);
    expect(tick).not.toBeChecked();
  });

  it("keeps what is typed until the list that a tick asked for is there", async () => {
    const sort = { column: "late", descending: true } as const;
    const { rerender } = show(aList([aRow()], { fields: ["arbeit"], sort }));
    await userEvent.click(screen.getByText("Umsetzungsstand", { selector: "summary" }));
    await userEvent.click(screen.getByRole("checkbox", { name: /^nicht berichtet/ }));
    const search = screen.getByRole("searchbox");
    await userEvent.type(search, "Recht");
    const asked = { fields: ["arbeit"], states: ["notReported" as const], sort };
    rerender(<MeasureList list={aList([aRow()], asked)} visit={visit} />);
    expect(search).toHaveValue("Recht");
    // A list that something else has asked for says what the search is.
    rerender(<MeasureList list={aList([aRow()], { fields: ["arbeit"], sort })} visit={visit} />);
    expect(search).toHaveValue("");
  });

  it("does not send the form for typing, only for the button", async () => {
    show(aList([aRow()]));
    const search = screen.getByRole("searchbox");
    await userEvent.type(search, "Recht");
    expect(visit).not.toHaveBeenCalled();
    await userEvent.type(search, "{Enter}");
    expect(visit).toHaveBeenCalledExactlyOnceWith("/massnahmen?suche=Recht");
  });

  it("names the parts of the address that were ignored", () => {
    show(aList([aRow()], {}, { notices: ["Der Wert „foo“ für „stand“ ist unbekannt."] }));
    expect(screen.getByText("Der Wert „foo“ für „stand“ ist unbekannt.")).toBeInTheDocument();
  });
});

describe("result", () => {
  it("announces the count with its denominator", () => {
    show(aList([aRow()], { fields: ["arbeit"] }));
    expect(screen.getByRole("status")).toHaveTextContent("1 von 24 Maßnahmen");
  });

  it("helps when nothing matches, and draws no empty table", () => {
    show(aList([], { search: "xyz" }));
    expect(screen.getByText("Keine Maßnahme passt zu dieser Auswahl.")).toBeInTheDocument();
    expect(screen.queryByRole("table")).not.toBeInTheDocument();
  });

  it("follows links of the list in place and keeps the focus on them", async () => {
    const { rerender } = show(aList([aRow()]));
    const link = within(header("Maßnahme")).getByRole("link");
    await userEvent.click(link);
    expect(visit).toHaveBeenCalledExactlyOnceWith("/massnahmen?sortierung=titel");
    rerender(
      <MeasureList list={aList([aRow()], { sort: { column: "title", descending: false } })} visit={visit} />,
    );
    expect(link).toHaveFocus();
  });

  it("moves the focus to the result when its place is gone or a page was turned", async () => {
    const { rerender } = show(aList([aRow()], { fields: ["arbeit"] }, { pageCount: 2 }));
    await userEvent.click(screen.getByRole("link", { name: /Filter entfernen/ }));
    rerender(<MeasureList list={aList([aRow()], {}, { pageCount: 2 })} visit={visit} />);
    const result = screen.getByRole("heading", { name: "1 von 24 Maßnahmen" });
    expect(result).toHaveFocus();

    await userEvent.click(screen.getByRole("link", { name: "Seite 2" }));
    rerender(<MeasureList list={aList([aRow()], { page: 2 }, { pageCount: 2 })} visit={visit} />);
    expect(result).toHaveFocus();
  });

  it("leaves links to other pages and clicks with a key to the browser", async () => {
    const reached = vi.fn((event: Event) => event.preventDefault());
    window.addEventListener("click", reached);
    show(aList([aRow()]));
    const user = userEvent.setup();
    await user.click(screen.getByRole("link", { name: "Wege ins Bleiberecht" }));
    await user.click(screen.getByRole("link", { name: /CSV/ }));
    await user.keyboard("{Control>}");
    await user.click(within(header("Maßnahme")).getByRole("link"));
    expect(reached).toHaveBeenCalledTimes(3);
    expect(visit).not.toHaveBeenCalled();
    window.removeEventListener("click", reached);
  });
});
