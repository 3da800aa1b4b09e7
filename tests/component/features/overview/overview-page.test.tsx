import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { overviewSample } from "#tests/component/features/overview/overview-sample";
import { serverDrawn } from "#tests/component/ui/charts/server-drawn";
import { OverviewPage } from "~/features/overview/overview-page";

const section = (name: string) => within(screen.getByRole("region", { name }));

describe("the overview", () => {
  it("answers in its first lines", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Plan der Stadt");
    expect(screen.getByText(/Von 2 Maßnahmen ist 1 abgeschlossen und 9 verspätet/)).toBeInTheDocument();
    expect(screen.getByText(/Zu einer Maßnahme fehlen Berichte/)).toBeInTheDocument();
  });

  it("never shows a key figure without its denominator", () => {
    const box = serverDrawn(<OverviewPage overview={overviewSample} />);
    for (const figure of box.querySelectorAll(".key-figure__number")) {
      expect(figure.textContent).toMatch(/^\d+ von \d+$/);
    }
  });

  it("captions every chart with its finding", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    expect(
      screen.getAllByRole("figure").map((figure) => figure.querySelector("figcaption p")?.textContent),
    ).toEqual(["Befund nach Feld.", "Befund nach Zeit.", "Befund nach Amt."]);
  });

  it("says why something is late and leads to the rest of the list", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    const late = section("Was verspätet ist und warum");
    expect(late.getByText("Der Termin ist seit 40 Tagen überschritten.")).toBeInTheDocument();
    expect(late.getByRole("link", { name: /Alle 9/ })).toHaveAttribute("href", "/massnahmen?a");
  });

  it("says so where nothing is overdue", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    expect(
      section("Wo ein Bericht überfällig ist").getByText("Kein Bericht ist überfällig."),
    ).toBeInTheDocument();
  });

  it("names the offices that said nothing", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    const silent = section("Wozu niemand berichtet hat");
    expect(silent.getByRole("link", { name: "Sozialamt" })).toHaveAttribute(
      "href",
      "/organisationen/sozialamt",
    );
  });

  it("tells a rule that does not apply from a zero", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    const row = section("Stand je federführendem Amt").getByRole("row", { name: /^Sozialamt/ });
    expect(
      within(row)
        .getAllByRole("cell")
        .map((cell) => cell.textContent),
    ).toEqual(["1 von 2", "entfällt", "1 von 2"]);
  });

  it("counts every state, also those nobody is in, and adds up to 100 percent", () => {
    serverDrawn(<OverviewPage overview={overviewSample} />);
    const table = within(screen.getByRole("table", { name: "Alle Maßnahmen nach Stand" }));
    const rows = table.getAllByRole("row").slice(1);
    expect(rows).toHaveLength(9);
    expect(rows.at(-1)).toHaveTextContent("gesamt2100 %");
    const shares = rows
      .slice(0, -1)
      .map((row) => Number.parseInt(row.lastElementChild?.textContent ?? "", 10));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBe(100);
  });
});

describe("a plan of which little is known yet", () => {
  const nothingJudged = overviewSample.keyFigures.map((figure) =>
    figure.key === "completed" ? figure : { ...figure, count: 0, total: 0 },
  );

  it("shows no zeros and no findings without a measure", () => {
    const box = serverDrawn(<OverviewPage overview={{ ...overviewSample, measureCount: 0 }} />);
    expect(screen.getByText("Der Plan enthält noch keine Maßnahmen.")).toBeInTheDocument();
    expect(box.textContent).not.toMatch(/\b0\b|verspätet|Zu jeder/);
    expect(screen.queryByRole("figure")).not.toBeInTheDocument();
  });

  it("does not call punctual what cannot be judged", () => {
    const nothing = { entries: [], total: 0, href: "/massnahmen" };
    const overview = { ...overviewSample, keyFigures: nothingJudged, late: nothing, overdue: nothing };
    const box = serverDrawn(<OverviewPage overview={overview} />);
    expect(box.querySelectorAll(".key-figure__missing")).toHaveLength(3);
    expect(box.querySelector(".key-figures")?.textContent).not.toContain("0 von 0");
    expect(screen.getByText(/Verspätungen lassen sich nicht beurteilen/)).toBeInTheDocument();
    expect(
      section("Was verspätet ist und warum").getByText(
        "Zu keiner Maßnahme lässt sich eine Verspätung beurteilen.",
      ),
    ).toBeInTheDocument();
    expect(
      section("Wo ein Bericht überfällig ist").getByText("Es war noch kein Bericht fällig."),
    ).toBeInTheDocument();
    expect(section("Meilensteine geplant und erreicht").queryByRole("figure")).not.toBeInTheDocument();
  });
});

it("is honest about an empty database", () => {
  serverDrawn(<OverviewPage overview={null} />);
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Hier ist noch kein Plan eingetragen");
});
