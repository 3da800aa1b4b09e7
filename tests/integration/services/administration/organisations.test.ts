import { beforeEach, describe, expect, test } from "vitest";
import { findAccount } from "#models/account.server";
import { listAuditEvents } from "#models/audit-event.server";
import { findContribution } from "#models/contribution.server";
import { readDataVersion } from "#models/data-version.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import { findMeasure } from "#models/measure.server";
import { findOrganisation, insertOrganisations } from "#models/organisation.server";
import { appendReports } from "#models/progress-report.server";
import { findPeriod } from "#models/reporting-period.server";
import { anOrganisation } from "#tests/factories/documents";
import { aDraft, anOpenPeriod, keyOf, people, periodKey, planKey } from "#tests/factories/round";
import { aStoredReport } from "#tests/factories/stored-plan";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import type { Visitor } from "#tests/support/accounts/visitor";
import { addDays } from "~/domain/date/iso-day";
import { nameOn, parentOn } from "~/domain/organisation/names";
import type { OrganisationBeginning, OrganisationFormValues } from "~/domain/organisation/organisation-form";
import { entriesOf } from "~/features/administration/form-reading";
import { today } from "~/platform/clock.server";
import * as historyRoute from "~/routes/verlauf.organisation.$key";
import * as editRoute from "~/routes/verwaltung.organisationen.$key";
import * as endRoute from "~/routes/verwaltung.organisationen.$key_.beenden/route";
import * as namesRoute from "~/routes/verwaltung.organisationen.$key_.namen";
import * as createRoute from "~/routes/verwaltung.organisationen.neu";
import { listRoleOrganisations } from "~/services/accounts/list-role-organisations.server";
import { measureChoices } from "~/services/administration/measure-choices.server";
import { changeOrganisationNames } from "~/services/administration/organisations/change-organisation-names.server";
import { closeOrganisation } from "~/services/administration/organisations/close-organisation.server";
import { createOrganisation } from "~/services/administration/organisations/create-organisation.server";
import { editOrganisation } from "~/services/administration/organisations/edit-organisation.server";
import { getOrganisationEnd } from "~/services/administration/organisations/get-organisation-end.server";
import { listOrganisationsToEdit } from "~/services/administration/organisations/list-organisations-to-edit.server";
import { mergeOrganisation } from "~/services/administration/organisations/merge-organisation.server";
import {
  emptyOrganisationForm,
  organisationFormValues,
} from "~/services/administration/organisations/organisation-form-values.server";
import { previewMerger } from "~/services/administration/organisations/preview-merger.server";
import { reopenOrganisation } from "~/services/administration/organisations/reopen-organisation.server";
import { verifyAuditLog } from "~/services/audit/verify-audit-log.server";
import { saveDraft } from "~/services/contributions/save-draft.server";
import { getReadModel } from "~/services/read-model/get-read-model.server";
import { closePeriod } from "~/services/reporting/close-period.server";
import { verifyPeriod } from "~/services/reporting/verify-period.server";
import { formatDate } from "~/texts/de/dates";

const { administrator, commissioner, editor } = people;
const day = today();
const yesterday = addDays(day, -1);
const complete: OrganisationFormValues = {
  ...emptyOrganisationForm,
  kind: "association",
  reach: "citywide",
  structure: "voluntary",
  themes: "Sprache\nBeratung",
  cooperationForms: ["casework", "funding"],
  website: "https://verein.example/",
  description: "Berät in zwölf Sprachen.",
  provenanceLabel: "modelled",
  provenanceNote: "Erfunden.",
};
const beginning: OrganisationBeginning = {
  name: "Verein für Größe e. V.",
  shortName: "VfG",
  validFrom: "01.02.2020",
  parentKey: "jugendamt",
};

const stored = async (key = "sozialamt") => {
  const organisation = await findOrganisation(key);
  if (!organisation) throw new Error(`There is no organisation ${key}.`);
  return organisation;
};
const history = (key = "sozialamt") => listAuditEvents({ object: { kind: "organisation", key }, limit: 20 });
const versionOf = async (key: string) => (await stored(key)).version;
const nameForm = {
  name: "Amt für Soziales",
  shortName: "",
  validFrom: formatDate(yesterday),
  index: "0",
  parentKey: "",
  reason: "Verfügung 7",
};

beforeEach(() =>
  anOpenPeriod([
    {},
    { workingTitle: "Zweite", contributingOfficeKeys: [] },
    { workingTitle: "Ohne Sozialamt", leadOfficeKey: "jugendamt", contributingOfficeKeys: [] },
  ]),
);

describe("creating and editing", () => {
  test("stores what was typed under a key made of the name, and the form reads back as it was", async () => {
    const before = await readDataVersion();
    const created = await createOrganisation({
      actor: administrator,
      values: complete,
      beginning,
      reason: "Neu im Netzwerk",
    });
    expect(created).toEqual({ ok: true, key: "verein-fuer-groesse-e-v" });
    const organisation = await stored("verein-fuer-groesse-e-v");
    expect(organisation).toMatchObject({
      names: [{ name: "Verein für Größe e. V.", shortName: "VfG", validFrom: "2020-02-01" }],
      parents: [{ organisationKey: "jugendamt", validFrom: "2020-02-01" }],
      themes: ["Sprache", "Beratung"],
      version: 1,
    });
    expect(organisationFormValues(organisation)).toEqual(complete);
    expect(await history("verein-fuer-groesse-e-v")).toMatchObject([
      { action: "organisation.create", reason: "Neu im Netzwerk", reach: "administration" },
    ]);
    expect(await readDataVersion()).toBeGreaterThan(before);
  });

  test("names every fault and changes nothing", async () => {
    const created = await createOrganisation({
      actor: administrator,
      values: {
        ...complete,
        kind: "club",
        reach: "worldwide",
        cooperationForms: ["bribery"],
        website: "javascript:alert(1)",
        provenanceLabel: "",
        provenanceSources: "gibt es nicht",
      },
      beginning: { name: "Sozialamt", shortName: "", validFrom: "März 2020", parentKey: "geheim" },
      reason: "x".repeat(1300),
    });
    expect(created).toEqual({
      ok: false,
      refusal: {
        code: "invalid",
        problems: {
          name: "nameTaken",
          validFrom: "dayNeeded",
          parentKey: "unknownChoice",
          kind: "unknownChoice",
          reach: "unknownChoice",
          cooperationForms: "unknownChoice",
          website: "noWebAddress",
          provenanceLabel: "required",
          provenanceSources: "unknownChoice",
          reason: "tooLong",
        },
      },
    });
    expect((await listOrganisationsToEdit("")).total).toBe(2);
  });

  test("an edit says from what to what; a form sent twice is a conflict, one without changes leaves no trace", async () => {
    const values = organisationFormValues(await stored());
    const edit = { actor: administrator, key: "sozialamt", expectedVersion: 1, reason: "" };
    expect(await editOrganisation({ ...edit, values })).toEqual({ ok: true });
    expect(await versionOf("sozialamt")).toBe(1);
    const changed = { ...values, reach: "citywide", kind: "department" };
    expect(await editOrganisation({ ...edit, values: changed, reason: "Klärung" })).toEqual({ ok: true });
    expect(await editOrganisation({ ...edit, values })).toMatchObject({ refusal: { code: "conflict" } });
    expect(await history()).toMatchObject([
      {
        action: "organisation.edit",
        reason: "Klärung",
        changes: [
          { field: "kind", from: "office", to: "department" },
          { field: "reach", from: null, to: "citywide" },
        ],
      },
    ]);
    const other = { ...changed, kind: "association" };
    expect(await editOrganisation({ ...edit, expectedVersion: 2, values: other })).toMatchObject({
      refusal: { problems: { kind: "otherSector" } },
    });
  });

  test("is the administrator's right alone", async () => {
    const forbidden = { ok: false, refusal: { code: "forbidden" } };
    for (const actor of [commissioner, editor, { kind: "public" } as const]) {
      const step = { actor, key: "sozialamt", expectedVersion: 1, reason: "Grund" };
      expect(await createOrganisation({ ...step, values: complete, beginning })).toEqual(forbidden);
      expect(await editOrganisation({ ...step, values: complete })).toEqual(forbidden);
      expect(await changeOrganisationNames({ ...step, step: "rename", form: nameForm })).toEqual(forbidden);
      expect(await closeOrganisation({ ...step, on: "01.01.2020" })).toEqual(forbidden);
      expect(await reopenOrganisation(step)).toEqual(forbidden);
      expect(await previewMerger({ ...step, into: "jugendamt", on: "01.01.2020" })).toEqual(forbidden);
    }
    const merger = { key: "sozialamt", expectedVersion: 1, into: "jugendamt", on: "", reason: "" };
    expect(await mergeOrganisation({ ...merger, actor: commissioner, fingerprint: "" })).toEqual(forbidden);
  });

  test("the search finds former names and kinds too", async () => {
    await changeOrganisationNames({
      ...{ actor: administrator, key: "sozialamt", expectedVersion: 1, step: "rename" },
      form: nameForm,
    });
    const found = async (search: string) =>
      (await listOrganisationsToEdit(search)).organisations.map(({ name }) => name);
    expect(await found("sozialamt")).toEqual(["Amt für Soziales"]);
    expect(await found("amt soziales")).toEqual(["Amt für Soziales"]);
    expect(await found("gibt es nicht")).toEqual([]);
    expect(await found("Amt")).toHaveLength(2);
  });
});

describe("names and parents", () => {
  test("a new name holds from its day on; earlier days keep the old one", async () => {
    const rename = { actor: administrator, key: "sozialamt", expectedVersion: 1, step: "rename" as const };
    expect(await changeOrganisationNames({ ...rename, form: nameForm })).toEqual({ ok: true });
    const organisation = await stored();
    expect(nameOn(organisation, addDays(yesterday, -1)).name).toBe("Sozialamt");
    expect(nameOn(organisation, yesterday).name).toBe("Amt für Soziales");
    expect(await changeOrganisationNames({ ...rename, form: nameForm })).toMatchObject({
      refusal: { code: "conflict" },
    });
    const taken = { ...nameForm, name: "Jugendamt", validFrom: formatDate(day) };
    expect(await changeOrganisationNames({ ...rename, expectedVersion: 2, form: taken })).toMatchObject({
      refusal: { problems: { name: "nameTaken" } },
    });
    const model = await getReadModel({ audience: "public", today: day });
    expect(model?.entries[0]?.summary.leadOffice.name).toBe("Amt für Soziales");
  });

  test("a frozen period and its hash stay as they were, and verify", async () => {
    const period = await findPeriod(planKey, periodKey);
    const closed = await closePeriod({
      ...{ actor: commissioner, planKey, periodKey },
      expectedVersion: period?.version ?? 0,
    });
    expect(closed).toMatchObject({ ok: true });
    const before = await findFrozenPeriod(planKey, periodKey);
    const form = { ...nameForm, validFrom: "01.01.2020" };
    const rename = { actor: administrator, key: "sozialamt", expectedVersion: 1, step: "rename" as const };
    expect(await changeOrganisationNames({ ...rename, form })).toEqual({ ok: true });
    // Renamed with effect from before the as-of date: the evidence still says what was valid then.
    expect(nameOn(await stored(), period?.asOf ?? "").name).toBe("Amt für Soziales");
    expect(await findFrozenPeriod(planKey, periodKey)).toEqual(before);
    expect(before?.text).toContain('"name":"Sozialamt"');
    expect(await verifyPeriod(planKey, periodKey)).toMatchObject({ ok: true });
    expect(await verifyAuditLog()).toMatchObject({ ok: true });
  });

  test("moves below another organisation from a day on, never in a circle", async () => {
    const move = { actor: administrator, expectedVersion: 1, step: "move" as const };
    const form = { ...nameForm, parentKey: "jugendamt" };
    expect(await changeOrganisationNames({ ...move, key: "sozialamt", form })).toEqual({ ok: true });
    expect(parentOn(await stored(), addDays(yesterday, -1))).toBeNull();
    expect(parentOn(await stored(), yesterday)).toBe("jugendamt");
    const back = { ...form, parentKey: "sozialamt" };
    expect(await changeOrganisationNames({ ...move, key: "jugendamt", form: back })).toMatchObject({
      refusal: { problems: { parentKey: "parentCircle" } },
    });
  });
});

describe("closing", () => {
  const close = { actor: administrator, on: formatDate(yesterday), reason: "Aufgabe erfüllt" };

  test("is refused while somebody depends on it, naming whom", async () => {
    await makeAccount({
      name: "Erika Beispiel",
      roles: [{ role: "officeHead", organisationKey: "sozialamt" }],
    });
    await insertOrganisations([
      anOrganisation({
        key: "abteilung",
        names: [{ name: "Abteilung" }],
        parents: [{ organisationKey: "sozialamt" }],
      }),
    ]);
    expect(await closeOrganisation({ ...close, key: "sozialamt", expectedVersion: 1 })).toEqual({
      ok: false,
      refusal: { code: "blocked" },
    });
    const page = await getOrganisationEnd("sozialamt");
    const measures = [expect.stringContaining("1 "), "2 Zweite"];
    expect(page?.blockers).toEqual([
      { kind: "leads", names: measures },
      { kind: "owes", names: measures },
      { kind: "hasRoles", names: ["Erika Beispiel"] },
      { kind: "hasMembers", names: ["Abteilung"] },
    ]);
    expect((await getOrganisationEnd("jugendamt"))?.blockers.slice(0, 2)).toEqual([
      { kind: "leads", names: ["3 Ohne Sozialamt"] },
      { kind: "contributes", names: [measures[0]] },
    ]);
    expect((await stored()).closure).toBeUndefined();
  });

  test("a closed one stays, cannot be chosen any more, and can be taken back", async () => {
    await insertOrganisations([anOrganisation({ key: "bauamt", names: [{ name: "Bauamt" }] })]);
    const step = { ...close, key: "bauamt", expectedVersion: 1 };
    const wrong = await closeOrganisation({ ...step, on: formatDate(addDays(day, 1)), reason: " " });
    expect(wrong).toMatchObject({ refusal: { problems: { on: "dateInFuture", reason: "required" } } });
    expect(await closeOrganisation(step)).toEqual({ ok: true });
    expect((await stored("bauamt")).closure).toEqual({ on: yesterday, reason: "Aufgabe erfüllt" });
    expect(await closeOrganisation({ ...step, expectedVersion: 2 })).toMatchObject({
      refusal: { code: "conflict" },
    });
    const offered = async () => [
      ...(await measureChoices(planKey)).offices,
      ...(await measureChoices(planKey)).organisations,
      ...(await listRoleOrganisations()),
      ...((await getOrganisationEnd("sozialamt"))?.targets ?? []),
      ...((await getOrganisationEnd("sozialamt"))?.organisation.parentChoices ?? []),
    ];
    expect((await offered()).filter(({ key }) => key === "bauamt")).toEqual([]);
    expect(await history("bauamt")).toMatchObject([
      { action: "organisation.close", reason: "Aufgabe erfüllt" },
    ]);

    const reopen = { actor: administrator, key: "bauamt", expectedVersion: 2, reason: "Versehen" };
    expect(await reopenOrganisation({ ...reopen, reason: "" })).toMatchObject({
      refusal: { problems: { reopenReason: "required" } },
    });
    expect(await reopenOrganisation(reopen)).toEqual({ ok: true });
    expect((await offered()).filter(({ key }) => key === "bauamt")).toHaveLength(5);
  });

  test("the last day does not lie before the name it ends with", async () => {
    await insertOrganisations([
      anOrganisation({ key: "bauamt", names: [{ name: "Bauamt", validFrom: yesterday }] }),
    ]);
    const step = { ...close, key: "bauamt", expectedVersion: 1, on: formatDate(addDays(day, -9)) };
    expect(await closeOrganisation(step)).toMatchObject({ refusal: { problems: { on: "beforeLastName" } } });
  });
});

describe("merging", () => {
  const typed = { into: "nachfolge", on: formatDate(yesterday), reason: "Verwaltungsreform" };
  const merger = { actor: administrator, key: "sozialamt", expectedVersion: 1, ...typed };
  const preview = async (more: Partial<typeof merger> = {}) => {
    const result = await previewMerger({ ...merger, ...more });
    if (!result.ok) throw new Error(`No preview: ${result.refusal.code}`);
    return result.preview;
  };
  let headId: string;

  beforeEach(async () => {
    await insertOrganisations([
      anOrganisation({
        key: "nachfolge",
        names: [{ name: "Amt für Teilhabe" }],
        parents: [{ organisationKey: "abteilung" }],
      }),
      anOrganisation({
        key: "abteilung",
        kind: "department",
        names: [{ name: "Abteilung" }],
        parents: [{ organisationKey: "sozialamt" }],
      }),
      anOrganisation({
        key: "gruppe",
        names: [{ name: "Gruppe" }],
        parents: [{ organisationKey: "sozialamt" }],
      }),
      anOrganisation({ key: "verein", kind: "association", names: [{ name: "Verein" }] }),
    ]);
    const head = await makeAccount({
      name: "Erika Beispiel",
      roles: [
        { role: "officeHead", organisationKey: "sozialamt" },
        { role: "officeEditor", organisationKey: "sozialamt" },
        { role: "officeEditor", organisationKey: "nachfolge" },
      ],
    });
    headId = head.accountId;
    await saveDraft({
      actor: editor,
      key: keyOf("sozialamt"),
      expectedVersion: 1,
      saveId: "save-number-1",
      draft: aDraft({ text: "Angefangen." }),
    });
  });

  test("the preview names all that goes over and changes nothing", async () => {
    expect(await preview()).toMatchObject({
      fromName: "Sozialamt",
      intoName: "Amt für Teilhabe",
      measures: [
        { number: 1, parts: ["lead"] },
        { number: 2, parts: ["lead"] },
      ],
      contributions: [{ number: 1 }, { number: 2 }],
      accounts: ["Erika Beispiel"],
      members: ["Abteilung", "Gruppe"],
      blockers: [],
    });
    expect(await versionOf("sozialamt")).toBe(1);
    expect(await history("nachfolge")).toEqual([]);
  });

  test("everything goes over at once, drafts with what was typed, and each history says why", async () => {
    const { fingerprint } = await preview();
    expect(await mergeOrganisation({ ...merger, fingerprint })).toEqual({ ok: true });
    expect((await stored()).closure).toEqual({
      on: yesterday,
      reason: "Verwaltungsreform",
      mergedInto: "nachfolge",
    });
    expect(await findMeasure(planKey, 1)).toMatchObject({
      leadOfficeKey: "nachfolge",
      contributingOfficeKeys: ["jugendamt"],
    });
    expect(await findContribution(keyOf("sozialamt"))).toBeNull();
    expect(await findContribution(keyOf("nachfolge"))).toMatchObject({
      stage: "draft",
      part: "lead",
      draft: { text: "Angefangen." },
      authorIds: ["editor-a"],
    });
    expect((await findAccount(headId))?.roles).toEqual([
      { role: "officeHead", organisationKey: "nachfolge" },
      { role: "officeEditor", organisationKey: "nachfolge" },
    ]);
    expect(parentOn(await stored("gruppe"), yesterday)).toBe("sozialamt");
    expect(parentOn(await stored("gruppe"), day)).toBe("nachfolge");
    // The successor belongs to this one, so it cannot stand above it.
    expect(parentOn(await stored("abteilung"), day)).toBeNull();
    const events = await listAuditEvents({ limit: 50 });
    const actions = events.filter(({ reason }) => reason === "Verwaltungsreform").map(({ action }) => action);
    expect([...new Set(actions)].sort()).toEqual([
      "account.edit",
      "contribution.handOver",
      "measure.handOver",
      "organisation.absorb",
      "organisation.merge",
      "organisation.move",
    ]);
  });

  test("what the office reported before counts for its successor", async () => {
    await appendReports([
      aStoredReport({ officeKey: "sozialamt", periodKey: "2020-1", state: "completed" }),
      aStoredReport({ officeKey: "jugendamt", periodKey: "2020-1", state: "inProgress" }),
    ]);
    const state = async () =>
      (await getReadModel({ audience: "public", today: day }))?.entries[0]?.offices.map(
        ({ officeKey, state }) => `${officeKey} ${state}`,
      );
    expect(await state()).toEqual(["sozialamt completed", "jugendamt inProgress"]);
    const { fingerprint } = await preview();
    await mergeOrganisation({ ...merger, fingerprint });
    expect(await state()).toEqual(["nachfolge completed", "jugendamt inProgress"]);
  });

  test("is carried out only as it was previewed", async () => {
    const { fingerprint } = await preview();
    await makeAccount({ roles: [{ role: "officeEditor", organisationKey: "sozialamt" }] });
    expect(await mergeOrganisation({ ...merger, fingerprint })).toEqual({
      ok: false,
      refusal: { code: "conflict" },
    });
    expect((await stored()).closure).toBeUndefined();
    expect(await findContribution(keyOf("sozialamt"))).not.toBeNull();
  });

  test("is refused where two texts would stand against each other, and never into another sector", async () => {
    const both = await preview({ into: "jugendamt" });
    expect(both.blockers).toEqual([{ kind: "bothOwe", names: [expect.stringContaining("1 ")] }]);
    const { fingerprint } = both;
    expect(await mergeOrganisation({ ...merger, into: "jugendamt", fingerprint })).toMatchObject({
      refusal: { code: "blocked" },
    });
    for (const into of ["verein", "sozialamt", "gibt-es-nicht", "$ne"])
      expect(await previewMerger({ ...merger, into })).toMatchObject({
        refusal: { problems: { into: "noTargetOrganisation" } },
      });
    expect(await previewMerger({ ...merger, into: "", on: "", reason: "" })).toMatchObject({
      refusal: { problems: { into: "required", mergeOn: "required", mergeReason: "required" } },
    });
  });

  test("nobody moves a role of their own", async () => {
    const own = { ...administrator, accountId: headId };
    const result = await previewMerger({ ...merger, actor: own });
    expect(result).toMatchObject({ preview: { blockers: [{ kind: "ownRole", names: ["Erika Beispiel"] }] } });
  });
});

describe("the forms", () => {
  let visitor: Visitor;
  beforeEach(async () => {
    visitor = await signedIn(await makeAccount({ roles: [{ role: "administrator" }] }));
  });
  const params = { key: "sozialamt" };

  test("bad input comes back with what was typed", async () => {
    const values = { ...complete, website: "keine Adresse" };
    const answer = await visitor.submit(createRoute, "/verwaltung/organisationen/neu", [
      ...entriesOf({ ...values, ...beginning }),
      ["reason", "Weil"],
    ]);
    expect(answer).toMatchObject({
      status: 422,
      data: { values, beginning, reason: "Weil", problems: { website: "noWebAddress" } },
    });
    const names = await visitor.submit(
      namesRoute,
      "/verwaltung/organisationen/sozialamt/namen",
      { ...nameForm, validFrom: "bald", intent: "rename", version: "1" },
      { params },
    );
    expect(names).toMatchObject({
      status: 422,
      data: { step: "rename", typed: { name: "Amt für Soziales" }, problems: { validFrom: "invalidDate" } },
    });
  });

  test("a conflict shows both versions, and the answer takes from both", async () => {
    const path = "/verwaltung/organisationen/sozialamt";
    const values = organisationFormValues(await stored());
    const theirs = { ...values, description: "Ihre", themes: "Ihr Thema" };
    await editOrganisation({
      actor: administrator,
      ...params,
      expectedVersion: 1,
      values: theirs,
      reason: "",
    });
    const mine = { ...values, description: "Meine", themes: "Mein Thema" };
    const send = (more: Record<string, string>) =>
      visitor.submit(editRoute, path, [...entriesOf(mine), ...Object.entries(more)], { params });
    expect(await send({ version: "1", intent: "save" })).toMatchObject({
      status: 409,
      data: { kind: "conflict", typed: mine },
    });
    expect(await send({ version: "2", intent: "merge", "choice.themes": "theirs" })).toMatchObject({
      status: 303,
    });
    expect(await stored()).toMatchObject({ description: "Meine", themes: ["Ihr Thema"], version: 3 });
  });

  test("a merger is previewed, then confirmed; forged intents change nothing", async () => {
    await insertOrganisations([anOrganisation({ key: "nachfolge", names: [{ name: "Amt für Teilhabe" }] })]);
    const path = "/verwaltung/organisationen/sozialamt/beenden";
    const fields = { into: "nachfolge", mergeOn: formatDate(yesterday), mergeReason: "Reform", version: "1" };
    const send = (more: Record<string, string>) =>
      visitor.submit(endRoute, path, { ...fields, ...more }, { params });
    expect((await send({ intent: "delete" })).status).toBe(400);
    expect((await send({ intent: "merge", fingerprint: "erfunden" })).status).toBe(409);
    const shown = await send({ intent: "preview" });
    expect(shown).toMatchObject({ status: 200, data: { merger: { preview: { intoKey: "nachfolge" } } } });
    expect((await stored()).closure).toBeUndefined();
    const { data } = shown;
    const fingerprint = JSON.stringify(data).match(/"fingerprint":"([0-9a-f]{64})"/)?.[1] ?? "";
    expect(await send({ intent: "merge", fingerprint })).toMatchObject({
      status: 303,
      location: "/verwaltung/organisationen/sozialamt?erledigt=merged",
    });
  });

  test("the history is there before the first change, for administrators alone", async () => {
    const open = (who: Visitor) => who.open(historyRoute, "/verlauf/organisation/sozialamt", params);
    expect(await open(visitor)).toMatchObject({ status: 200, data: { history: { entries: [] } } });
    const other = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
    expect((await open(other)).status).toBe(404);
    await changeOrganisationNames({
      ...{ actor: administrator, ...params, expectedVersion: 1, step: "move" },
      form: { ...nameForm, parentKey: "jugendamt" },
    });
    expect(await open(visitor)).toMatchObject({
      data: { history: { entries: [{ names: { jugendamt: "Jugendamt" }, reason: "Verfügung 7" }] } },
    });
  });
});
