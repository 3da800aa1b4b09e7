import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { readDataVersion } from "#models/data-version.server";
import { findPeriod } from "#models/reporting-period.server";
import { anOpenPeriod, aPlanWithPeriod, people, periodKey, planKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import type { PeriodFormValues } from "~/domain/reporting/period-form";
import * as route from "~/routes/runde.$period_.angaben";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { closePeriod } from "~/services/reporting/close-period.server";
import { editPeriod } from "~/services/reporting/edit-period.server";
import { getPeriodForm } from "~/services/reporting/get-period-form.server";

const { commissioner, editor, head, administrator } = people;

async function stored() {
  const form = await getPeriodForm(planKey, periodKey);
  if (!form) throw new Error("There is no period.");
  return form;
}

/** Days far enough away to stay in order. */
const later = { dueOn: "2199-01-31", signOffDueOn: "2199-02-14", reviewDueOn: "2199-02-28" };

const edit = async (changes: Partial<PeriodFormValues>, reason = "Feiertage", actor = commissioner) => {
  const { version, values } = await stored();
  return editPeriod({
    ...{ actor, planKey, key: periodKey, expectedVersion: version },
    ...{ values: { ...values, ...changes }, reason },
  });
};

describe("editing a period", () => {
  test("a new due date holds at once in the tasks, and stands in the log with its reason", async () => {
    await anOpenPeriod();
    const before = await readDataVersion();
    expect(await edit(later)).toEqual({ ok: true });
    expect(await readDataVersion()).toBeGreaterThan(before);
    expect(await listTasks(editor, planKey)).toMatchObject([{ dueOn: later.dueOn }]);
    const object = { kind: "period" as const, key: `${planKey}/${periodKey}` };
    const [event] = await listAuditEvents({ object, limit: 5 });
    expect(event).toMatchObject({ action: "period.edit", reason: "Feiertage", actorRole: "commissioner" });
    expect(event?.changes.map(({ field }) => field)).toEqual(Object.keys(later));
  });

  test("is the commissioner's alone, and over once the period is closed", async () => {
    await anOpenPeriod();
    for (const actor of [editor, head, administrator])
      expect(await edit(later, "x", actor)).toMatchObject({ refusal: { code: "forbidden" } });
    const { version } = await stored();
    await closePeriod({ actor: commissioner, planKey, periodKey, expectedVersion: version });
    expect(await edit(later)).toMatchObject({ refusal: { code: "forbidden" } });
  });

  test("names what is wrong and changes nothing", async () => {
    await anOpenPeriod();
    expect(await edit({ ...later, signOffDueOn: "2199-01-01" }, "")).toEqual({
      ok: false,
      refusal: {
        code: "invalid",
        problems: { signOffDueOn: "tooEarly", reason: "reasonForPeriod" },
      },
    });
    expect((await findPeriod(planKey, periodKey))?.dueOn).not.toBe(later.dueOn);
  });
});

describe("the page", () => {
  const params = { period: periodKey };
  const path = `/runde/${periodKey}/angaben`;
  let visitor: Visitor;
  beforeEach(async () => {
    await aPlanWithPeriod();
    visitor = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
  });

  test("does not exist for others", async () => {
    const office = await signedIn(
      await makeAccount({ roles: [{ role: "officeHead", organisationKey: "sozialamt" }] }),
    );
    expect(await office.open(route, path, params)).toMatchObject({ status: 404 });
    expect(await new Visitor().open(route, path, params)).toMatchObject({ status: 303 });
  });

  test("who comes second sees both versions and keeps what was typed", async () => {
    const { values } = await stored();
    await edit({ name: "Ihr Name" });
    const mine = { ...values, name: "Mein Name", ...later };
    const send = (more: Record<string, string>) =>
      visitor.submit(route, path, { ...mine, reason: "Mein Grund", ...more }, { params });
    expect(await send({ version: "1", intent: "save" })).toMatchObject({
      status: 409,
      data: { kind: "conflict", typed: mine, stored: { values: { name: "Ihr Name" } } },
    });
    const merged = await send({ version: "2", intent: "merge", "choice.name": "theirs" });
    expect(merged).toMatchObject({ status: 303 });
    expect(await stored()).toMatchObject({ values: { name: "Ihr Name", ...later }, version: 3 });
  });
});
