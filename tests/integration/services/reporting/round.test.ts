import mongoose from "mongoose";
import { describe, expect, test, vi } from "vitest";
import { listAuditEvents, sha256 } from "#models/audit-event.server";
import { findContribution } from "#models/contribution.server";
import { readDataVersion } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import { listReports } from "#models/progress-report.server";
import { findPeriod, insertPeriods } from "#models/reporting-period.server";
import {
  aDraft,
  anOpenPeriod,
  aPlanWithPeriod,
  keyOf,
  people,
  periodKey,
  planKey,
} from "#tests/factories/round";
import type { Actor } from "~/domain/access/actor";
import type { ContributionDraft } from "~/domain/reporting/contribution";
import { today } from "~/platform/clock.server";
import { getHistory } from "~/services/audit/get-history.server";
import { verifyAuditLog } from "~/services/audit/verify-audit-log.server";
import { findContributionFacts } from "~/services/contributions/find-contribution-facts.server";
import { getContributionPage } from "~/services/contributions/get-contribution-page.server";
import { handIn } from "~/services/contributions/hand-in.server";
import { handInUnchanged } from "~/services/contributions/hand-in-unchanged.server";
import { type MoveOnInput, moveOn } from "~/services/contributions/move-on.server";
import { planMove } from "~/services/contributions/plan-move.server";
import { recordMove } from "~/services/contributions/record-move.server";
import { release } from "~/services/contributions/release.server";
import { saveDraft } from "~/services/contributions/save-draft.server";
import { getProvenanceOverview } from "~/services/provenance/get-provenance-overview.server";
import { addErratum } from "~/services/reporting/add-erratum.server";
import { closePeriod } from "~/services/reporting/close-period.server";
import { getFrozenPeriod } from "~/services/reporting/get-frozen-period.server";
import { getReturns } from "~/services/reporting/get-returns.server";
import { openPeriod } from "~/services/reporting/open-period.server";
import { verifyPeriod } from "~/services/reporting/verify-period.server";

const { editor, secondEditor, head, otherEditor, otherHead, commissioner, administrator } = people;
const mine = keyOf("sozialamt");

const version = async (key = mine) => (await findContribution(key))?.version ?? 0;
const stage = async (key = mine) => (await findContribution(key))?.stage;
const refusalOf = (result: { ok: true } | { ok: false; refusal: { code: string } }) =>
  result.ok ? null : result.refusal.code;

let saves = 0;
const draftInput = async (actor: Actor, draft: ContributionDraft, key = mine) => ({
  actor,
  key,
  expectedVersion: await version(key),
  saveId: `save-number-${++saves}`,
  draft,
});
const move = async (actor: Actor, step: MoveOnInput["move"], note?: string, key = mine) =>
  refusalOf(await moveOn({ actor, key, move: step, expectedVersion: await version(key), note }));
const releaseTo = async (audience: "committee" | "public", key = mine) =>
  refusalOf(await release({ actor: commissioner, key, expectedVersion: await version(key), audience }));

async function accepted(draft = aDraft(), key = mine, by: Actor = editor, headOfOffice: Actor = head) {
  expect(refusalOf(await handIn(await draftInput(by, draft, key)))).toBeNull();
  expect(await move(headOfOffice, "signOff", undefined, key)).toBeNull();
  expect(await move(commissioner, "accept", undefined, key)).toBeNull();
}

describe("opening a period", () => {
  test("creates what is owed, prefilled, and lets the offices write", async () => {
    await aPlanWithPeriod([{}, { contributingOfficeKeys: [] }]);
    expect(await findContribution(mine)).toBeNull();
    const opened = await openPeriod({ actor: commissioner, planKey, periodKey, expectedVersion: 1 });
    expect(opened).toEqual({ ok: true, owed: 3 });
    expect(await findContribution(mine)).toMatchObject({ part: "lead", stage: "notStarted", version: 1 });
    expect(await findContribution(keyOf("jugendamt"))).toMatchObject({ part: "contributing" });
    expect(await findContribution(keyOf("jugendamt", 2))).toBeNull();
  });

  test("is the commissioner's act, and happens once", async () => {
    await aPlanWithPeriod();
    for (const actor of [editor, head, administrator, people.committeeMember]) {
      const refused = await openPeriod({ actor, planKey, periodKey, expectedVersion: 1 });
      expect(refusalOf(refused)).toBe("forbidden");
    }
    const both = await Promise.all(
      [1, 2].map(() => openPeriod({ actor: commissioner, planKey, periodKey, expectedVersion: 1 })),
    );
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("a draft", () => {
  test("is kept, and a save that is sent again counts once", async () => {
    await anOpenPeriod();
    const input = await draftInput(editor, aDraft({ text: "Erster Satz." }));
    expect(await saveDraft(input)).toEqual({ ok: true, version: 2 });
    expect(await saveDraft(input)).toEqual({ ok: true, version: 2 });
    expect(await findContribution(mine)).toMatchObject({
      stage: "draft",
      version: 2,
      authorIds: ["editor-a"],
    });
  });

  test("is not taken for saved if it comes from an older copy of the page with another text", async () => {
    await anOpenPeriod();
    const input = await draftInput(editor, aDraft({ text: "Erster Satz." }));
    await saveDraft(input);
    const fromOlderCopy = await saveDraft({ ...input, draft: aDraft({ text: "Zweiter Satz." }) });
    expect(fromOlderCopy).toMatchObject({
      ok: false,
      refusal: { code: "conflict", current: { version: 2 } },
    });
    expect((await findContribution(mine))?.draft.text).toBe("Erster Satz.");
  });

  test("does not overwrite what somebody else saved in the meantime", async () => {
    await anOpenPeriod();
    const [first, second] = [
      await draftInput(editor, aDraft({ text: "A" })),
      await draftInput(secondEditor, aDraft({ text: "B" })),
    ];
    expect(await saveDraft(first)).toMatchObject({ ok: true });
    const refused = await saveDraft(second);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "conflict", current: { version: 2 } } });
    expect((await findContribution(mine))?.draft.text).toBe("A");
  });

  test("of twenty simultaneous saves of one version exactly one wins", async () => {
    await anOpenPeriod();
    const inputs = await Promise.all(
      Array.from({ length: 20 }, (_, index) => draftInput(editor, aDraft({ text: String(index) }))),
    );
    const results = await Promise.all(inputs.map((input) => saveDraft({ ...input, expectedVersion: 1 })));
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await version()).toBe(2);
  });

  test("may break rules of content, but not those of form", async () => {
    await anOpenPeriod();
    const odd = aDraft({ nextReportOn: "irgendwann", evidenceUrls: ["kein Link"], state: "" });
    expect(await saveDraft(await draftInput(editor, odd))).toMatchObject({ ok: true });
    const tooLong = await saveDraft(await draftInput(editor, aDraft({ text: "x".repeat(10_000) })));
    expect(tooLong).toMatchObject({ ok: false, refusal: { code: "malformed", fields: ["text"] } });
    const operator = await saveDraft({
      ...(await draftInput(editor, aDraft())),
      draft: { ...aDraft(), state: { $ne: "" } },
    });
    expect(refusalOf(operator)).toBe("malformed");
    expect(refusalOf(await saveDraft({ ...(await draftInput(editor, aDraft())), saveId: "" }))).toBe(
      "malformed",
    );
  });

  test("belongs to its office: others do not even learn that it is there", async () => {
    await anOpenPeriod();
    for (const actor of [
      otherEditor,
      otherHead,
      administrator,
      people.advisoryMember,
      { kind: "public" } as const,
    ]) {
      expect(refusalOf(await saveDraft(await draftInput(actor, aDraft())))).toBe("notFound");
    }
    expect(refusalOf(await saveDraft(await draftInput(commissioner, aDraft())))).toBe("forbidden");
    expect(await version()).toBe(1);
  });

  test("does not raise the data version: pages of the public have nothing to forget", async () => {
    await anOpenPeriod();
    const before = await readDataVersion();
    await saveDraft(await draftInput(editor, aDraft()));
    await handIn(await draftInput(editor, aDraft()));
    expect(await readDataVersion()).toBe(before);
  });
});

describe("handing in", () => {
  test("keeps what was typed even if a rule is broken", async () => {
    await anOpenPeriod();
    const result = await handIn(
      await draftInput(editor, aDraft({ text: "Halb fertig", state: "postponed" })),
    );
    expect(result).toMatchObject({
      ok: false,
      refusal: {
        code: "incomplete",
        problems: [{ field: "stateReason", code: "reasonRequired" }],
        version: 2,
      },
    });
    expect(await findContribution(mine)).toMatchObject({ stage: "draft", draft: { text: "Halb fertig" } });
  });

  test("is refused twice, and while the period is not open", async () => {
    await anOpenPeriod();
    const input = await draftInput(editor, aDraft());
    expect(refusalOf(await handIn(input))).toBeNull();
    expect(refusalOf(await handIn(input))).toBe("notFromThisStage");
    expect(
      refusalOf(await closePeriod({ actor: commissioner, planKey, periodKey, expectedVersion: 2 })),
    ).toBeNull();
    expect(await move(head, "signOff")).toBe("periodNotOpen");
  });

  test("unchanged needs a last report and says that it is unchanged", async () => {
    await anOpenPeriod();
    const unchanged = { actor: editor, key: mine, expectedVersion: 1 };
    expect(refusalOf(await handInUnchanged(unchanged))).toBe("noLastReport");
  });
});

describe("nobody confirms an own report", () => {
  test("a head who typed cannot sign off, another head can", async () => {
    await anOpenPeriod();
    await saveDraft(await draftInput(head, aDraft()));
    await handIn(await draftInput(editor, aDraft()));
    expect(await move(head, "signOff")).toBe("ownReport");
    expect(await move(otherHead, "signOff")).toBe("notFound");
  });

  test("an editor cannot sign off, a head cannot accept, the commissioner cannot sign off", async () => {
    await anOpenPeriod();
    await handIn(await draftInput(editor, aDraft()));
    expect(await move(secondEditor, "signOff")).toBe("forbidden");
    expect(await move(commissioner, "signOff")).toBe("forbidden");
    await move(head, "signOff");
    expect(await move(head, "accept")).toBe("ownReport");
    expect(await move(editor, "accept")).toBe("ownReport");
  });
});

describe("the whole round", () => {
  test("goes back and forth and ends in public", async () => {
    await anOpenPeriod();
    await handIn(await draftInput(editor, aDraft({ text: "Unklar." })));
    expect(await move(head, "returnToOffice", "")).toBe("noteMissing");
    expect(await move(head, "returnToOffice", "Bitte genauer.")).toBeNull();
    expect(await stage()).toBe("returned");
    expect(await getReturns(commissioner, planKey, periodKey)).toMatchObject({ hasHistory: true });
    // All of it happened inside the office.
    const hasHistory = async (actor: Actor) => (await getContributionPage(actor, mine))?.hasHistory;
    expect([await hasHistory(editor), await hasHistory(commissioner)]).toEqual([true, false]);
    // What a head writes to the own office stays there; what the commissioner writes, both read.
    const notesFor = async (actor: Actor) =>
      (await getContributionPage(actor, mine))?.returns.map(({ note }) => note);
    expect([await notesFor(editor), await notesFor(commissioner)]).toEqual([["Bitte genauer."], []]);
    await accepted(aDraft({ text: "Zwölf Kurse laufen." }));
    expect(await listReports(planKey, "internal")).toEqual([]);

    expect(await releaseTo("committee")).toBeNull();
    expect(await listReports(planKey, "public")).toEqual([]);
    expect(await listReports(planKey, "committee")).toMatchObject([{ text: "Zwölf Kurse laufen." }]);

    const before = await readDataVersion();
    expect(await releaseTo("public")).toBeNull();
    expect(await readDataVersion()).toBeGreaterThan(before);
    expect(await listReports(planKey, "public")).toMatchObject([
      {
        text: "Zwölf Kurse laufen.",
        releasedOn: today(),
        handedInOn: today(),
        provenance: { label: "reported" },
      },
    ]);
    expect(await releaseTo("public")).toBe("notFromThisStage");
    expect(await verifyAuditLog()).toMatchObject({ ok: true });
  });

  test("writes every step into the log with role and office, and the note as its reason", async () => {
    await anOpenPeriod();
    await handIn(await draftInput(editor, aDraft()));
    await move(head, "returnToOffice", "Bitte genauer.");
    const object = { kind: "contribution" as const, key: `${planKey}/${periodKey}/1/sozialamt` };
    const [returned, handedIn, ...others] = await listAuditEvents({ object, limit: 10 });
    expect(others).toEqual([]);
    expect(handedIn).toMatchObject({
      action: "contribution.handIn",
      actorRole: "officeEditor",
      officeKey: "sozialamt",
      accountId: "editor-a",
      reach: "office",
    });
    expect(handedIn?.changes).toContainEqual({ field: "text", from: null, to: "Die Kurse laufen." });
    expect(returned).toMatchObject({
      action: "contribution.return",
      reason: "Bitte genauer.",
      reach: "office",
    });
  });

  test("moves milestones with the release to the public, and keeps the first date", async () => {
    const milestone = {
      key: "start",
      title: "Start",
      originalDue: "2026-Q2",
      currentDue: "2026-Q2",
      shifts: [],
      state: "open" as const,
      weight: 1,
      provenance: { label: "modelled" as const, sources: [] },
    };
    await anOpenPeriod([{ milestones: [milestone] }]);
    const shifted = {
      milestoneKey: "start",
      kind: "shifted" as const,
      doneOn: "",
      evidenceUrl: "",
      newDue: "Mitte 2027",
      shiftReason: "Vergabe verzögert",
      agreedBy: "Amtsleitung",
    };
    await accepted(aDraft({ milestones: [shifted] }));
    await releaseTo("committee");
    expect((await findMeasure(planKey, 1))?.milestones).toEqual([milestone]);
    await releaseTo("public");
    expect((await findMeasure(planKey, 1))?.milestones).toEqual([
      {
        ...milestone,
        currentDue: "2027",
        currentDueWording: "Mitte 2027",
        shifts: [
          {
            from: "2026-Q2",
            to: "2027",
            reason: "Vergabe verzögert",
            agreedBy: "Amtsleitung",
            shiftedOn: today(),
          },
        ],
      },
    ]);
    const object = { kind: "measure" as const, key: `${planKey}/1` };
    expect(await listAuditEvents({ object, limit: 5 })).toMatchObject([
      { action: "milestone.edit", reason: "Bericht 2. Halbjahr 2026, Sozialamt" },
    ]);
  });

  test("nothing is released that was not accepted", async () => {
    await anOpenPeriod();
    expect(await releaseTo("public")).toBe("notFromThisStage");
    await handIn(await draftInput(editor, aDraft()));
    expect(await releaseTo("public")).toBe("notFromThisStage");
    await move(head, "signOff");
    expect(await releaseTo("committee")).toBe("notFromThisStage");
    expect(await listReports(planKey, "internal")).toEqual([]);
  });
});

describe("closing a period", () => {
  const close = async (actor: Actor = commissioner) =>
    closePeriod({
      actor,
      planKey,
      periodKey,
      expectedVersion: (await findPeriod(planKey, periodKey))?.version ?? 0,
    });

  test("freezes it with a hash that can be verified, and ends all writing", async () => {
    await anOpenPeriod();
    await accepted();
    await releaseTo("public");
    expect(refusalOf(await close(head))).toBe("forbidden");
    const closed = await close();
    if (!closed.ok) throw new Error(closed.refusal.code);
    expect(closed.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await verifyPeriod(planKey, periodKey)).toMatchObject({ ok: true, hash: closed.hash });
    const overview = await getProvenanceOverview({ audience: "public", today: today() });
    expect(overview?.frozenPeriods).toEqual([{ key: periodKey, name: "2. Halbjahr 2026" }]);
    expect(refusalOf(await saveDraft(await draftInput(otherEditor, aDraft(), keyOf("jugendamt"))))).toBe(
      "periodNotOpen",
    );
    expect(refusalOf(await close())).toBe("forbidden");
  });

  test("does not tell other offices and committees how far an unreleased contribution was", async () => {
    await anOpenPeriod();
    await saveDraft(await draftInput(editor, aDraft()));
    await close();
    const stageFor = async (actor: Actor) =>
      (await getFrozenPeriod(actor, planKey, periodKey))?.contents.contributions.find(
        ({ officeKey }) => officeKey === "sozialamt",
      )?.stage;
    for (const actor of [editor, commissioner]) expect(await stageFor(actor)).toBe("draft");
    const outsiders = [otherEditor, administrator, people.committeeMember, people.advisoryMember];
    for (const actor of [...outsiders, { kind: "public" } as const])
      expect(await stageFor(actor)).toBe("notStarted");
  });
});

describe("a period that was never frozen here", () => {
  const fault = async (key: string) => {
    const result = await verifyPeriod(planKey, key);
    return result.ok ? null : result.fault;
  };

  test("is named as what it is, and takes no errata", async () => {
    await aPlanWithPeriod();
    expect([await fault(periodKey), await fault("2031-1")]).toEqual(["notClosed", "unknown"]);
    await insertPeriods([
      {
        ...{ planKey, key: "2025-2", name: "2. Halbjahr 2025", state: "closed" },
        ...{ from: "2025-07-01", to: "2025-12-31", asOf: "2025-12-31", dueOn: "2026-01-31" },
      },
    ]);
    expect(await fault("2025-2")).toBe("closedElsewhere");
    // A link to a history without entries would lead to an error page.
    expect(await getReturns(commissioner, planKey, "2025-2")).toMatchObject({ hasHistory: false });
    const values = { measureNumber: "", wrong: "Zwölf", right: "Elf", reason: "Zählfehler" };
    expect(refusalOf(await addErratum({ actor: commissioner, planKey, periodKey: "2025-2", values }))).toBe(
      "notFound",
    );
  });
});

test("a step that was decided before the closing is not written after it", async () => {
  await anOpenPeriod();
  await accepted();
  const known = await findContributionFacts(commissioner, mine);
  const plan = known && planMove({ actor: commissioner, ...known, move: "releaseToPublic" });
  if (!known || !plan?.ok) throw new Error("The contribution cannot be released.");
  const expectedVersion = (await findPeriod(planKey, periodKey))?.version ?? 0;
  await closePeriod({ actor: commissioner, planKey, periodKey, expectedVersion });
  const { contribution } = known;
  expect(await recordMove({ actor: commissioner, contribution, plan })).toMatchObject({
    refusal: { code: "periodNotOpen" },
  });
  expect(await stage()).toBe("accepted");
});

describe("a closed period that somebody changed behind the application's back", () => {
  const closed = async () => {
    await anOpenPeriod();
    await accepted();
    await releaseTo("public");
    const expectedVersion = (await findPeriod(planKey, periodKey))?.version ?? 0;
    const result = await closePeriod({ actor: commissioner, planKey, periodKey, expectedVersion });
    if (!result.ok) throw new Error(result.refusal.code);
  };
  const collection = (name: string) => mongoose.connection.collection(name);

  test("is found out by its hash", async () => {
    await closed();
    const frozen = await collection("frozenPeriods").findOne({ periodKey });
    const text = String(frozen?.text).replace("Die Kurse laufen.", "Die Kurse laufen gut.");
    await collection("frozenPeriods").updateOne({ periodKey }, { $set: { text } });
    expect(await verifyPeriod(planKey, periodKey)).toEqual({ ok: false, fault: "hashDiffers" });
  });

  test("is found out by the log if text and hash were changed together", async () => {
    await closed();
    const frozen = await collection("frozenPeriods").findOne({ periodKey });
    const text = String(frozen?.text).replace("Die Kurse laufen.", "Die Kurse laufen gut.");
    await collection("frozenPeriods").updateOne({ periodKey }, { $set: { text, hash: sha256(text) } });
    expect(await verifyPeriod(planKey, periodKey)).toEqual({ ok: false, fault: "hashNotInLog" });
  });

  test("is found out by its reports", async () => {
    await closed();
    await collection("progressReports").updateOne({ periodKey }, { $set: { text: "Anders." } });
    expect(await verifyPeriod(planKey, periodKey)).toEqual({ ok: false, fault: "reportsDiffer" });
  });

  test("is found out if the end of the audit log was cut off", async () => {
    await closed();
    await collection("auditEvents").deleteMany({ seq: { $gt: 2 } });
    expect(await verifyAuditLog()).toMatchObject({
      ok: false,
      fault: { code: "headOfPeriodMissing", periodKey },
    });
  });

  test("takes corrections as errata only, from the commissioner, with date and reason", async () => {
    await closed();
    const values = { measureNumber: "1", wrong: "Zwölf", right: "Elf", reason: "Zählfehler" };
    const add = (actor: Actor, changes = {}) =>
      addErratum({ actor, planKey, periodKey, values: { ...values, ...changes } });
    expect(refusalOf(await add(head))).toBe("forbidden");
    expect(refusalOf(await add(commissioner, { reason: " " }))).toBe("malformed");
    // The frozen period holds measure 1 alone.
    expect(await add(commissioner, { measureNumber: "2" })).toEqual({
      ok: false,
      refusal: { code: "malformed", problems: { measureNumber: "unknownChoice" } },
    });
    expect(await add(commissioner)).toEqual({ ok: true, number: 1 });
    expect(await add(commissioner, { measureNumber: "" })).toEqual({ ok: true, number: 2 });
    const forPublic = await getFrozenPeriod({ kind: "public" }, planKey, periodKey);
    expect(forPublic?.errata).toMatchObject([
      { number: 1, measureNumber: 1, right: "Elf", addedOn: today() },
      { number: 2, reason: "Zählfehler" },
    ]);
    expect(await verifyPeriod(planKey, periodKey)).toMatchObject({ ok: true });
  });

  test("gives corrections of the same moment numbers of their own and loses none", async () => {
    await closed();
    const values = { measureNumber: "", wrong: "Zwölf", right: "Elf", reason: "Zählfehler" };
    // The database may notice the race at the index, where a transaction is not repeated by itself.
    vi.spyOn(mongoose.model("Erratum"), "insertMany").mockRejectedValueOnce(
      new mongoose.mongo.MongoServerError({ code: 11000, message: "E11000 duplicate key" }),
    );
    const added = await Promise.all(
      [1, 2, 3, 4].map(() => addErratum({ actor: commissioner, planKey, periodKey, values })),
    );
    expect(added.map((result) => result.ok && result.number).sort()).toEqual([1, 2, 3, 4]);
    expect(await verifyAuditLog()).toMatchObject({ ok: true });
  });
});

describe("the history of a contribution", () => {
  const object = { kind: "contribution" as const, key: `${planKey}/${periodKey}/1/sozialamt` };
  const actionsFor = async (actor: Actor) =>
    (await getHistory(actor, object))?.entries.map(({ action }) => action) ?? null;

  test("shows each reader what they may see, and persons to administrators only", async () => {
    await anOpenPeriod();
    await accepted();
    const all = ["contribution.accept", "contribution.signOff", "contribution.handIn"];
    expect(await actionsFor(editor)).toEqual(all);
    expect(await actionsFor(commissioner)).toEqual(all.slice(0, 2));
    expect(await actionsFor(otherEditor)).toBeNull();
    expect(await actionsFor({ kind: "public" })).toBeNull();
    // What happens inside an office before it signs off is not the administrators' business either.
    expect(await actionsFor(administrator)).toEqual(all.slice(0, 2));
    const forAdministrator = await getHistory(administrator, object);
    expect(forAdministrator?.entries.map(({ person, changes }) => [person, changes])).toEqual([
      ["commissioner", null],
      ["head-a", null],
    ]);
    expect((await getHistory(editor, object))?.entries.some((entry) => "person" in entry)).toBe(false);
  });
});
