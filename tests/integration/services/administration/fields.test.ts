import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { readDataVersion } from "#models/data-version.server";
import { findField, insertFields } from "#models/field-of-action.server";
import { findMeasure } from "#models/measure.server";
import { findPlan } from "#models/plan.server";
import { aPlanWithPeriod, people, planKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import type { Visitor } from "#tests/support/accounts/visitor";
import { entriesOf } from "~/features/administration/form-reading";
import { today } from "~/platform/clock.server";
import * as fieldRoute from "~/routes/verwaltung.handlungsfelder.$field";
import * as planRoute from "~/routes/verwaltung.plan";
import { closeField } from "~/services/administration/fields/close-field.server";
import { createField } from "~/services/administration/fields/create-field.server";
import { editField } from "~/services/administration/fields/edit-field.server";
import { getFieldEnd } from "~/services/administration/fields/get-field-end.server";
import { getFieldForm } from "~/services/administration/fields/get-field-form.server";
import { listFieldsToEdit } from "~/services/administration/fields/list-fields-to-edit.server";
import { mergeField } from "~/services/administration/fields/merge-field.server";
import { measureChoices } from "~/services/administration/measure-choices.server";
import { editPlan } from "~/services/administration/plan/edit-plan.server";
import { getPlanForm } from "~/services/administration/plan/get-plan-form.server";
import { getReadModel } from "~/services/read-model/get-read-model.server";

const { commissioner, administrator } = people;
const provenance = { label: "modelled" as const, sources: [] };
const step = { actor: commissioner, planKey, key: "arbeit", expectedVersion: 1 };
const values = {
  name: "Arbeit",
  number: "1",
  provenanceLabel: "modelled",
  provenanceSources: "",
  provenanceNote: "",
};
const history = (key = "arbeit") =>
  listAuditEvents({ object: { kind: "field", key: `${planKey}/${key}` }, limit: 20 });
const fieldsShown = async () =>
  (await getReadModel({ audience: "public", today: today() }))?.fields.map(({ name }) => name);

beforeEach(async () => {
  const closure = { on: "2024-01-01", reason: "Erledigt" };
  await aPlanWithPeriod([
    { fieldKey: "arbeit" },
    { fieldKey: "wohnen" },
    { fieldKey: "arbeit", closure },
    { fieldKey: "arbeit", workingTitle: "Zweite offene" },
  ]);
  await insertFields([
    { planKey, key: "wohnen", number: 2, name: "Wohnen", provenance },
    { planKey, key: "sport", number: 3, name: "Sport", provenance },
  ]);
});

describe("creating and editing", () => {
  test("a new field is shown at once, under a key made of its name", async () => {
    const before = await readDataVersion();
    const typed = { ...values, name: "Gesundheit & Pflege", number: "4" };
    expect(await createField({ ...step, values: typed, reason: "Beschluss" })).toEqual({
      ok: true,
      key: "gesundheit-pflege",
    });
    expect(await readDataVersion()).toBeGreaterThan(before);
    expect(await fieldsShown()).toEqual(["Arbeit", "Wohnen", "Sport", "Gesundheit & Pflege"]);
    expect(await history("gesundheit-pflege")).toMatchObject([
      { action: "field.create", reason: "Beschluss" },
    ]);
  });

  test("names every fault and changes nothing", async () => {
    const wrong = {
      ...values,
      name: "Wohnen",
      number: "2",
      provenanceLabel: "geraten",
      provenanceSources: "X",
    };
    expect(await createField({ ...step, values: wrong, reason: "" })).toMatchObject({
      refusal: {
        problems: {
          name: "fieldNameTaken",
          number: "fieldNumberTaken",
          provenanceLabel: "unknownChoice",
          provenanceSources: "unknownChoice",
        },
      },
    });
    const none = await createField({ ...step, values: { ...values, name: " ", number: "1e3" }, reason: "" });
    expect(none).toMatchObject({ refusal: { problems: { name: "required", number: "noNumber" } } });
    expect(await listFieldsToEdit(planKey)).toHaveLength(3);
  });

  test("a new name needs a reason and stands in the history; who comes second gets a conflict", async () => {
    const renamed = { ...values, name: "Arbeit und Ausbildung" };
    expect(await editField({ ...step, values: renamed, reason: "" })).toMatchObject({
      refusal: { problems: { reason: "reasonForName" } },
    });
    expect(await editField({ ...step, values, reason: "" })).toEqual({ ok: true });
    expect(await editField({ ...step, values: renamed, reason: "Beschluss" })).toEqual({ ok: true });
    expect(await editField({ ...step, values, reason: "Zurück" })).toMatchObject({
      refusal: { code: "conflict" },
    });
    expect(await history()).toMatchObject([
      { reason: "Beschluss", changes: [{ field: "name", from: "Arbeit", to: "Arbeit und Ausbildung" }] },
    ]);
  });

  test("is the commissioner's right alone", async () => {
    const forbidden = { ok: false, refusal: { code: "forbidden" } };
    const other = { ...step, actor: administrator, reason: "Grund" };
    expect(await createField({ ...other, values })).toEqual(forbidden);
    expect(await editField({ ...other, values })).toEqual(forbidden);
    expect(await closeField(other)).toEqual(forbidden);
    expect(await mergeField({ ...other, into: "wohnen" })).toEqual(forbidden);
    const plan = { ...(await getPlanForm(planKey)) };
    if (!plan.values) throw new Error("There is no plan.");
    expect(await editPlan({ ...other, key: planKey, values: plan.values })).toEqual(forbidden);
  });
});

describe("closing and merging", () => {
  test("a field with open measures is not closed; they are named", async () => {
    expect(await closeField({ ...step, reason: "Zu klein" })).toEqual({
      ok: false,
      refusal: { code: "blocked" },
    });
    expect(await getFieldEnd(planKey, "arbeit")).toMatchObject({
      openMeasures: [{ number: 1 }, { number: 4, title: "Zweite offene" }],
      closedMeasures: 1,
    });
    expect((await findField(planKey, "arbeit"))?.closure).toBeUndefined();
  });

  test("an empty field is closed with a reason and vanishes from choices and pages", async () => {
    expect(await closeField({ ...step, key: "sport", reason: " " })).toMatchObject({
      refusal: { problems: { reason: "required" } },
    });
    expect(await closeField({ ...step, key: "sport", reason: "Nie belegt" })).toEqual({ ok: true });
    expect(await fieldsShown()).toEqual(["Arbeit", "Wohnen"]);
    expect((await measureChoices(planKey)).fields.map(({ key }) => key)).toEqual(["arbeit", "wohnen"]);
    expect(await editField({ ...step, key: "sport", expectedVersion: 2, values, reason: "" })).toMatchObject({
      refusal: { code: "conflict" },
    });
  });

  test("a merger moves the open measures and leaves the closed ones, each with its history", async () => {
    for (const into of ["arbeit", "gibt-es-nicht", ""])
      expect(await mergeField({ ...step, into, reason: "Neuordnung" })).toMatchObject({
        refusal: { problems: { into: "noTargetField" } },
      });
    expect(await mergeField({ ...step, into: "wohnen", reason: "Neuordnung" })).toEqual({ ok: true });
    const fieldOf = async (number: number) => (await findMeasure(planKey, number))?.fieldKey;
    expect([await fieldOf(1), await fieldOf(2), await fieldOf(3), await fieldOf(4)]).toEqual([
      "wohnen",
      "wohnen",
      "arbeit",
      "wohnen",
    ]);
    const [moved] = await listAuditEvents({ object: { kind: "measure", key: `${planKey}/1` }, limit: 1 });
    expect(moved).toMatchObject({
      action: "measure.moveToField",
      reason: "Neuordnung",
      changes: [{ field: "fieldKey", from: "arbeit", to: "wohnen" }],
    });
    // The closed field still holds a measure, so it is still shown.
    expect(await fieldsShown()).toEqual(["Arbeit", "Wohnen", "Sport"]);
    expect(await mergeField({ ...step, into: "sport", reason: "Noch einmal" })).toMatchObject({
      refusal: { code: "conflict" },
    });
  });
});

describe("the plan", () => {
  const edit = { actor: commissioner, key: planKey, expectedVersion: 1 };
  const planValues = async () => {
    const form = await getPlanForm(planKey);
    if (!form) throw new Error("There is no plan.");
    return form.values;
  };

  test("reads back as it was; the decision changes with a reason only", async () => {
    const typed = await planValues();
    expect(await editPlan({ ...edit, values: typed, reason: "" })).toEqual({ ok: true });
    expect((await findPlan(planKey))?.version).toBe(1);
    const changed = { ...typed, to: "2. Quartal 2027", reference: "V1453/22" };
    expect(await editPlan({ ...edit, values: changed, reason: "" })).toMatchObject({
      refusal: { problems: { reason: "reasonForDecision" } },
    });
    expect(await editPlan({ ...edit, values: changed, reason: "Beschluss V9" })).toEqual({ ok: true });
    expect(await findPlan(planKey)).toMatchObject({
      period: { to: "2027-Q2" },
      reference: "V1453/22",
      version: 2,
    });
    expect(await listAuditEvents({ object: { kind: "plan", key: planKey }, limit: 5 })).toMatchObject([
      { action: "plan.edit", reason: "Beschluss V9" },
    ]);
    const wrong = { ...typed, title: "", from: "2030", to: "2029", adoptedOn: "31.12.2199", adoptedBy: "" };
    expect(await editPlan({ ...edit, expectedVersion: 2, values: wrong, reason: "x" })).toMatchObject({
      refusal: {
        problems: {
          title: "required",
          to: "endBeforeBegin",
          adoptedOn: "dateInFuture",
          adoptedBy: "required",
        },
      },
    });
  });
});

describe("the forms", () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
  });

  test("a conflict shows both versions, and the answer takes from both", async () => {
    await editField({ ...step, values: { ...values, name: "Ihr Name", number: "7" }, reason: "Ihr Grund" });
    const params = { field: "arbeit" };
    const mine = { ...values, name: "Mein Name", number: "8" };
    const send = (more: Record<string, string>) =>
      visitor.submit(
        fieldRoute,
        "/verwaltung/handlungsfelder/arbeit",
        {
          ...mine,
          reason: "Mein Grund",
          ...more,
        },
        { params },
      );
    expect(await send({ version: "1", intent: "save" })).toMatchObject({
      status: 409,
      data: { kind: "conflict", typed: mine },
    });
    const merged = await send({ version: "2", intent: "merge", "choice.number": "theirs" });
    expect(merged).toMatchObject({ status: 303 });
    expect((await getFieldForm(planKey, "arbeit"))?.values).toMatchObject({ name: "Mein Name", number: "7" });
  });

  test("the plan's form keeps what was typed", async () => {
    const typed = { ...(await getPlanForm(planKey))?.values, adoptedOn: "gestern" };
    const answer = await visitor.submit(planRoute, "/verwaltung/plan", [
      ...entriesOf(typed),
      ["version", "1"],
      ["intent", "save"],
    ]);
    expect(answer).toMatchObject({ status: 422, data: { typed, problems: { adoptedOn: "invalidDate" } } });
  });
});
