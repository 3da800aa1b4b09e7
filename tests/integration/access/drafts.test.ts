import { beforeEach, expect, test } from "vitest";
import { findContribution } from "#models/contribution.server";
import { aDraft, anOpenPeriod, keyOf, periodKey } from "#tests/factories/round";
import { addressOf, allRoutes } from "#tests/support/accounts/all-routes";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import type { AccountActor } from "~/domain/access/actor";
import type { RoleAssignment } from "~/domain/access/roles";
import * as root from "~/root";
import { handIn } from "~/services/contributions/hand-in.server";
import { type MoveOnInput, moveOn } from "~/services/contributions/move-on.server";
import { release } from "~/services/contributions/release.server";
import { saveDraft } from "~/services/contributions/save-draft.server";

/*
 * What an office has not released must appear nowhere for others: not as text, not as a hit of the search, not in a
 * count, a chart, a CSV file or an error message. Instead of looking for traces, everything the application answers is
 * compared with what it answered before the office wrote anything: it must be the same to the letter.
 */
const canary = "Zitronenfalter";
const key = keyOf("sozialamt");
const draft = aDraft({
  text: `Ein ${canary} im Text.`,
  state: "discontinued",
  stateReason: `${canary} als Grund`,
  obstacles: canary,
  nextStep: canary,
  evidenceUrls: [`https://stadt.example/${canary}`],
});

const at = (organisationKey: string, role: "officeEditor" | "officeHead"): RoleAssignment => ({
  role,
  organisationKey,
});

interface Person {
  actor: AccountActor;
  visitor: Visitor;
}
const person = async (...roles: RoleAssignment[]): Promise<Person> => {
  const account = await makeAccount({ roles });
  const actor: AccountActor = { kind: "account", accountId: account.accountId, roles };
  return { actor, visitor: await signedIn(account) };
};

/** Everything a visitor can open: each route with every value that leads to the contribution, and the search for it. */
const addresses = [...allRoutes]
  .filter(([, { loader }]) => loader)
  .flatMap(([name, route]) =>
    ["sozialamt", "jugendamt"].flatMap((office) =>
      ["handlungsfelder", "meilensteine", "aemter"].map((chart) => {
        const params = { measure: "1", number: "1", period: periodKey, office, key: office, name: chart };
        return { route, params, path: addressOf(name, params) };
      }),
    ),
  )
  .concat({
    route: root,
    params: { measure: "", number: "", period: "", office: "", key: "", name: "" },
    path: "/",
  })
  .filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index);
const queriesOf = (path: string) =>
  /^\/(massnahmen|zeitplan)(\.csv)?$/.test(path)
    ? ["", `?suche=${canary}`, "?stand=nicht-weiterverfolgt"]
    : [""];

/** All answers as text; what is random in each answer is left out. */
async function everythingFor(visitor: Visitor): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const { route, params, path } of addresses)
    for (const query of queriesOf(path)) {
      const { status, location, data } = await visitor.open(route, path + query, params);
      answers[path + query] = `${status} ${location} ${JSON.stringify(data)}`
        .replace(/[\w-]{43}/g, "token")
        .replaceAll(canary, query.includes(canary) ? "search term" : canary);
    }
  return answers;
}

const reads = async (visitor: Visitor) =>
  Object.values(await everythingFor(visitor)).some((answer) => answer.includes(canary));

const versionOf = async () => (await findContribution(key))?.version ?? 0;
let saves = 0;
const saving = async (actor: AccountActor) => ({
  actor,
  key,
  expectedVersion: await versionOf(),
  saveId: `save-number-${++saves}`,
  draft,
});
const expectDone = (result: { ok: boolean }) => expect(result).toMatchObject({ ok: true });
const move = async ({ actor }: Person, step: MoveOnInput["move"], note?: string) =>
  expectDone(await moveOn({ actor, key, move: step, expectedVersion: await versionOf(), note }));
const releaseTo = async ({ actor }: Person, audience: "committee" | "public") =>
  expectDone(await release({ actor, key, expectedVersion: await versionOf(), audience }));

let editor: Person;
let head: Person;
let commissioner: Person;
beforeEach(async () => {
  await anOpenPeriod();
  editor = await person(at("sozialamt", "officeEditor"));
  head = await person(at("sozialamt", "officeHead"));
  commissioner = await person({ role: "commissioner" });
});

test("nobody outside notices a contribution before it is released to them", async () => {
  const outsiders: Record<string, Visitor> = {
    public: new Visitor(),
    administrator: (await person({ role: "administrator" })).visitor,
    committeeMember: (await person({ role: "committeeMember", organisationKey: "ausschuss" })).visitor,
    advisoryChair: (await person({ role: "advisoryChair" })).visitor,
    otherEditor: (await person(at("jugendamt", "officeEditor"))).visitor,
  };
  const before: Record<string, Record<string, string>> = {};
  for (const [who, visitor] of Object.entries(outsiders)) before[who] = await everythingFor(visitor);
  // Administrators answer for who did what; from the sign-off on they see the steps, without a word of the text.
  const steps = `/verlauf/beitrag/${periodKey}/1/sozialamt`;
  const expectUnchangedFor = async (...whos: string[]) => {
    for (const who of whos) {
      const now = await everythingFor(outsiders[who] ?? new Visitor());
      if (who === "administrator" && now[steps]?.startsWith("200")) {
        expect(now[steps]).not.toMatch(new RegExp(`${canary}|handIn`));
        now[steps] = before[who]?.[steps] ?? "";
      }
      expect(now).toEqual(before[who]);
    }
  };
  const everybody = Object.keys(outsiders);

  expectDone(await saveDraft(await saving(editor.actor)));
  await expectUnchangedFor(...everybody);
  expectDone(await handIn(await saving(editor.actor)));
  await expectUnchangedFor(...everybody);
  await move(head, "signOff");
  await move(commissioner, "accept");
  await expectUnchangedFor(...everybody);

  await releaseTo(commissioner, "committee");
  await expectUnchangedFor("public", "administrator");
  for (const who of ["committeeMember", "advisoryChair", "otherEditor"])
    expect(await reads(outsiders[who] ?? new Visitor())).toBe(true);

  await releaseTo(commissioner, "public");
  expect(await reads(new Visitor())).toBe(true);
}, 120_000);

test("the commissioner reads an office's words from the sign-off on, and not again once they are returned", async () => {
  expectDone(await saveDraft(await saving(editor.actor)));
  expect([await reads(editor.visitor), await reads(head.visitor), await reads(commissioner.visitor)]).toEqual(
    [true, true, false],
  );
  expectDone(await handIn(await saving(editor.actor)));
  expect(await reads(commissioner.visitor)).toBe(false);
  await move(head, "signOff");
  expect(await reads(commissioner.visitor)).toBe(true);
  await move(commissioner, "returnToOffice", "Bitte ergänzen.");
  expect(await reads(commissioner.visitor)).toBe(false);
}, 120_000);
