import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { findMeasure } from "#models/measure.server";
import { aMilestone } from "#tests/factories/measure";
import { aPlanWithPeriod, people, planKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { addDays } from "~/domain/date/iso-day";
import { editMilestones, type MilestoneForm, type MilestoneStep } from "~/domain/measure/edit-milestones";
import { today } from "~/platform/clock.server";
import * as milestoneRoute from "~/routes/verwaltung.massnahmen.$number_.meilensteine_.$milestone";
import { changeMilestone } from "~/services/administration/change-milestone.server";
import { parseGermanDate } from "~/texts/de/date-input";

const empty: MilestoneForm = {
  title: "",
  weight: "1",
  due: "",
  provenanceLabel: "",
  newDue: "",
  shiftReason: "",
  agreedBy: "",
  doneOn: "",
  evidenceUrl: "",
  reason: "",
};
const stored = async () => {
  const measure = await findMeasure(planKey, 1);
  if (!measure) throw new Error("The measure is gone.");
  return measure;
};
const take = async (step: MilestoneStep, form: Partial<MilestoneForm>, milestoneKey = "m1") =>
  changeMilestone({
    actor: people.commissioner,
    planKey,
    number: 1,
    expectedVersion: (await stored()).version,
    milestoneKey,
    step,
    form: { ...empty, ...form },
  });
const history = () => listAuditEvents({ object: { kind: "measure", key: `${planKey}/1` }, limit: 20 });

beforeEach(() => aPlanWithPeriod([{ milestones: [aMilestone({ key: "m1" })] }]));

describe("milestones", () => {
  test("a new one starts open, with a date as precise as it was typed", async () => {
    const form = { title: "Bericht", weight: "2,5", due: "Mitte 2027", provenanceLabel: "sourced" };
    expect(await take("create", form)).toEqual({ ok: true });
    expect((await stored()).milestones[1]).toEqual({
      key: "m2",
      title: "Bericht",
      originalDue: "2027",
      currentDue: "2027",
      originalDueWording: "Mitte 2027",
      currentDueWording: "Mitte 2027",
      shifts: [],
      state: "open",
      weight: 2.5,
      provenance: { label: "sourced", sources: [] },
    });
    expect(await history()).toMatchObject([
      { action: "milestone.create", changes: [{ field: "milestones.m2", from: null }] },
    ]);
  });

  test("a shift needs reason and consent; the first date stays", async () => {
    expect(await take("shift", { newDue: "15.06.2023" })).toMatchObject({
      refusal: { problems: { newDue: "sameDate", shiftReason: "required", agreedBy: "required" } },
    });
    const form = {
      newDue: "2. Quartal 2027",
      shiftReason: "Kein Personal",
      agreedBy: "Amtsleitung Sozialamt",
    };
    expect(await take("shift", form)).toEqual({ ok: true });
    expect((await stored()).milestones[0]).toMatchObject({
      originalDue: "2023-06-15",
      currentDue: "2027-Q2",
      shifts: [{ from: "2023-06-15", to: "2027-Q2", agreedBy: "Amtsleitung Sozialamt", shiftedOn: today() }],
    });
    expect(await history()).toMatchObject([{ action: "milestone.shift", reason: "Kein Personal" }]);
  });

  test("done needs a day that has come, and evidence where the setting says so", async () => {
    const tomorrow = addDays(today(), 1);
    expect(await take("finish", { doneOn: tomorrow, evidenceUrl: "nein" })).toMatchObject({
      refusal: { problems: { doneOn: "dateInFuture", evidenceUrl: "noWebAddress" } },
    });
    const setting = { today: today(), readDate: parseGermanDate, evidenceRequired: true };
    const typed = { ...empty, doneOn: "2024" };
    expect(editMilestones((await stored()).milestones, "m1", "finish", typed, setting)).toEqual({
      ok: false,
      problems: { evidenceUrl: "evidenceRequired" },
    });
    const form = { doneOn: "03/2024", evidenceUrl: "https://stadt.example/bericht" };
    expect(await take("finish", form)).toEqual({ ok: true });
    expect((await stored()).milestones[0]).toMatchObject({ state: "done", doneOn: "2024-03" });
  });

  test("a cancelled one stays, with its reason in the history, and is not shifted any more", async () => {
    expect(await take("cancel", {})).toMatchObject({ refusal: { problems: { reason: "required" } } });
    expect(await take("cancel", { reason: "Beschluss aufgehoben" })).toEqual({ ok: true });
    expect((await stored()).milestones[0]).toMatchObject({ state: "cancelled" });
    expect(await history()).toMatchObject([{ action: "milestone.cancel", reason: "Beschluss aufgehoben" }]);
    const form = { newDue: "2030", shiftReason: "Doch", agreedBy: "Amtsleitung" };
    expect(await take("shift", form)).toMatchObject({ refusal: { code: "conflict" } });
    expect(await take("edit", { title: "Neuer Titel", weight: "0" })).toMatchObject({
      refusal: { problems: { weight: "noWeight" } },
    });
    expect(await take("edit", { title: "Neuer Titel", weight: "3" })).toEqual({ ok: true });
    expect((await stored()).milestones[0]).toMatchObject({ title: "Neuer Titel", weight: 3 });
  });

  test("nobody but the commissioner changes them", async () => {
    for (const actor of [people.administrator, people.head, { kind: "public" } as const]) {
      const input = { actor, planKey, number: 1, expectedVersion: 1, milestoneKey: "m1" };
      expect(
        await changeMilestone({ ...input, step: "cancel", form: { ...empty, reason: "Weil" } }),
      ).toMatchObject({ refusal: { code: "forbidden" } });
    }
  });

  test("a form that somebody else overtook comes back with what was typed", async () => {
    const visitor = await signedIn(await makeAccount());
    await take("edit", { title: "Von anderen", weight: "1" });
    const params = { number: "1", milestone: "m1" };
    const path = "/verwaltung/massnahmen/1/meilensteine/m1";
    const form = { ...empty, title: "Von mir", version: "1", intent: "edit" };
    const answer = await visitor.submit(milestoneRoute, path, form, { params });
    expect(answer).toMatchObject({ status: 409, data: { conflict: true, typed: { title: "Von mir" } } });
    const unknown = await visitor.open(milestoneRoute, path, { ...params, milestone: "x" });
    expect(unknown.status).toBe(404);
    const misplaced = await visitor.submit(milestoneRoute, path, { ...form, intent: "create" }, { params });
    expect(misplaced.status).toBe(400);
    expect((await stored()).milestones).toMatchObject([{ title: "Von anderen" }]);
  });
});
