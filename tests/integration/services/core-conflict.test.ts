import { beforeEach, expect, it } from "vitest";
import { aMeasure } from "#tests/factories/measure";
import { aStoredReport, planKey, storePlan } from "#tests/factories/stored-plan";
import { exportMeasures } from "~/services/measures/export-measures.server";
import { getMeasure } from "~/services/measures/get-measure.server";
import { listMeasures } from "~/services/measures/list-measures.server";
import { getOrganisation } from "~/services/organisations/get-organisation.server";
import { getOverview } from "~/services/overview/get-overview.server";

const reader = { audience: "public", today: "2026-11-22" } as const;
const reason =
  "Sozialamt: „abgeschlossen“. Ohne Bericht: Ausländerbehörde. Solange ein zuständiges Amt nie berichtet hat, gilt die Maßnahme nicht als beendet und wird als „nicht berichtet“ gezeigt.";

/**
 * The conflict of the answer to AF2531/22: one office declares a measure done, the office that leads it has never
 * said a word, and a third one reports although it is not responsible.
 */
beforeEach(async () => {
  await storePlan(
    [aMeasure({ planKey, contributingOfficeKeys: ["sozialamt"] })],
    [
      aStoredReport({ officeKey: "sozialamt", state: "completed", text: "Der Beschluss ist umgesetzt." }),
      aStoredReport({ officeKey: "beauftragte", state: "inProgress" }),
    ],
  );
});

it("is not done on any page, and each says why", async () => {
  const overview = await getOverview(reader);
  expect(overview?.notReported).toMatchObject({ total: 1, entries: [{ reason }] });
  expect(overview?.notReported.entries[0]?.missingOffices.map((office) => office.name)).toEqual([
    "Ausländerbehörde",
  ]);
  expect(overview?.keyFigures.find((figure) => figure.key === "completed")).toMatchObject({
    count: 0,
    total: 1,
  });

  const list = async (query: string) =>
    (await listMeasures({ ...reader, params: new URLSearchParams(query) }))?.rows.map((row) => row.state);
  expect(await list("stand=abgeschlossen")).toEqual([]);
  expect(await list("stand=nicht-berichtet")).toEqual(["notReported"]);

  const csv = await exportMeasures({ ...reader, params: new URLSearchParams() });
  expect(csv).toContain(reason);

  const page = await getMeasure({ ...reader, number: 1 });
  expect(page?.summary).toMatchObject({ state: "notReported", stateReason: reason });
});

it("shows each office with its own word, the silent one first because it leads", async () => {
  const page = await getMeasure({ ...reader, number: 1 });
  expect(
    page?.officeReports.map(({ office, role, state, overdue, reports }) => [
      office.key,
      role,
      state,
      overdue?.level ?? null,
      reports.length,
    ]),
  ).toEqual([
    ["auslaenderbehoerde", "lead", "notReported", "raised", 0],
    ["sozialamt", "contributing", "completed", "clear", 1],
    ["beauftragte", "former", "inProgress", null, 1],
  ]);
});

it("stands in the report cards of both offices", async () => {
  const silent = await getOrganisation({ ...reader, key: "auslaenderbehoerde" });
  expect(silent?.owed).toHaveLength(1);
  expect(silent?.contributions[0]).toMatchObject({ ownState: "notReported", measureState: "notReported" });
  const reporting = await getOrganisation({ ...reader, key: "sozialamt" });
  expect(reporting?.owed).toEqual([]);
  expect(reporting?.contributions[0]).toMatchObject({ ownState: "completed", measureState: "notReported" });
});
