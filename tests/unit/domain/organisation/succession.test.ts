import { describe, expect, it } from "vitest";
import { keyFromName } from "~/domain/key-from-name";
import {
  handOverContributions,
  handOverParts,
  moveMember,
  partsOfToday,
} from "~/domain/organisation/hand-over";
import { inheritReports, successorsAmong } from "~/domain/organisation/succession";

const merged = (key: string, mergedInto?: string) => ({
  key,
  ...(mergedInto && { closure: { on: "2024-01-01", reason: "Reform", mergedInto } }),
});
const successorsOf = successorsAmong([merged("a", "b"), merged("b", "c"), merged("c"), merged("d")]);
const report = (officeKey: string, periodKey = "2023-1") => ({ officeKey, periodKey });
const officesOf = (lead: string, reports: ReturnType<typeof report>[]) =>
  inheritReports({ leadOfficeKey: lead, contributingOfficeKeys: [] }, reports, successorsOf).map(
    ({ officeKey }) => officeKey,
  );

describe("reports after a merger", () => {
  it("count for whoever carries the task on, over several mergers", () => {
    expect(successorsOf("a")).toEqual(["b", "c"]);
    expect(officesOf("c", [report("a"), report("b", "2023-2"), report("d")])).toEqual(["c", "c", "d"]);
  });

  it("stay where the office itself still answers, as in a measure that was closed before", () => {
    expect(officesOf("a", [report("a")])).toEqual(["a"]);
    expect(officesOf("b", [report("a")])).toEqual(["b"]);
    expect(officesOf("d", [report("a")])).toEqual(["a"]);
  });

  it("give way to the successor's own word for the same period", () => {
    expect(officesOf("c", [report("a"), report("c"), report("a", "2022-2")])).toEqual(["a", "c", "c"]);
  });

  it("a circle in broken data ends", () => {
    expect(successorsAmong([merged("x", "y"), merged("y", "x")])("x")).toEqual(["y", "x"]);
  });
});

describe("handing over", () => {
  const partner = (organisationKey: string, role = "Beratung") => ({
    organisationKey,
    role,
    cooperationForm: "casework" as const,
  });

  it("parts in a measure, each once and the most responsible one first", () => {
    const measure = {
      leadOfficeKey: "a",
      contributingOfficeKeys: ["b", "d"],
      partners: [partner("a"), partner("b"), partner("a", "Räume")],
    };
    expect(handOverParts(measure, "a", "b")).toEqual({
      leadOfficeKey: "b",
      contributingOfficeKeys: ["d"],
      partners: [partner("b"), partner("b", "Räume")],
    });
  });

  it("a measure that is taken up again, to those who carry on today", () => {
    const measure = { leadOfficeKey: "a", contributingOfficeKeys: ["c", "d"], partners: [partner("a")] };
    const organisations = [merged("a", "b"), merged("b", "c"), merged("c"), merged("d")];
    expect(partsOfToday(measure, organisations)).toEqual({
      leadOfficeKey: "c",
      contributingOfficeKeys: ["d"],
      partners: [partner("c")],
    });
    const closed = { key: "d", closure: { on: "2024-01-01", reason: "Erledigt" } };
    expect(partsOfToday(measure, [...organisations.slice(0, 3), closed])).toBeNull();
  });

  it("members from a day on, wherever their entries begin", () => {
    const parents = [
      { organisationKey: "a", validTo: "2020-12-31" },
      { organisationKey: "x", validFrom: "2021-01-01", validTo: "2021-12-31" },
      { organisationKey: "a", validFrom: "2022-01-01", validTo: "2026-12-31" },
      { organisationKey: "a", validFrom: "2030-01-01" },
    ];
    expect(moveMember(parents, "a", "b", "2024-01-01")).toEqual([
      parents[0],
      parents[1],
      { organisationKey: "a", validFrom: "2022-01-01", validTo: "2023-12-31" },
      { organisationKey: "b", validFrom: "2024-01-01", validTo: "2026-12-31" },
      { organisationKey: "b", validFrom: "2030-01-01" },
    ]);
    expect(moveMember(parents, "a", null, "2024-01-01")).toHaveLength(3);
  });

  it("contributions that are not released, unless both have one", () => {
    const owed = (
      measureNumber: number,
      officeKey: string,
      stage: "draft" | "releasedToPublic" = "draft",
    ) => ({
      planKey: "plan",
      periodKey: "2026-2",
      measureNumber,
      officeKey,
      stage,
    });
    const [moving, doubled] = [owed(1, "a"), owed(2, "a")];
    const all = [
      moving,
      doubled,
      owed(2, "b", "releasedToPublic"),
      owed(3, "a", "releasedToPublic"),
      owed(4, "d"),
    ];
    expect(handOverContributions(all, "a", "b")).toEqual({ moving: [moving], doubled: [doubled] });
  });
});

describe("keys", () => {
  it("are made of the name, unique, and never an address of something else", () => {
    const taken = new Set(["amt-fuer-schulen", "neu-2"]);
    expect(keyFromName("Jugend- & Größenamt e. V.", taken, "x")).toBe("jugend-groessenamt-e-v");
    expect(keyFromName("Amt für Schulen", taken, "x")).toBe("amt-fuer-schulen-2");
    expect(keyFromName("Neu", taken, "x")).toBe("neu-3");
    expect(keyFromName("جمعية", taken, "organisation")).toBe("organisation");
    expect(keyFromName("Café".repeat(30), taken, "x")).toHaveLength(60);
  });
});
