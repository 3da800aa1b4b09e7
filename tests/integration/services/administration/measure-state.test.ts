import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { findMeasure } from "#models/measure.server";
import { appendReports } from "#models/progress-report.server";
import { findPeriod } from "#models/reporting-period.server";
import { anOpenPeriod, people, periodKey, planKey } from "#tests/factories/round";
import { aStoredReport } from "#tests/factories/stored-plan";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import type { Visitor } from "#tests/support/accounts/visitor";
import type { Audience } from "~/domain/access/audience";
import { addDays } from "~/domain/date/iso-day";
import type { ManualStateForm } from "~/domain/measure/manual-state";
import { today } from "~/platform/clock.server";
import * as stateRoute from "~/routes/verwaltung.massnahmen.$number_.stand";
import { setMeasureState } from "~/services/administration/set-measure-state.server";
import { withdrawMeasureState } from "~/services/administration/withdraw-measure-state.server";
import { exportMeasures } from "~/services/measures/export-measures.server";
import { listMeasures } from "~/services/measures/list-measures.server";
import { getOverview } from "~/services/overview/get-overview.server";
import { getReadModel } from "~/services/read-model/get-read-model.server";
import { closePeriod } from "~/services/reporting/close-period.server";
import { getFrozenPeriod } from "~/services/reporting/get-frozen-period.server";
import { verifyPeriod } from "~/services/reporting/verify-period.server";
import { exportTimeline } from "~/services/timeline/export-timeline.server";

const { commissioner, administrator, editor, head, committeeMember } = people;
const form: ManualStateForm = { state: "postponed", reason: "Haushaltssperre", audience: "public" };
const step = { actor: commissioner, planKey, number: 1, expectedVersion: 1 };

/** Measure 1 has reports of both offices; measure 2 has none. */
beforeEach(async () => {
  const yesterday = addDays(today(), -1);
  await anOpenPeriod([{ period: { to: "2025" } }, { workingTitle: "Zweite" }]);
  const reports = ["sozialamt", "jugendamt"].map((officeKey) =>
    aStoredReport({ officeKey, handedInOn: yesterday, releasedOn: yesterday }),
  );
  await appendReports(reports);
});

const shownTo = async (audience: Audience, number = 1) => {
  const model = await getReadModel({ audience, today: today() });
  const { state, manual, stateReason, late } = model?.entryByNumber.get(number)?.summary ?? {};
  return { state, computed: manual?.computed ?? null, stateReason, late: late?.level };
};
const closeThePeriod = async () => {
  const period = await findPeriod(planKey, periodKey);
  const closing = { actor: commissioner, planKey, periodKey, expectedVersion: period?.version ?? 0 };
  expect(await closePeriod(closing)).toMatchObject({ ok: true });
};

describe("a state set by hand", () => {
  test("is shown everywhere as such, with role, day, reason and the computed state", async () => {
    expect(await setMeasureState({ ...step, form })).toEqual({ ok: true });
    const { stateReason, ...shown } = await shownTo("public");
    expect(shown).toEqual({ state: "postponed", computed: "inProgress", late: "raised" });
    expect(stateReason).toMatch(
      /^Von Hand gesetzt am \d\d\.\d\d\.\d{4} \(Integrations.*\), gilt bis .*„2\. Halbjahr 2026“\. Grund: Haushaltssperre\. Berechneter Stand: „in Umsetzung“\./,
    );
    const request = { audience: "public", today: today(), params: new URLSearchParams() } as const;
    const list = await listMeasures(request);
    expect(list?.rows[0]).toMatchObject({ state: "postponed", manual: { computed: "inProgress" } });
    const csv = await exportMeasures(request);
    expect(csv?.split("\r\n")[1]).toMatch(
      /zurückgestellt.*Grund: Haushaltssperre\.[^;]*[;,]"?in Umsetzung"?$/,
    );
    expect(await exportTimeline(request)).toContain("von Hand gesetzt, berechnet: in Umsetzung");
    const overview = await getOverview(request);
    expect(overview?.charts.statesByField.caption).toContain("1 Stand ist von Hand gesetzt.");
    expect(overview?.changes.entries.map(({ text }) => text)).toContain(
      "Stand von Hand auf „zurückgestellt“ gesetzt. Grund: Haushaltssperre.",
    );
  });

  test("is logged with author and reason", async () => {
    await setMeasureState({ ...step, form });
    const object = { kind: "measure" as const, key: `${planKey}/1` };
    expect(await listAuditEvents({ object, limit: 1 })).toMatchObject([
      {
        action: "measure.setState",
        actorRole: "commissioner",
        accountId: "commissioner",
        reason: "Haushaltssperre",
        changes: [
          { field: "manualState", from: null, to: "postponed" },
          { field: "computedState", to: "inProgress" },
          { field: "audience", to: "public" },
        ],
      },
    ]);
  });

  test("does not turn a light off: a measure past its end stays late", async () => {
    await setMeasureState({ ...step, form: { ...form, state: "completed" } });
    expect(await shownTo("public")).toMatchObject({ state: "completed", late: "raised" });
  });

  test("for committees is not there for the public, in any place", async () => {
    const before = await shownTo("public");
    await setMeasureState({ ...step, form: { ...form, audience: "committee" } });
    expect(await shownTo("public")).toEqual(before);
    expect(await shownTo("committee")).toMatchObject({ state: "postponed" });
    await closeThePeriod();
    const forPublic = JSON.stringify(await getFrozenPeriod({ kind: "public" }, planKey, periodKey));
    expect(forPublic).not.toContain("Haushaltssperre");
    const forCommittee = await getFrozenPeriod(committeeMember, planKey, periodKey);
    expect(forCommittee?.manualStates).toMatchObject([{ state: "postponed", computed: "inProgress" }]);
  });

  test("expires when its period is closed, and is in the frozen period by value", async () => {
    await setMeasureState({ ...step, form });
    await closeThePeriod();
    expect(await shownTo("public")).toMatchObject({ state: "inProgress", computed: null });
    const frozen = await getFrozenPeriod({ kind: "public" }, planKey, periodKey);
    expect(frozen?.manualStates).toMatchObject([
      { measureNumber: 1, state: "postponed", setByRole: "commissioner", computed: "inProgress" },
    ]);
    expect(await verifyPeriod(planKey, periodKey)).toMatchObject({ ok: true });
    const again = await setMeasureState({ ...step, expectedVersion: 2, form });
    expect(again).toMatchObject({ refusal: { code: "forbidden" } });
  });

  test("can be replaced and taken back, with a reason", async () => {
    await setMeasureState({ ...step, form });
    const withdraw = (expectedVersion: number, reason: string) =>
      withdrawMeasureState({ ...step, expectedVersion, reason });
    expect(await withdraw(2, "")).toMatchObject({ refusal: { problems: { withdrawReason: "required" } } });
    expect(await withdraw(1, "Geld ist da")).toMatchObject({ refusal: { code: "conflict" } });
    const other = { ...form, state: "planned", reason: "Neustart" };
    expect(await setMeasureState({ ...step, expectedVersion: 2, form: other })).toEqual({ ok: true });
    expect(await shownTo("public")).toMatchObject({ state: "planned" });
    expect(await withdraw(3, "Geld ist da")).toEqual({ ok: true });
    expect((await findMeasure(planKey, 1))?.manualState).toBeUndefined();
    expect(await shownTo("public")).toMatchObject({ state: "inProgress", computed: null });
    expect(await withdraw(4, "Noch einmal")).toMatchObject({ refusal: { code: "conflict" } });
  });

  test("is the commissioner's right alone", async () => {
    for (const actor of [administrator, editor, head, { kind: "public" } as const]) {
      expect(await setMeasureState({ ...step, actor, form })).toMatchObject({
        refusal: { code: "forbidden" },
      });
      expect(await withdrawMeasureState({ ...step, actor, reason: "x" })).toMatchObject({
        refusal: { code: "forbidden" },
      });
    }
    expect(await findMeasure(planKey, 1)).toMatchObject({ version: 1 });
  });
});

describe("wrong input", () => {
  test("a missing report is not replaced, the computed state is not set, and a stale form is a conflict", async () => {
    expect(await setMeasureState({ ...step, number: 2, form })).toMatchObject({
      refusal: { problems: { state: "nothingReported" } },
    });
    expect(await setMeasureState({ ...step, form: { ...form, state: "inProgress" } })).toMatchObject({
      refusal: { problems: { state: "sameAsComputed" } },
    });
    expect(await setMeasureState({ ...step, expectedVersion: 7, form })).toMatchObject({
      refusal: { code: "conflict" },
    });
  });

  test("comes back with what was typed, and nothing is changed", async () => {
    const visitor: Visitor = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
    const path = "/verwaltung/massnahmen/1/stand";
    const send = (fields: Record<string, string>) =>
      visitor.submit(stateRoute, path, fields, { params: { number: "1" } });
    const typed = { state: "constructor", reason: "Weil", audience: "alle" };
    const answer = await send({ intent: "set", version: "1", ...typed });
    expect(answer).toMatchObject({
      status: 422,
      data: { typed, problems: { state: "required", audience: "required" } },
    });
    expect(await send({ intent: "set", version: "$gt", ...form })).toMatchObject({ status: 409 });
    expect(await send({ intent: "delete", version: "1" })).toMatchObject({ status: 400 });
    expect(await send({ intent: "set", version: "1", ...form })).toMatchObject({ status: 303 });
  });
});
