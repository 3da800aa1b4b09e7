import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderRoute } from "#tests/component/support/render-route";
import { aProgressReport } from "#tests/factories/documents";
import { aMeasure, aMilestone } from "#tests/factories/measure";
import type { FrozenContribution } from "~/domain/reporting/freeze";
import { FrozenPage } from "~/features/frozen-period/frozen-page";
import type { FrozenPeriodDto } from "~/services/reporting/frozen-period-dto";

const hash = "ab".repeat(32);
const report = aProgressReport({
  measureNumber: 1,
  officeKey: "sozialamt",
  state: "inProgress",
  text: "Zwei Kurse laufen.",
  obstacles: "Räume fehlen.",
  nextStep: "Dritten Kurs ausschreiben",
  nextReportOn: "2027-Q1",
  figures: [
    { label: "Kurse", unit: "Kurse", value: 2 },
    { label: "Wartende", unit: "Personen", value: null, reasonForNoValue: "wird erst 2027 gezählt" },
  ],
  evidenceUrls: ["https://stadt.example/bericht", "javascript:alert(1)"],
  audience: "committee",
});

function frozen(contributions: FrozenContribution[]): FrozenPeriodDto {
  const milestone = aMilestone({
    key: "kurse",
    title: "Kurse begonnen",
    originalDue: "2024-Q4",
    currentDue: "2026-12-31",
    shifts: [
      {
        from: "2024-Q4",
        to: "2026-12-31",
        reason: "Vergabe verzögert.",
        agreedBy: "Amtsleitung Sozialamt",
        shiftedOn: "2025-02-01",
      },
    ],
  });
  return {
    contents: {
      format: 1,
      rulesVersion: "1.1",
      plan: { key: "plan", title: "Aktionsplan" },
      period: {
        ...{ planKey: "plan", key: "2026-2", name: "2. Halbjahr 2026", from: "2026-07-01", to: "2026-12-31" },
        ...{ asOf: "2026-12-31", dueOn: "2027-01-31" },
      },
      closedOn: "2027-03-01",
      fields: [{ key: "arbeit", number: 3, name: "Arbeit" }],
      organisations: [
        { key: "sozialamt", name: "Sozialamt (damaliger Name)", shortName: null },
        { key: "jugendamt", name: "Jugendamt", shortName: null },
      ],
      labels: { "state.inProgress": "in Umsetzung (damals)", "milestoneState.open": "offen (damals)" },
      measures: [
        aMeasure({
          number: 1,
          fieldKey: "arbeit",
          leadOfficeKey: "sozialamt",
          milestones: [
            milestone,
            aMilestone({ key: "ende", title: "Bilanz", state: "done", doneOn: "2026" }),
          ],
        }),
      ],
      contributions,
      auditHead: { seq: 7, hash },
    },
    hash,
    closedAt: "2027-03-01T09:00:00.000Z",
    errata: [],
    manualStates: [],
    mayAddErratum: false,
  };
}

const contributions: FrozenContribution[] = [
  { measureNumber: 1, officeKey: "sozialamt", part: "lead", stage: "releasedToCommittee", report },
  { measureNumber: 1, officeKey: "jugendamt", part: "contributing", stage: "notStarted", report: null },
];

async function openPage(of = contributions) {
  renderRoute(<FrozenPage frozen={frozen(of)} done={false} />);
  return within(await screen.findByRole("article"));
}

test("a milestone shows the date first promised, the valid one, and every shift with its reason", async () => {
  const measure = await openPage();
  const rows = within(measure.getByRole("table")).getAllByRole("row").slice(1);
  expect(
    rows.map((row) =>
      within(row)
        .getAllByRole("cell")
        .map(({ textContent }) => textContent),
    ),
  ).toEqual([
    ["4. Quartal 2024", "31.12.2026", "offen (damals)"],
    [expect.any(String), expect.any(String), expect.stringContaining("(2026)")],
  ]);
  expect(rows[0]).toHaveTextContent(
    "Am 01.02.2025 von 4. Quartal 2024 auf 31.12.2026 verschoben. Grund: Vergabe verzögert. Zugestimmt: Amtsleitung Sozialamt",
  );
});

test("an office's report is there in full, in the words and names of its time", async () => {
  const measure = await openPage();
  for (const words of [
    "Sozialamt (damaliger Name)",
    "in Umsetzung (damals)",
    "Zwei Kurse laufen.",
    "Kurse: 2 Kurse",
    "Wartende: keine Zahl möglich, weil: wird erst 2027 gezählt",
  ])
    expect(measure.getByText(words)).toBeVisible();
  for (const words of [/Hindernisse: Räume fehlen\./, /Nächster Schritt: Dritten Kurs/, /1\. Quartal 2027/])
    expect(
      measure.getByText((_, element) => element?.tagName === "P" && words.test(element.textContent ?? "")),
    ).toBeVisible();
  expect(measure.getByText(/Nur für Gremien freigegeben\./)).toBeVisible();
  expect(measure.getByRole("link", { name: "https://stadt.example/bericht" })).toBeVisible();
  // An address that is none stays text.
  expect(measure.queryByRole("link", { name: "javascript:alert(1)" })).toBeNull();
});

test("an office without a report is named as such, and one that owed nothing any more is not counted", async () => {
  const withdrawn = { on: "2026-10-01", cause: "measureClosed" as const, from: "notStarted" as const };
  const measure = await openPage([
    ...contributions,
    { measureNumber: 1, officeKey: "amt", part: "contributing", stage: "withdrawn", withdrawn, report: null },
  ]);
  expect(measure.getByText("nicht berichtet")).toBeVisible();
  expect(screen.getByText("1 von 2 Berichten liegen vor.")).toBeVisible();
  const overview = within(screen.getByRole("region", { name: "Übersicht" }));
  expect(overview.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "1 von 2",
    "1 von 2",
    "1 von 2",
  ]);
});

test("the hash stands there with what it covers and how to verify it", async () => {
  await openPage();
  const section = within(screen.getByRole("region", { name: "Prüfsumme" }));
  expect(section.getByText(hash)).toBeVisible();
  expect(section.getByText("npm run verify -- 2026-2")).toBeVisible();
  expect(section.getByText(/auch Berichte, die nur für Gremien freigegeben sind/)).toBeVisible();
});
