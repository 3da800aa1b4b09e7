import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { anOpenPeriod, periodKey } from "#tests/factories/round";
import { addressOf, allRoutes } from "#tests/support/accounts/all-routes";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { type Answer, Visitor } from "#tests/support/accounts/visitor";

/*
 * Bad input is answered, never with a fault of the application: whatever a form or an address holds, no route throws
 * anything but an answer, and no answer is a 5xx. The first tries are the nasty ones that have a name.
 */
process.env.LOG_LEVEL = "silent";

const nasty = [
  "",
  " ",
  "-1",
  "0",
  "1e309",
  "99999999999999999999",
  "NaN",
  "null",
  "[object Object]",
  '{"$ne":null}',
  "{$where:'sleep(1000)'}",
  "2026-02-30",
  "2026-Q5",
  "9999-12-31",
  "../../etc/passwd",
  "%00",
  "\u0000",
  "\ud800",
  "🦊".repeat(300),
  "a".repeat(10_000),
  "(((((((((((((((((((((a",
  "<script>alert(1)</script>",
  '=HYPERLINK("x")',
  "constructor",
  "__proto__",
  "toString",
];
/** Values that get past the first check, so that the second one is tried as well. */
const plausible = [
  "1",
  "2",
  "yes",
  "theirs",
  "own",
  "sozialamt",
  "jugendamt",
  "modelled",
  "office",
  "inProgress",
  "postponed",
  "close",
  "leadOffice",
  "public",
  "1:1",
  "done",
  "shifted",
  "2026-12-31",
  "save-number-1",
];
const value = fc.oneof(
  fc.constantFrom(...nasty),
  fc.constantFrom(...plausible),
  fc.string({ maxLength: 40, unit: "binary" }),
);

const names = {
  query: [
    "suche",
    "stand",
    "feld",
    "amt",
    "art",
    "hinweis",
    "sort",
    "gruppe",
    "seite",
    "ansicht",
    "von",
    "bis",
    "zoom",
    "weiter",
    "vor",
    "erledigt",
    "stand[$ne]",
    "thema",
    "struktur",
    "reichweite",
    "nr",
    "alle",
    "aenderung",
    "fehler",
    "geaendert",
  ],
  form: [
    // The account forms.
    "name",
    "email",
    "password",
    "newPassword",
    "repeatPassword",
    "presentPassword",
    "code",
    "role",
    "organisationKey",
    "sessionId",
    "weiter",
    // The contribution and its conflict page.
    "version",
    "version[$ne]",
    "saveId",
    "note",
    "state",
    "state[$ne]",
    "stateReason",
    "contradictionReason",
    "text",
    "text[0]",
    "obstacles",
    "nextStep",
    "nextReportOn",
    "evidenceUrls.0",
    "evidenceUrls.999",
    "figures.0.label",
    "figures.0.value",
    "milestones.m1.kind",
    "milestones.m1.doneOn",
    "milestones.m1.newDue",
    "milestones.__proto__.kind",
    "milestones.constructor.kind",
    "mine",
    "choice.text",
    "own.text",
    "choice.milestones",
    // The round.
    "confirm",
    "office",
    "message",
    "release",
    "key",
    "from",
    "to",
    "asOf",
    "dueOn",
    "signOffDueOn",
    "reviewDueOn",
    "digest",
    "reminders",
    // The administration of measures.
    "reason",
    "way",
    "into",
    "audience",
    "withdrawReason",
    "aenderung",
    "nr",
    "value",
    "value[$ne]",
    "workingTitle",
    "leadOfficeKey",
    "partners.0.role",
    "newDue",
    "shiftReason",
    // The administration.
    "reason",
    "number",
    "kind",
    "reach",
    "website",
    "cooperationForms",
    "provenanceLabel",
    "provenanceSources",
    "shortName",
    "validFrom",
    "index",
    "parentKey",
    "into",
    "on",
    "mergeOn",
    "mergeReason",
    "reopenReason",
    "fingerprint",
    "adoptedOn",
    "choice.kind",
  ],
};
const intents = [
  "save",
  "merge",
  "handIn",
  "handInUnchanged",
  "takeBack",
  "signOff",
  "returnToOffice",
  "accept",
  "releaseToCommittee",
  "releaseToPublic",
  "deactivate",
  "reactivate",
  "inviteAgain",
  "removeSecondFactor",
  "changePassword",
  "endSession",
  "renewCodes",
  "turnOff",
  "open",
  "close",
  "remind",
  "rename",
  "correct",
  "move",
  "preview",
  "change",
  "reopen",
];
const pairs = (of: string[]) => fc.array(fc.tuple(fc.constantFrom(...of), value), { maxLength: 12 });

const good = {
  measure: "1",
  number: "1",
  period: periodKey,
  office: "sozialamt",
  field: "arbeit",
  key: "sozialamt",
  name: "aemter",
};
const params = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Record<string, string>>(good) },
  fc.dictionary(fc.constantFrom(...Object.keys(good), "token", "accountId", "*"), value),
);

let visitors: Visitor[];
beforeEach(async () => {
  await anOpenPeriod();
  const roles = [
    [{ role: "administrator" }],
    [{ role: "commissioner" }],
    [{ role: "officeEditor", organisationKey: "sozialamt" }],
    [{ role: "officeHead", organisationKey: "sozialamt" }],
  ] as const;
  visitors = [new Visitor()];
  for (const held of roles) visitors.push(await signedIn(await makeAccount({ roles: [...held] })));
});

/** UTF-8 has no lone surrogates; a browser replaces them. */
const wellFormed = (text: string) => Buffer.from(text).toString();

/** Addresses are what a browser makes of them: every part escaped. */
const escaped = (of: Record<string, string>) =>
  Object.fromEntries(Object.entries(of).map(([key, text]) => [key, encodeURIComponent(wellFormed(text))]));

async function expectAnswer(what: string, ask: () => Promise<Answer>) {
  const { status } = await ask().catch((fault: unknown) => {
    throw new Error(`${what} threw`, { cause: fault });
  });
  expect(status, what).toBeLessThan(500);
}

const someone = fc.nat({ max: 4 });
const settings = { numRuns: 150, seed: 4, endOnFailure: true };

test("whatever an address holds", async () => {
  const routes = [...allRoutes].filter(([, { loader }]) => loader);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      params,
      pairs(names.query),
      someone,
      async (target, of, query, who) => {
        const [name, route] = target;
        const search = new URLSearchParams(
          query.map(([key, text]): [string, string] => [key, wellFormed(text)]),
        );
        const path = `${addressOf(name, escaped(of))}?${search}`;
        await expectAnswer(`GET ${path.slice(0, 300)}`, () =>
          (visitors[who] ?? new Visitor()).open(route, path, of),
        );
      },
    ),
    settings,
  );
}, 120_000);

test("whatever a form holds", async () => {
  const routes = [...allRoutes].filter(([, { action }]) => action);
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...routes),
      params,
      pairs(names.form),
      fc.constantFrom(...intents),
      someone,
      async (target, of, fields, intent, who) => {
        const [name, route] = target;
        const path = addressOf(name, escaped(of));
        const visitor = visitors[who] ?? new Visitor();
        const all: [string, string][] = [["intent", intent], ...fields];
        await expectAnswer(`POST ${path.slice(0, 200)} ${JSON.stringify(all).slice(0, 600)}`, () =>
          visitor.submit(route, path, all, { params: of }),
        );
      },
    ),
    settings,
  );
}, 120_000);
