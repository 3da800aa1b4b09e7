import { beforeEach, describe, expect, test } from "vitest";
import { listAuditEvents } from "#models/audit-event.server";
import { listContributionsOfPeriod } from "#models/contribution.server";
import { readDataVersion } from "#models/data-version.server";
import { findMeasure } from "#models/measure.server";
import { findPeriod } from "#models/reporting-period.server";
import { aDraft, aPlanWithPeriod, keyOf, people, periodKey, planKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { type Route, Visitor } from "#tests/support/accounts/visitor";
import type { Actor } from "~/domain/access/actor";
import type { MeasureFormValues } from "~/domain/measure/measure-form";
import { owedContributions } from "~/domain/reporting/owed-contributions";
import { formEntriesOf } from "~/features/administration/form-values";
import { today } from "~/platform/clock.server";
import * as publicRoute from "~/routes/massnahmen.$number";
import * as editRoute from "~/routes/verwaltung.massnahmen.$number";
import * as endRoute from "~/routes/verwaltung.massnahmen.$number_.beenden";
import * as createRoute from "~/routes/verwaltung.massnahmen.neu";
import { closeMeasure } from "~/services/administration/close-measure.server";
import { createMeasure } from "~/services/administration/create-measure.server";
import { editMeasure } from "~/services/administration/edit-measure.server";
import { emptyMeasureForm, measureFormValues } from "~/services/administration/measure-form-values.server";
import { mergeMeasure } from "~/services/administration/merge-measure.server";
import { reopenMeasure } from "~/services/administration/reopen-measure.server";
import { getContributionPage } from "~/services/contributions/get-contribution-page.server";
import { listTasks } from "~/services/contributions/list-tasks.server";
import { saveDraft } from "~/services/contributions/save-draft.server";
import { closePeriod } from "~/services/reporting/close-period.server";
import { getFrozenPeriod } from "~/services/reporting/get-frozen-period.server";
import { getReturns } from "~/services/reporting/get-returns.server";
import { openPeriod } from "~/services/reporting/open-period.server";

const { commissioner, administrator, editor, head } = people;
const filled: MeasureFormValues = {
  ...emptyMeasureForm,
  workingTitle: "Sprachkurse in Betrieben",
  type: "project",
  fieldKey: "arbeit",
  leadOfficeKey: "sozialamt",
  provenanceLabel: "modelled",
};
const complete: MeasureFormValues = {
  ...filled,
  adoptedWording: "Die Stadt fördert Sprachkurse.\nSie tut es in Betrieben.",
  realisedAs: "Deutsch im Betrieb",
  goal: "Mehr Kurse",
  contributingOfficeKeys: ["jugendamt"],
  partners: [{ organisationKey: "jugendamt", role: "Vermittlung", cooperationForm: "casework" }],
  targetGroups: "Frauen\nAuszubildende",
  from: "2. Quartal 2023",
  to: "Juni 2026",
  legalBases: [{ name: "§ 104c AufenthG", validFrom: "31.12.2022", validTo: "31.12.2025", note: "" }],
  fundingLines: [{ name: "Landesmittel", amountEuro: "12500,5", period: "2024" }],
  councilReferences: [
    { reference: "AF2531/22", title: "Anfrage", date: "2022", url: "https://stadt.example/a" },
  ],
  provenanceNote: "Der Titel ist belegt.",
};

const stored = async (number = 1) => {
  const measure = await findMeasure(planKey, number);
  if (!measure) throw new Error(`There is no measure ${number}.`);
  return measure;
};
const history = (number = 1) =>
  listAuditEvents({ object: { kind: "measure", key: `${planKey}/${number}` }, limit: 20 });
const step = { actor: commissioner, planKey, number: 1, expectedVersion: 1 };
let visitor: Visitor;
const send = (
  route: Route,
  path: string,
  values: MeasureFormValues,
  more: Record<string, string>,
  number = "1",
) => visitor.submit(route, path, [...formEntriesOf(values), ...Object.entries(more)], { params: { number } });

beforeEach(() => aPlanWithPeriod([{}, { workingTitle: "Zweite" }]));

describe("creating and editing", () => {
  test("stores what was typed, and the form reads back as it was", async () => {
    const before = await readDataVersion();
    const created = await createMeasure({ ...step, number: "7", values: complete, reason: "Beschluss V1" });
    expect(created).toEqual({ ok: true, number: 7 });
    expect(await stored(7)).toMatchObject({
      period: { from: "2023-Q2", to: "2026-06" },
      fundingLines: [{ name: "Landesmittel", amountEuro: 12500.5 }],
      targetGroups: ["Frauen", "Auszubildende"],
    });
    expect(measureFormValues(await stored(7))).toEqual(complete);
    expect(await history(7)).toMatchObject([{ action: "measure.create", reason: "Beschluss V1" }]);
    expect(await readDataVersion()).toBeGreaterThan(before);
  });

  test("names every fault and changes nothing", async () => {
    const values: MeasureFormValues = {
      ...filled,
      workingTitle: " ",
      leadOfficeKey: "nirgends",
      contributingOfficeKeys: ["geheim"],
      from: "Mitte 2024",
      to: "32.01.2023",
      partners: [{ organisationKey: "jugendamt", role: "", cooperationForm: "funding" }],
      councilReferences: [{ reference: "A", title: "B", date: "", url: "javascript:alert(1)" }],
      provenanceSources: "gibt es nicht",
    };
    const created = await createMeasure({ ...step, number: "1e3", values, reason: "" });
    expect(created).toEqual({
      ok: false,
      refusal: {
        code: "invalid",
        problems: {
          number: "noNumber",
          workingTitle: "required",
          leadOfficeKey: "unknownChoice",
          contributingOfficeKeys: "unknownChoice",
          from: "vagueDate",
          to: "invalidDate",
          "partners.0.role": "required",
          "councilReferences.0.url": "noWebAddress",
          provenanceSources: "unknownChoice",
        },
      },
    });
    const taken = await createMeasure({ ...step, number: "1", values: filled, reason: "" });
    expect(taken).toMatchObject({ refusal: { problems: { number: "numberTaken" } } });
    expect(await history()).toEqual([]);
  });

  test("the adopted wording changes with a reason only; the log says from what to what and why", async () => {
    const values = { ...measureFormValues(await stored()), adoptedWording: "Neuer Wortlaut" };
    expect(await editMeasure({ ...step, values, reason: " " })).toMatchObject({
      refusal: { problems: { reason: "reasonForWording" } },
    });
    expect(await editMeasure({ ...step, values, reason: "Beschluss V2" })).toEqual({ ok: true });
    expect(await stored()).toMatchObject({ adoptedWording: "Neuer Wortlaut", version: 2 });
    expect(await history()).toMatchObject([
      {
        action: "measure.edit",
        actorRole: "commissioner",
        reason: "Beschluss V2",
        changes: [{ field: "adoptedWording", from: null, to: "Neuer Wortlaut" }],
      },
    ]);
  });

  test("a form sent twice is a conflict, one without changes leaves no trace", async () => {
    const values = measureFormValues(await stored());
    expect(await editMeasure({ ...step, values, reason: "" })).toEqual({ ok: true });
    expect(await stored()).toMatchObject({ version: 1 });
    const changed = { ...values, goal: "Ein Ziel" };
    expect(await editMeasure({ ...step, values: changed, reason: "" })).toEqual({ ok: true });
    expect(await editMeasure({ ...step, values, reason: "" })).toEqual({
      ok: false,
      refusal: { code: "conflict" },
    });
    expect(await history()).toHaveLength(1);
  });

  test("created at the moment in which a period is opened, it is owed in it", async () => {
    const round = { actor: commissioner, planKey, periodKey, expectedVersion: 1 };
    const done = await Promise.all([
      openPeriod(round),
      createMeasure({ ...step, number: "9", values: filled, reason: "" }),
    ]);
    expect(done.map(({ ok }) => ok)).toEqual([true, true]);
    const owed = await listContributionsOfPeriod(planKey, periodKey);
    expect([...new Set(owed.map(({ measureNumber }) => measureNumber))].sort()).toEqual([1, 2, 9]);
  });

  test("is the commissioner's right alone", async () => {
    for (const actor of [administrator, editor, head, { kind: "public" } as const]) {
      const forbidden = { ok: false, refusal: { code: "forbidden" } };
      const values = filled;
      const end = { ...step, actor, reason: "Grund" };
      expect(await createMeasure({ ...step, actor, number: "9", values, reason: "" })).toEqual(forbidden);
      expect(await editMeasure({ ...step, actor, values, reason: "" })).toEqual(forbidden);
      expect(await closeMeasure(end)).toEqual(forbidden);
      expect(await mergeMeasure({ ...end, into: "2" })).toEqual(forbidden);
    }
  });
});

describe("closing and merging", () => {
  test("a closed measure stays, with its reason, and owes no report", async () => {
    expect(await closeMeasure({ ...step, reason: "" })).toMatchObject({ refusal: { code: "invalid" } });
    expect(await closeMeasure({ ...step, reason: "Kein Geld" })).toEqual({ ok: true });
    const measure = await stored();
    expect(measure.closure).toEqual({ on: today(), reason: "Kein Geld" });
    expect(owedContributions([measure], { to: today() }, [])).toEqual([]);
    expect(owedContributions([measure], { to: "2020-12-31" }, [])).toEqual([]);
    expect(await history()).toMatchObject([{ action: "measure.close", reason: "Kein Geld" }]);
    expect(await closeMeasure({ ...step, expectedVersion: 2, reason: "Noch einmal" })).toMatchObject({
      refusal: { code: "conflict" },
    });
  });

  test("a merged measure points to the one that goes on; both know it", async () => {
    for (const into of ["1", "99", "x", ""]) {
      const refused = await mergeMeasure({ ...step, into, reason: "Doppelt" });
      expect(refused).toMatchObject({ refusal: { problems: { into: "noTarget" } } });
    }
    expect(await mergeMeasure({ ...step, into: "2", reason: "Doppelt" })).toEqual({ ok: true });
    expect((await stored()).closure).toMatchObject({ mergedInto: 2 });
    expect(await history(1)).toMatchObject([{ action: "measure.merge" }]);
    expect(await history(2)).toMatchObject([
      { action: "measure.absorb", changes: [{ field: "absorbed", from: null, to: 1 }] },
    ]);
    const back = await mergeMeasure({ ...step, number: 2, expectedVersion: 2, into: "1", reason: "Kreis" });
    expect(back).toMatchObject({ refusal: { problems: { into: "noTarget" } } });
    expect(await reopenMeasure({ ...step, expectedVersion: 2, reason: "Doch eigen" })).toEqual({ ok: true });
    expect((await history(2))[0]).toMatchObject({
      action: "measure.detach",
      changes: [{ field: "absorbed", from: 1, to: null }],
    });
    const again = await mergeMeasure({ ...step, expectedVersion: 3, into: "2", reason: "Doppelt" });
    expect(again).toEqual({ ok: true });
    const page = await visitorOf("committeeMember").then((it) =>
      it.open(publicRoute, "/massnahmen/1", { number: "1" }),
    );
    expect(page.data).toMatchObject({
      closure: { reason: "Doppelt", target: { number: 2, href: "/massnahmen/2" } },
    });
  });
});

test("taking the end back keeps its day and reason readable, and needs a reason of its own", async () => {
  const reopen = (expectedVersion: number, reason: string, actor: Actor = commissioner) =>
    reopenMeasure({ ...step, actor, expectedVersion, reason });
  expect(await reopen(1, "Nie beendet")).toMatchObject({ refusal: { code: "conflict" } });
  await closeMeasure({ ...step, reason: "Kein Geld" });
  expect(await reopen(2, " ")).toMatchObject({ refusal: { problems: { reason: "required" } } });
  expect(await reopen(1, "Neues Geld")).toMatchObject({ refusal: { code: "conflict" } });
  expect(await reopen(2, "Neues Geld", administrator)).toMatchObject({ refusal: { code: "forbidden" } });
  expect(await reopen(2, "Neues Geld")).toEqual({ ok: true });
  const measure = await stored();
  expect(measure.closure).toBeUndefined();
  const former = { on: today(), reason: "Kein Geld", reopenedOn: today(), reopenReason: "Neues Geld" };
  expect(measure.formerClosures).toEqual([former]);
  const [entry] = await history();
  expect(entry).toMatchObject({ action: "measure.reopen", reason: "Neues Geld" });
  expect(entry?.changes).toContainEqual({
    field: "closure",
    from: { on: today(), reason: "Kein Geld" },
    to: null,
  });
  const page = await new Visitor().open(publicRoute, "/massnahmen/1", { number: "1" });
  expect(page.data).toMatchObject({ closure: null, formerClosures: [former] });
});

describe("in an open period", () => {
  const contributionsOf = async (number = 1) =>
    (await listContributionsOfPeriod(planKey, periodKey))
      .filter(({ measureNumber }) => measureNumber === number)
      .map(({ officeKey, part, stage }) => `${officeKey} ${part} ${stage}`);
  const edit = async (changes: Partial<MeasureFormValues>) => {
    const measure = await stored();
    const values = { ...measureFormValues(measure), ...changes };
    const result = await editMeasure({ ...step, expectedVersion: measure.version, values, reason: "" });
    expect(result).toEqual({ ok: true });
  };
  beforeEach(async () => {
    const period = await findPeriod(planKey, periodKey);
    await openPeriod({ actor: commissioner, planKey, periodKey, expectedVersion: period?.version ?? 0 });
  });

  test("the end withdraws open contributions, taking it back makes them owed again with what was typed", async () => {
    const draft = aDraft({ text: "Halb fertig" });
    const save = { key: keyOf("sozialamt"), expectedVersion: 1, saveId: "save-number-1", draft };
    expect(await saveDraft({ actor: editor, ...save })).toMatchObject({ ok: true });
    await closeMeasure({ ...step, reason: "Kein Geld" });
    expect(await contributionsOf()).toEqual(["jugendamt contributing withdrawn", "sozialamt lead withdrawn"]);
    expect(await contributionsOf(2)).toHaveLength(2);
    const late = { ...save, expectedVersion: 2, saveId: "save-number-2" };
    expect(await saveDraft({ actor: editor, ...late })).toMatchObject({
      refusal: { code: "notFromThisStage", stage: "withdrawn" },
    });
    expect((await listTasks(editor, planKey)).map(({ measureNumber }) => measureNumber)).toEqual([2]);
    expect(await getReturns(commissioner, planKey, periodKey)).toMatchObject({
      total: 2,
      counts: { withdrawn: 2, notStarted: 2 },
    });
    const page = await getContributionPage(editor, keyOf("sozialamt"));
    expect(page).toMatchObject({
      withdrawn: { on: today(), cause: "measureClosed" },
      draft: { text: "Halb fertig" },
      may: { write: false },
    });

    await reopenMeasure({ ...step, expectedVersion: 2, reason: "Neues Geld" });
    expect(await contributionsOf()).toEqual(["jugendamt contributing notStarted", "sozialamt lead draft"]);
    const [lead] = (await listContributionsOfPeriod(planKey, periodKey)).filter(
      ({ officeKey }) => officeKey === "sozialamt",
    );
    expect(lead).toMatchObject({ draft: { text: "Halb fertig" }, version: 4 });
    expect(lead?.withdrawn).toBeUndefined();
    const key = `${planKey}/${periodKey}/1/sozialamt`;
    const log = await listAuditEvents({ object: { kind: "contribution", key }, limit: 10 });
    expect(log.map(({ action }) => action)).toEqual(["contribution.restore", "contribution.withdraw"]);
  });

  test("other responsible offices: contributions follow", async () => {
    await edit({ leadOfficeKey: "jugendamt", contributingOfficeKeys: [] });
    expect(await contributionsOf()).toEqual(["jugendamt lead notStarted", "sozialamt lead withdrawn"]);
    await edit({ contributingOfficeKeys: ["sozialamt"] });
    expect(await contributionsOf()).toEqual([
      "jugendamt lead notStarted",
      "sozialamt contributing notStarted",
    ]);
  });

  test("a new measure is owed, an edit of its title touches no contribution", async () => {
    await createMeasure({ ...step, number: "7", values: filled, reason: "" });
    expect(await contributionsOf(7)).toEqual(["sozialamt lead notStarted"]);
    await edit({ workingTitle: "Anders" });
    const versions = (await listContributionsOfPeriod(planKey, periodKey)).map(({ version }) => version);
    expect(new Set(versions)).toEqual(new Set([1]));
  });

  test("the frozen period says that a contribution was withdrawn, and does not count it as reported", async () => {
    await closeMeasure({ ...step, reason: "Kein Geld" });
    const period = await findPeriod(planKey, periodKey);
    const closing = { actor: commissioner, planKey, periodKey, expectedVersion: period?.version ?? 0 };
    expect(await closePeriod(closing)).toMatchObject({ ok: true });
    const frozen = await getFrozenPeriod({ kind: "public" }, planKey, periodKey);
    const withdrawn = { on: today(), cause: "measureClosed", from: "notStarted" };
    expect(frozen?.contents.contributions.slice(0, 2)).toMatchObject([
      { officeKey: "jugendamt", stage: "withdrawn", report: null, withdrawn },
      { officeKey: "sozialamt", stage: "withdrawn", report: null, withdrawn },
    ]);
  });
});

const visitorOf = async (role: "commissioner" | "committeeMember") =>
  signedIn(
    await makeAccount({
      roles: [role === "commissioner" ? { role } : { role, organisationKey: "sozialamt" }],
    }),
  );

describe("the forms", () => {
  beforeEach(async () => {
    visitor = await visitorOf("commissioner");
  });

  test("bad input comes back with what was typed", async () => {
    const answer = await visitor.submit(createRoute, "/verwaltung/massnahmen/neu", [
      ...formEntriesOf({ ...complete, from: "bald" }),
      ["number", "12"],
    ]);
    expect(answer).toMatchObject({
      status: 422,
      data: { number: "12", values: { ...complete, from: "bald" }, problems: { from: "invalidDate" } },
    });
    expect(await findMeasure(planKey, 12)).toBeNull();
  });

  test("a conflict shows both versions, and the answer takes from both", async () => {
    const values = measureFormValues(await stored());
    await editMeasure({
      ...step,
      values: { ...values, goal: "Ihr Ziel", realisedAs: "Ihr Name" },
      reason: "",
    });
    const mine = { ...values, goal: "Mein Ziel", realisedAs: "Mein Name" };
    const path = "/verwaltung/massnahmen/1";
    const first = await send(editRoute, path, mine, { version: "1", intent: "save" });
    expect(first).toMatchObject({ status: 409, data: { kind: "conflict", typed: mine } });
    const choices = { "choice.goal": "theirs", "choice.realisedAs": "mine" };
    const second = await send(editRoute, path, mine, { version: "2", intent: "merge", ...choices });
    expect(second).toMatchObject({ status: 303 });
    expect(await stored()).toMatchObject({ goal: "Ihr Ziel", realisedAs: "Mein Name", version: 3 });
  });

  test("forged fields and addresses change nothing", async () => {
    const path = "/verwaltung/massnahmen/1";
    const values = measureFormValues(await stored());
    for (const version of ["x", "0", "1e0e", "2"]) {
      const more = { version, intent: "save", "version[$gt]": "0" };
      expect(await send(editRoute, path, values, more)).toMatchObject({ status: 409 });
    }
    const other = await send(editRoute, path, values, { version: "1", intent: "delete" });
    expect(other.status).toBe(400);
    for (const number of ["x", "0", "99", "$ne"])
      expect((await visitor.open(endRoute, path, { number })).status).toBe(404);
    expect(await stored()).toMatchObject({ version: 1 });
  });
});
