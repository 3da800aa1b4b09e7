import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { aTimeline, aTimelineItem, aTimelineMilestone } from "#tests/factories/timeline";
import { Timeline } from "~/features/timeline/timeline";
import type { TimelineDto } from "~/services/timeline/timeline-dto";

const visit = vi.fn();
const show = (timeline: TimelineDto) => render(<Timeline timeline={timeline} visit={visit} />);

beforeEach(() => {
  visit.mockReset();
  window.history.replaceState(null, "", "/zeitplan");
});

const milestones = [
  aTimelineMilestone({ title: "Auftakt", state: "done", span: { from: "2023-01-01", to: "2023-03-31" } }),
  aTimelineMilestone({
    title: "Konzept",
    isPastDue: true,
    ghost: { from: "2024-06-30", to: "2024-06-30", dateText: "30.06.2024" },
  }),
  aTimelineMilestone({ title: "Ende", span: { from: "2026-12-31", to: "2026-12-31" } }),
  aTimelineMilestone({ title: "Prüfung", state: "cancelled" }),
];

describe("lanes", () => {
  it("draws each milestone by its state, and a ghost where a date was moved", () => {
    const { container } = show(aTimeline([aTimelineItem({ milestones })]));
    const drawn = (kind: string) =>
      container.querySelectorAll(`.time-lane use[href="#zeitmarke-${kind}"]`).length;
    for (const use of container.querySelectorAll("use")) {
      expect(container.querySelector(use.getAttribute("href") ?? "")).toBeInstanceOf(SVGElement);
    }
    expect({
      done: drawn("done"),
      late: drawn("late"),
      open: drawn("open"),
      dropped: drawn("dropped"),
      ghosts: drawn("ghost"),
    }).toEqual({ done: 1, late: 1, open: 1, dropped: 1, ghosts: 1 });
  });

  it("is a figure that says what it shows", () => {
    show(aTimeline([aTimelineItem({ milestones })]));
    expect(screen.getByRole("figure")).toHaveTextContent("1 von 2 Meilensteinen ist erreicht.");
  });

  it("marks the ends of a period only where they lie inside the window", () => {
    const bar = { from: "2022-01-01", to: "2024-12-31" };
    const { container } = show(aTimeline([aTimelineItem({ bar })]));
    expect(container.querySelectorAll(".time-bar")).toHaveLength(1);
    expect(container.querySelectorAll(".time-bar__edge")).toHaveLength(1);
  });

  it("marks today only inside the window", () => {
    const { container, rerender } = show(aTimeline([aTimelineItem()]));
    expect(container.querySelectorAll(".time-grid__today")).toHaveLength(1);
    const past = { window: { from: "2025-01-01", to: "2025-12-31" } };
    rerender(<Timeline timeline={aTimeline([aTimelineItem()], { year: 2025 }, past)} visit={visit} />);
    expect(container.querySelectorAll(".time-grid__today")).toHaveLength(0);
  });

  it("says everything in words that the lane shows, in the row and in the table alike", async () => {
    const { rerender } = show(aTimeline([aTimelineItem({ milestones })]));
    await userEvent.click(screen.getByText("4 Meilensteine, 1 überschritten"));
    const words = (list: HTMLElement) =>
      within(list)
        .getAllByRole("listitem")
        .map((item) => item.textContent);
    const row = screen.getByText("4 Meilensteine, 1 überschritten").closest("details");
    if (!row) throw new Error("no list of milestones");
    const wordsOfRow = words(row);
    expect(wordsOfRow).toEqual([
      "Auftakt: 30.06.2025 – erreicht",
      "Konzept: 30.06.2025 (ursprünglich 30.06.2024) – Termin überschritten",
      "Ende: 30.06.2025 – Termin steht noch aus",
      "Prüfung: 30.06.2025 – entfallen",
    ]);
    rerender(
      <Timeline timeline={aTimeline([aTimelineItem({ milestones })], { view: "table" })} visit={visit} />,
    );
    expect(words(within(screen.getByRole("table")).getByRole("list"))).toEqual(wordsOfRow);
    expect(row.isConnected).toBe(false);
  });
});

describe("address", () => {
  it("keeps filters when the window changes, and the window when filters change", async () => {
    show(aTimeline([aTimelineItem()], { onlyLate: true, year: 2025, zoom: "quarter" }));
    const years = within(screen.getByRole("navigation", { name: "In Quartalen:" }));
    expect(years.getByRole("link", { name: "2025" })).toHaveAttribute("aria-current", "true");
    expect(years.getByRole("link", { name: "2026" })).toHaveAttribute(
      "href",
      "/zeitplan?hinweis=verspaetet&jahr=2026",
    );
    expect(screen.getByRole("link", { name: "ganzer Plan" })).toHaveAttribute(
      "href",
      "/zeitplan?hinweis=verspaetet",
    );
    await userEvent.click(screen.getByRole("checkbox", { name: "nur verspätete" }));
    expect(visit).toHaveBeenCalledExactlyOnceWith("/zeitplan?ansicht=quartale&jahr=2025");
  });

  it("changes between axis and table without losing filters, window or page", () => {
    const query = { onlyLate: true, year: 2025, zoom: "quarter" as const, page: 2 };
    const { rerender } = show(aTimeline([aTimelineItem()], query, { pageCount: 3 }));
    const axis = "/zeitplan?hinweis=verspaetet&ansicht=quartale&jahr=2025&seite=2";
    const table = "/zeitplan?hinweis=verspaetet&ansicht=quartale&jahr=2025&darstellung=tabelle&seite=2";
    const views = () => within(screen.getByRole("navigation", { name: "Darstellung:" }));
    expect(views().getByRole("link", { name: "Tabelle" })).toHaveAttribute("href", table);
    rerender(
      <Timeline
        timeline={aTimeline([aTimelineItem()], { ...query, view: "table" }, { pageCount: 3 })}
        visit={visit}
      />,
    );
    expect(views().getByRole("link", { name: "Zeitachse" })).toHaveAttribute("href", axis);
    expect(views().getByRole("link", { name: "Tabelle" })).toHaveAttribute("aria-current", "true");
  });

  it("gives the CSV file the same parameters, without the page", () => {
    show(aTimeline([aTimelineItem()], { offices: ["sozialamt"], page: 2 }, { pageCount: 3 }));
    expect(screen.getByRole("link", { name: /CSV/ })).toHaveAttribute("href", "/zeitplan.csv?amt=sozialamt");
  });

  it("names active filters and the part of each field that is shown", () => {
    show(aTimeline([aTimelineItem()], { fields: ["arbeit"] }));
    expect(screen.getByRole("link", { name: /Filter entfernen/ })).toHaveTextContent("Handlungsfeld Arbeit");
    expect(screen.getByRole("heading", { level: 3 })).toHaveTextContent("Arbeit 1 von 3 Maßnahmen");
    expect(screen.getByRole("status")).toHaveTextContent("1 von 24 Maßnahmen");
  });

  it("helps when nothing matches", () => {
    show(aTimeline([], { onlyLate: true }));
    expect(screen.getByText("Keine Maßnahme passt zu dieser Auswahl.")).toBeInTheDocument();
  });
});
