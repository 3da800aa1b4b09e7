import { describe, expect, it } from "vitest";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { checkPeriodForm, editablePeriodFields, periodFormOf } from "~/domain/reporting/period-form";

const planned: ReportingPeriod = {
  planKey: "plan",
  key: "2026-2",
  name: "2. Halbjahr 2026",
  from: "2026-07-01",
  to: "2026-12-31",
  asOf: "2026-12-31",
  dueOn: "2027-01-31",
  signOffDueOn: "2027-02-14",
  reviewDueOn: "2027-02-28",
  state: "planned",
};
const open: ReportingPeriod = { ...planned, state: "open" };
const values = periodFormOf(planned);

describe("a planned period", () => {
  it("can be changed throughout, without a reason", () => {
    const typed = { ...values, name: " Herbst 2026 ", from: "2026-08-01" };
    expect(checkPeriodForm(typed, { period: planned, reason: "" })).toEqual({
      ok: true,
      content: { ...values, name: "Herbst 2026", from: "2026-08-01" },
    });
  });

  it("names every fault once: missing, no day, before the step it follows", () => {
    const typed = { ...values, name: "", to: "31.12.2026", asOf: "2026-06-30", reviewDueOn: "" };
    expect(
      checkPeriodForm({ ...typed, signOffDueOn: "2027-01-30" }, { period: planned, reason: "" }),
    ).toEqual({
      ok: false,
      problems: {
        name: "required",
        to: "dayNeeded",
        asOf: "tooEarly",
        signOffDueOn: "tooEarly",
        reviewDueOn: "required",
      },
    });
  });
});

describe("an open period", () => {
  it("keeps the days that contributions rest on, whatever is sent", () => {
    expect(editablePeriodFields(open)).toEqual(["name", "dueOn", "signOffDueOn", "reviewDueOn"]);
    const typed = { ...values, from: "2020-01-01", asOf: "2020-01-01", dueOn: "2027-02-07" };
    expect(checkPeriodForm(typed, { period: open, reason: "Feiertage" })).toEqual({
      ok: true,
      content: { ...values, dueOn: "2027-02-07" },
    });
  });

  it("changes its due dates with a reason only, and needs none for nothing", () => {
    const typed = { ...values, dueOn: "2027-02-07" };
    expect(checkPeriodForm(typed, { period: open, reason: " " })).toEqual({
      ok: false,
      problems: { reason: "reasonForPeriod" },
    });
    expect(checkPeriodForm(values, { period: open, reason: "" })).toMatchObject({ ok: true });
  });
});
