import { beforeEach, expect, test, vi } from "vitest";
import { aPlanWithPeriod } from "#tests/factories/round";
import { addressOf, allRoutes } from "#tests/support/accounts/all-routes";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { type Answer, Visitor } from "#tests/support/accounts/visitor";
import { assignableRoles, isOrganisationBound, type RoleAssignment } from "~/domain/access/roles";
import { readForm } from "~/platform/form.server";
import { readSession } from "~/services/accounts/read-session.server";

vi.mock("~/services/accounts/read-session.server", { spy: true });
vi.mock("~/platform/form.server", { spy: true });

/*
 * A new route must be put into one of these lists on purpose; one that is in none of them has to refuse the public.
 */

/** Pages that are the same for everybody and therefore need not know who asks. */
const sameForEverybody = ["$", "barrierefreiheit", "datenschutz", "impressum"];

/** The way in: pages for people who have no session yet, or an unfinished one. */
const wayIn = [
  "abmelden",
  "anmelden",
  "anmelden_.anbieter",
  "anmelden_.anbieter_.rueckkehr",
  "anmelden_.zweiter-faktor",
  "einladung.$token",
  "konto_.zweiter-faktor",
  "passwort-vergessen",
  "passwort-zuruecksetzen.$token",
];

/** Pages that the public reads too, each reader as much of it as their audience may. */
const readByAudience = [
  "_index",
  "diagramme.$name[.]csv",
  "erlaeuterungen",
  "massnahmen.$number",
  "massnahmen.$number_.fortschritt[.]csv",
  "massnahmen._index",
  "massnahmen[.]csv",
  "organisationen._index",
  "organisationen.$key",
  "organisationen[.]csv",
  "zeitplan",
  "zeitplan[.]csv",
];

const params = {
  field: "arbeit",
  "*": "x",
  accountId: "x",
  key: "sozialamt",
  measure: "1",
  name: "states-by-field",
  number: "1",
  office: "sozialamt",
  period: "2026-2",
  token: "x",
};
const names = [...allRoutes.keys()];
const withLoader = names.filter((name) => allRoutes.get(name)?.loader);
const withAction = names.filter((name) => allRoutes.get(name)?.action);

const routeOf = (name: string) => {
  const route = allRoutes.get(name);
  if (!route) throw new Error(`no route ${name}`);
  return route;
};
const open = (visitor: Visitor, name: string): Promise<Answer> =>
  visitor.open(routeOf(name), addressOf(name, params), params);
const send = (visitor: Visitor, name: string, withToken = true): Promise<Answer> =>
  visitor.submit(routeOf(name), addressOf(name, params), { intent: "none" }, { params, withToken });
const personWith = async (...roles: RoleAssignment[]) => signedIn(await makeAccount({ roles }));

/** Whether the public got nothing: a way to the sign-in, or a refusal. */
const isRefusal = ({ status, location }: Answer) =>
  status === 303 ? location?.startsWith("/anmelden?weiter=") : [401, 403, 404].includes(status);

beforeEach(() => aPlanWithPeriod());

test("there are routes to check, and the lists name none that is gone", () => {
  const listed = [...sameForEverybody, ...wayIn, ...readByAudience];
  expect(listed.filter((name) => !allRoutes.has(name))).toEqual([]);
  expect(withLoader.length).toBeGreaterThan(15);
  expect(withAction.length).toBeGreaterThan(8);
});

test("every page that is not the same for everybody asks who it is", async () => {
  const visitor = await personWith({ role: "commissioner" });
  const asking = withLoader.filter((name) => ![...sameForEverybody, ...wayIn].includes(name));
  const silent: string[] = [];
  for (const name of asking) {
    vi.mocked(readSession).mockClear();
    await open(visitor, name);
    if (vi.mocked(readSession).mock.calls.length === 0) silent.push(name);
  }
  expect(silent).toEqual([]);
});

test("what is not meant for the public does not open for the public, nor do anything for it", async () => {
  const meant = [...sameForEverybody, ...wayIn, ...readByAudience];
  const opened: string[] = [];
  for (const name of withLoader)
    if (!meant.includes(name) && !isRefusal(await open(new Visitor(), name))) opened.push(`open ${name}`);
  for (const name of withAction)
    if (!wayIn.includes(name) && !isRefusal(await send(new Visitor(), name))) opened.push(`send ${name}`);
  expect(opened).toEqual([]);
});

test("every form goes through the one place that refuses what another site made", async () => {
  const people = [
    await personWith({ role: "administrator" }),
    await personWith({ role: "commissioner" }),
    await personWith({ role: "officeEditor", organisationKey: "sozialamt" }),
  ];
  const faults: string[] = [];
  for (const name of withAction) {
    vi.mocked(readForm).mockClear();
    for (const person of people) {
      // Whoever may not do it at all is refused for that; nobody gets through.
      const { status } = await send(person, name, false);
      if (![401, 403].includes(status)) faults.push(`${name} answered ${status}`);
    }
    if (vi.mocked(readForm).mock.calls.length === 0) faults.push(`${name} does not use readForm`);
  }
  expect(faults).toEqual([]);
});

test("the administration of accounts is open to administrators only", async () => {
  const pages = ["verwaltung.konten", "verwaltung.konten_.neu", "verwaltung.konten_.$accountId"];
  const answers: Record<string, number[]> = {};
  for (const role of assignableRoles) {
    const visitor = await personWith(
      isOrganisationBound(role) ? { role, organisationKey: "sozialamt" } : { role },
    );
    const opened = await Promise.all(pages.map((name) => open(visitor, name)));
    const sent = await Promise.all(pages.slice(1).map((name) => send(visitor, name)));
    answers[role] = [...opened, ...sent].map(({ status }) => status);
  }
  const { administrator, ...others } = answers;
  // The account of the address does not exist; the form of the invitation is empty.
  expect(administrator).toEqual([200, 200, 404, 422, 404]);
  expect(Object.keys(others)).toHaveLength(assignableRoles.length - 1);
  for (const statuses of Object.values(others)) expect(new Set(statuses)).toEqual(new Set([403]));
});
