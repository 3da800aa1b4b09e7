import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { listPlans } from "#models/plan.server";
import { people } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import type { Visitor } from "#tests/support/accounts/visitor";
import * as startRoute from "~/routes/verwaltung._index";
import * as fieldRoute from "~/routes/verwaltung.handlungsfelder.neu";
import * as planRoute from "~/routes/verwaltung.plan";
import { createPlan } from "~/services/administration/plan/create-plan.server";

const values = {
  title: "Aktionsplan Integration 2022 bis 2026",
  from: "2022",
  to: "2026",
  adoptedOn: "23.06.2022",
  adoptedBy: "Stadtrat",
  reference: "",
  provenanceLabel: "sourced",
  provenanceSources: "",
  provenanceNote: "",
};
const step = { actor: people.commissioner, values, reason: "" };

describe("an installation without a plan", () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
  });

  test("the administration offers the plan alone, and its form enters it", async () => {
    expect((await visitor.open(startRoute, "/verwaltung")).data).toMatchObject({
      hasPlan: false,
      rights: { plan: true, measures: false, fields: false, round: false },
    });
    expect((await visitor.open(planRoute, "/verwaltung/plan")).data).toMatchObject({
      plan: { version: 0, values: { title: "" } },
    });
    const send = (typed: Record<string, string>) =>
      visitor.submit(planRoute, "/verwaltung/plan", { ...typed, version: "0", reason: "", intent: "save" });
    expect(await send({ ...values, title: "", to: "2021" })).toMatchObject({
      status: 422,
      data: { problems: { title: "required", to: "endBeforeBegin" } },
    });
    expect(await listPlans()).toEqual([]);
    expect(await send(values)).toMatchObject({ status: 303 });
    expect(await listPlans()).toMatchObject([
      { key: "aktionsplan-integration-2022-bis-2026", period: { from: "2022", to: "2026" }, version: 1 },
    ]);
    expect((await visitor.open(startRoute, "/verwaltung")).data).toMatchObject({
      hasPlan: true,
      rights: { measures: true, fields: true, round: true },
    });
    const field = { name: "Arbeit", number: "1", provenanceLabel: "sourced", reason: "" };
    expect(await visitor.submit(fieldRoute, "/verwaltung/handlungsfelder/neu", field)).toMatchObject({
      status: 303,
    });
  });

  test("a form from before somebody else entered the plan leads to both versions", async () => {
    expect(await createPlan(step)).toEqual({ ok: true });
    const sent = { ...values, title: "Anderer Titel", version: "0", reason: "", intent: "save" };
    expect(await visitor.submit(planRoute, "/verwaltung/plan", sent)).toMatchObject({
      status: 409,
      data: { kind: "conflict", stored: { version: 1 } },
    });
    expect(await listPlans()).toHaveLength(1);
  });
});

test("only one plan is entered this way, by the commissioner, and the log has it", async () => {
  for (const actor of [people.administrator, people.head])
    expect(await createPlan({ ...step, actor })).toMatchObject({ refusal: { code: "forbidden" } });
  const both = await Promise.all([
    createPlan(step),
    createPlan({ ...step, values: { ...values, title: "B" } }),
  ]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(both).toContainEqual({ ok: false, refusal: { code: "conflict" } });
  const [plan] = await listPlans();
  const events = await listAuditEvents({ object: { kind: "plan", key: plan?.key ?? "" }, limit: 5 });
  expect(events).toMatchObject([{ action: "plan.create", reach: "steering" }]);
});
