import { describe, expect, it } from "vitest";
import { aMilestone } from "#tests/factories/measure";
import { axisSpan } from "~/services/measures/axis-span.server";

const period = { from: "2022-Q4", to: "2026" };
const today = "2031-06-02";

describe("span of a time axis", () => {
  it("is the period as long as every date lies in it", () => {
    const inside = aMilestone({ originalDue: "2023-Q2", currentDue: "2026-12" });
    expect(axisSpan(period, [inside], false, today)).toEqual({ from: "2022-10-01", to: "2026-12-31" });
  });

  it("is widened by whole years, so that the names of the years have room", () => {
    const earlier = aMilestone({ originalDue: "2022-05", state: "done", doneOn: "2021-12-24" });
    const later = aMilestone({ originalDue: "2026", currentDue: "2028-01" });
    expect(axisSpan(period, [earlier, later], false, today)).toEqual({
      from: "2021-01-01",
      to: "2028-12-31",
    });
  });

  it("reaches today only where something is late", () => {
    const open = aMilestone({ originalDue: "2026", currentDue: "2026" });
    expect(axisSpan(period, [open], true, today).to).toBe("2031-12-31");
    expect(axisSpan(period, [open], false, today).to).toBe("2026-12-31");
    expect(axisSpan(period, [open], true, "2026-12-31").to).toBe("2026-12-31");
    expect(axisSpan(period, [open], true, "2027-01-01").to).toBe("2027-12-31");
  });
});
