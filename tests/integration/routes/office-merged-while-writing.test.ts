import { beforeEach, expect, test } from "vitest";
import { findContribution } from "#models/contribution.server";
import { insertOrganisations } from "#models/organisation.server";
import { anOrganisation } from "#tests/factories/documents";
import { aDraft, anOpenPeriod, keyOf, people, periodKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import type { Visitor } from "#tests/support/accounts/visitor";
import { addDays } from "~/domain/date/iso-day";
import { today } from "~/platform/clock.server";
import * as route from "~/routes/beitraege.$period.$measure.$office/route";
import * as autosaveRoute from "~/routes/beitraege.$period.$measure.$office_.entwurf";
import { mergeOrganisation } from "~/services/administration/organisations/merge-organisation.server";
import { previewMerger } from "~/services/administration/organisations/preview-merger.server";
import { saveDraft } from "~/services/contributions/save-draft.server";
import { formatDate } from "~/texts/de/dates";

/**
 * An editor of the social office has the form open, on the version that the save before made, when the office is merged
 * into "Amt für Teilhabe".
 */
const oldPath = `/beitraege/${periodKey}/1/sozialamt`;
const newPath = `/beitraege/${periodKey}/1/teilhabe`;
const at = (office: string) => ({ period: periodKey, measure: "1", office });
let editor: Visitor;

beforeEach(async () => {
  await anOpenPeriod();
  await insertOrganisations([anOrganisation({ key: "teilhabe", names: [{ name: "Amt für Teilhabe" }] })]);
  const account = await makeAccount({ roles: [{ role: "officeEditor", organisationKey: "sozialamt" }] });
  editor = await signedIn(account);
  await saveDraft({
    actor: { kind: "account", accountId: account.accountId, roles: account.roles },
    ...{ key: keyOf("sozialamt"), expectedVersion: 1, saveId: "save-number-1" },
    draft: aDraft({ text: "Angefangen.", nextStep: "Weiter." }),
  });
});

async function merge(): Promise<void> {
  const merger = {
    ...{ actor: people.administrator, key: "sozialamt", expectedVersion: 1 },
    ...{ into: "teilhabe", on: formatDate(addDays(today(), -1)), reason: "Verwaltungsreform" },
  };
  const previewed = await previewMerger(merger);
  const fingerprint = previewed.ok ? previewed.preview.fingerprint : "";
  expect(await mergeOrganisation({ ...merger, fingerprint })).toEqual({ ok: true });
}

const typed = {
  ...{ version: "2", saveId: "page-number-1" },
  ...{ state: "inProgress", text: "Angefangen und weitergeschrieben.", nextStep: "Weiter." },
};
const send = (fields: Record<string, string>, who = editor, office = "sozialamt") =>
  who.submit(route, `/beitraege/${periodKey}/1/${office}`, fields, { params: at(office) });
const stored = async (office: string) => {
  const contribution = await findContribution(keyOf(office));
  return contribution && { version: contribution.version, text: contribution.draft.text };
};
const asItWas = { version: 3, text: "Angefangen." };

test("the save while one types is refused with the reason, and no office's text changes", async () => {
  await merge();
  const answer = await editor.submit(autosaveRoute, `${oldPath}/entwurf`, typed, { params: at("sozialamt") });
  expect(answer.status).toBe(409);
  expect(answer.data).toBe('{"ok":false,"reason":"handedOver"}');
  expect([await stored("sozialamt"), await stored("teilhabe")]).toEqual([null, asItWas]);
});

test.each(["save", "handIn"])("the button %s leads to both versions in the new office", async (intent) => {
  await merge();
  const answer = await send({ ...typed, intent });
  expect(answer).toMatchObject({
    status: 409,
    data: {
      ...{ kind: "handedOver", formerOffice: "Sozialamt" },
      typed: { text: typed.text },
      page: { officeKey: "teilhabe", officeName: "Amt für Teilhabe", version: 3 },
    },
  });
  expect([await stored("sozialamt"), await stored("teilhabe")]).toEqual([null, asItWas]);
  const mine = JSON.stringify(aDraft({ text: typed.text }));
  const merged = { intent: "merge", version: "3", saveId: "page-number-2", mine, "choice.text": "mine" };
  expect(await send(merged, editor, "teilhabe")).toMatchObject({
    status: 303,
    location: `${newPath}?erledigt=save`,
  });
  expect(await stored("teilhabe")).toEqual({ version: 4, text: typed.text });
});

test("a page with two versions that was open at the merger does not lose the choice", async () => {
  await merge();
  const mine = JSON.stringify(aDraft({ text: typed.text, nextStep: "Anders." }));
  const answer = await send({
    ...{ intent: "merge", version: "2", saveId: "page-number-1", mine },
    ...{ "choice.text": "mine", "choice.nextStep": "theirs" },
  });
  expect(answer).toMatchObject({
    status: 409,
    data: { kind: "handedOver", typed: { text: typed.text, nextStep: "Weiter." } },
  });
});

test("the old address leads to the new one, which says why", async () => {
  await merge();
  const answer = await editor.open(route, oldPath, at("sozialamt"));
  expect(answer).toMatchObject({ status: 302, location: `${newPath}?frueher=sozialamt` });
  expect(await editor.open(route, `${newPath}?frueher=sozialamt`, at("teilhabe"))).toMatchObject({
    data: { formerOffice: "Sozialamt", page: { draft: { text: "Angefangen." } } },
  });
  expect((await editor.open(route, `${newPath}?frueher=jugendamt`, at("teilhabe"))).data).toMatchObject({
    formerOffice: undefined,
  });
  // A button without a text has nothing to keep.
  expect(await send({ intent: "handInUnchanged", version: "2" })).toMatchObject({
    status: 303,
    location: `${newPath}?frueher=sozialamt`,
  });
});

test("who is no longer responsible gets the own words back, and nothing of the office's", async () => {
  const stranger = await signedIn(
    await makeAccount({ roles: [{ role: "officeEditor", organisationKey: "jugendamt" }] }),
  );
  for (const change of [async () => undefined, merge]) {
    await change();
    const answer = await send({ ...typed, intent: "save" }, stranger);
    expect(answer).toMatchObject({ status: 404, data: { kind: "gone", typed: { text: typed.text } } });
    expect(JSON.stringify(answer.data)).not.toContain('"Angefangen."');
    expect(await stranger.open(route, oldPath, at("sozialamt"))).toMatchObject({ status: 404 });
  }
});
