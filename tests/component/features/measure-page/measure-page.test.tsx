import { render, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { foreignersOffice, socialOffice } from "#tests/factories/measure-list";
import { aMeasurePage, aMilestoneDto, anOffice, aReportDto, aSummary } from "#tests/factories/measure-page";
import { MeasurePage } from "~/features/measure-page/measure-page";
import type { MeasurePageDto } from "~/services/measures/measure-page-dto";

const show = (overrides: Partial<MeasurePageDto> = {}) =>
  render(<MeasurePage page={aMeasurePage(overrides)} />);
const section = (name: string) => within(screen.getByRole("region", { name }));

const silentOffice = anOffice({
  office: socialOffice,
  role: "contributing",
  state: "notReported",
  overdue: { level: "raised", days: 400, sentences: ["Sozialamt hat noch nie berichtet."] },
  reports: [],
});

describe("what is decided", () => {
  it("sets the council's wording apart from the working title and the name in use", () => {
    show({
      summary: aSummary({ title: "Wege ins Bleiberecht", realisedAs: "Perspektive Bleiberecht Dresden" }),
      adoptedWording: "Prüfung der Möglichkeiten für ein Modellprojekt",
    });
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Wege ins Bleiberecht");
    expect(screen.getByText(/Umgesetzt unter dem Namen/)).toHaveTextContent(
      "Perspektive Bleiberecht Dresden",
    );
    expect(screen.getByText("Prüfung der Möglichkeiten für ein Modellprojekt").tagName).toBe("BLOCKQUOTE");
  });

  it("says that the wording is not known instead of quoting the working title", () => {
    const { container } = show();
    expect(screen.getByText(/beschlossene Wortlaut ist nicht bekannt/)).toBeInTheDocument();
    expect(container.querySelector("blockquote")).toBeNull();
  });

  it("explains that a review is not the project reviewed", () => {
    show({ summary: aSummary({ type: "review" }) });
    expect(section("Was beschlossen ist").getByText(/damit noch nichts umgesetzt/)).toBeInTheDocument();
  });
});

describe("how it stands", () => {
  const conflict = {
    summary: aSummary({
      state: "notReported",
      stateReason: "Ausländerbehörde: „abgeschlossen“. Ohne Bericht: Sozialamt.",
      late: { level: "raised", days: 90, sentences: ["Meilenstein „Konzept“ war fällig.", "Noch einer."] },
      overdue: { level: "raised", days: 400, sentences: ["Sozialamt hat noch nie berichtet."] },
    }),
    officeReports: [
      anOffice({ state: "completed", reports: [aReportDto({ state: "completed" })] }),
      silentOffice,
    ],
  };

  it("gives each light all of its sentences and never merges them", () => {
    show(conflict);
    const dates = screen.getByRole("heading", { name: "Termine" }).parentElement;
    const reports = screen.getByRole("heading", { name: "Berichte" }).parentElement;
    expect(dates).toHaveTextContent(/verspätet.*„Konzept“ war fällig\..*Noch einer\./);
    expect(dates).not.toHaveTextContent("berichtet");
    expect(reports).toHaveTextContent(/Bericht überfällig.*Sozialamt hat noch nie berichtet\./);
  });

  it("marks what the lights of a sourced measure rest on and is invented, and only that", () => {
    show({ summary: aSummary({ provenance: "sourced", modelledBasis: ["periods"] }) });
    const notice = section("Wie es steht").getByText(/keine Aussage über Dresden/);
    expect(notice).toHaveTextContent("modelliert sind hier: Berichtszeiträume und Fristen.");
  });

  it("leaves the mark out where nothing is invented", () => {
    show({ summary: aSummary({ provenance: "reported" }) });
    expect(screen.queryByText(/keine Aussage über Dresden/)).not.toBeInTheDocument();
  });

  it("shows beside the state what each office says itself, also the one that says nothing", () => {
    show(conflict);
    expect(screen.getByText(conflict.summary.stateReason)).toBeInTheDocument();
    const table = screen.getByRole("table", { name: /Was jedes zuständige Amt/ });
    expect(within(table).getByRole("row", { name: /Ausländerbehörde/ })).toHaveTextContent(
      /federführend.*abgeschlossen.*31\.12\.2025/,
    );
    expect(within(table).getByRole("row", { name: /Sozialamt/ })).toHaveTextContent(
      /mitwirkend.*nicht berichtet.*Bericht überfällig/,
    );
  });
});

describe("milestones", () => {
  const shifted = aMilestoneDto({
    currentDue: "2025-06-30",
    currentSpan: { from: "2025-06-30", to: "2025-06-30" },
    isShifted: true,
    isPastDue: true,
    shifts: [
      {
        from: "2024-Q1",
        to: "2025-06-30",
        reason: "Die Stelle war nicht besetzt.",
        agreedBy: "Leitung, Sozialamt",
        shiftedOn: "2024-03-05",
      },
    ],
  });

  it("shows the first date as a ghost and logs each shift with reason and consent", () => {
    const { container } = show({ milestones: [shifted] });
    const entry = section("Meilensteine").getByText("Konzept liegt vor").closest("li");
    expect(entry).toHaveTextContent("Termin 30.06.2025, ursprünglich 1. Quartal 2024");
    expect(entry).toHaveTextContent("überschritten");
    const log = screen.getByRole("list", { name: "1 Terminverschiebung" });
    expect(log).toHaveTextContent("von 1. Quartal 2024 auf 30.06.2025");
    expect(log).toHaveTextContent("verschoben am 05.03.2024: Die Stelle war nicht besetzt.");
    expect(log).toHaveTextContent("zugestimmt hat: Leitung, Sozialamt");
    expect(container.querySelectorAll('.time-lane use[href="#zeitmarke-ghost"]')).toHaveLength(1);
    expect(container.querySelectorAll('.time-lane use[href="#zeitmarke-late"]')).toHaveLength(1);
  });

  it("keeps the words of a vague date and draws no ghost where nothing moved", () => {
    const { container } = show({
      milestones: [aMilestoneDto({ currentDueWording: "Mitte 2024", originalDueWording: "Mitte 2024" })],
    });
    expect(section("Meilensteine").getByText("Konzept liegt vor").closest("li")).toHaveTextContent(
      "Termin Mitte 2024",
    );
    expect(container.querySelector('.time-lane use[href="#zeitmarke-ghost"]')).toBeNull();
    expect(container.querySelector(".time-lane .time-span")).not.toBeNull();
  });

  it("leaves a cancelled milestone without a weight", () => {
    show({ milestones: [aMilestoneDto({ state: "cancelled", weightShare: null })] });
    expect(section("Meilensteine").getByText("Konzept liegt vor").closest("li")).toHaveTextContent(
      "entfallen",
    );
  });
});

describe("reports", () => {
  it("gives an office that never reported a section of its own", () => {
    show({ officeReports: [anOffice(), silentOffice] });
    const silent = within(screen.getByRole("region", { name: "Sozialamt" }));
    expect(
      silent.getByText("Von diesem Amt liegt zu dieser Maßnahme noch kein Bericht vor."),
    ).toBeInTheDocument();
    expect(silent.queryByRole("article")).not.toBeInTheDocument();
  });

  it("shows the newest report first and keeps the earlier ones in order", () => {
    const reports = ["2025-2", "2025-1", "2024-2"].map((periodKey) =>
      aReportDto({ periodKey, periodName: periodKey }),
    );
    show({ officeReports: [anOffice({ reports })] });
    const headings = within(screen.getByRole("region", { name: "Ausländerbehörde" })).getAllByRole(
      "heading",
      {
        level: 4,
        hidden: true,
      },
    );
    expect(headings.map((heading) => heading.textContent)).toEqual([
      "Bericht 2025-2",
      "Bericht 2025-1",
      "Bericht 2024-2",
    ]);
    expect(screen.getByText("2 frühere Berichte")).toBeInTheDocument();
  });

  it("prints the reason where an office says that no number is possible", () => {
    const figures = [
      { label: "Titel", unit: "Personen", value: null, reasonForNoValue: "wird nicht erfasst" },
      { label: "Beratungen", unit: "Fälle", value: 0 },
    ];
    show({ officeReports: [anOffice({ reports: [aReportDto({ figures })] })] });
    expect(screen.getByText("keine Zahl möglich, weil: wird nicht erfasst")).toBeInTheDocument();
    expect(screen.getByText("0 Fälle")).toBeInTheDocument();
  });

  it("says that a state was set by hand, what the milestones say, and why", () => {
    const manualState = { computed: "inProgress" as const, reason: "Der Rest wird nicht mehr gebraucht." };
    show({ officeReports: [anOffice({ reports: [aReportDto({ state: "completed", manualState })] })] });
    expect(screen.getByText(/Stand von Hand gesetzt/).parentElement).toHaveTextContent(
      "Aus den Meilensteinen ergäbe sich „in Umsetzung“. Grund: Der Rest wird nicht mehr gebraucht.",
    );
  });

  it("names what the office was called then, and a report that came late", () => {
    const report = aReportDto({ officeNameThen: "Ordnungsamt", handedInLate: true });
    show({ officeReports: [anOffice({ office: foreignersOffice, reports: [report] })] });
    expect(screen.getByText(/damals: Ordnungsamt/)).toHaveTextContent("20.01.2026 (nach der Frist)");
  });
});

describe("figures and background", () => {
  it("keeps apart what is not collected, not yet reported, and zero", () => {
    const provenance = { label: "sourced" as const, sources: [] };
    const figure = { unit: "Personen", provenance };
    show({
      figures: [
        { ...figure, key: "a", label: "Titel", value: null, absence: "notCollected" },
        { ...figure, key: "b", label: "Teilnahmen", value: null, absence: "notYetReported" },
        { ...figure, key: "c", label: "Abbrüche", value: 0 },
      ],
    });
    const text = (label: string) => screen.getByText(label).closest("li")?.textContent;
    expect(text("Titel")).toContain("wird nicht erhoben");
    expect(text("Teilnahmen")).toContain("noch nicht berichtet");
    expect(text("Abbrüche")).toContain("0 Personen");
  });

  it("marks a law that is no longer in force from the day after its last", () => {
    show({ legalBases: [{ name: "§ 104c AufenthG", validTo: "2025-12-31", expired: true }] });
    expect(screen.getByText("§ 104c AufenthG")).toHaveTextContent("außer Kraft seit 01.01.2026");
  });

  it("never prints an unknown amount as zero", () => {
    show({ fundingLines: [{ name: "Landesmittel" }, { name: "Eigenmittel", amountEuro: 12500 }] });
    expect(screen.getByText(/Landesmittel/)).toHaveTextContent("Betrag nicht bekannt");
    expect(screen.getByText(/Eigenmittel/)).toHaveTextContent("12.500 €");
  });

  it("leads to the measures before and after it", () => {
    const link = (number: number) => ({ number, title: "Andere", href: `/massnahmen/${number}` });
    show({ previous: link(6), next: link(8) });
    const steps = within(screen.getByRole("navigation", { name: "Von Maßnahme zu Maßnahme" }));
    expect(steps.getByRole("link", { name: "Maßnahme 6" })).toHaveAttribute("href", "/massnahmen/6");
    expect(steps.getByRole("link", { name: "Maßnahme 8" })).toHaveAttribute("rel", "next");
  });
});
