import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findAccountByEmail, updateAccount } from "#models/account.server";
import { insertOrganisations } from "#models/organisation.server";
import { anOrganisation } from "#tests/factories/documents";
import {
  CityProvider,
  clientId,
  clientSecret,
  signInAtProvider,
} from "#tests/support/accounts/city-provider";
import { makeAccount, trySignIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import * as leaveRoute from "~/routes/anmelden_.anbieter";
import * as returnRoute from "~/routes/anmelden_.anbieter_.rueckkehr";
import { getActor } from "~/services/accounts/get-actor.server";
import { unknownOrganisationsOfGroups } from "~/services/accounts/group-mapping.server";

let city: CityProvider;

beforeAll(async () => {
  city = await CityProvider.start();
  // Read once, at the first use of the configuration.
  Object.assign(process.env, {
    OIDC_ISSUER: city.issuer,
    OIDC_CLIENT_ID: clientId,
    OIDC_CLIENT_SECRET: clientSecret,
    OIDC_GROUP_ROLES:
      "integration=commissioner, amt50=officeEditor@sozialamt, amt50-leitung=officeHead@sozialamt",
    SECOND_FACTOR_ROLES: "commissioner",
    LOG_LEVEL: "silent",
  });
});
afterAll(() => city.stop());
beforeEach(() => {
  city.person = {
    sub: "4711",
    email: "kim@stadt.example",
    email_verified: true,
    name: "Kim Beispiel",
    groups: ["integration", "kantine"],
  };
});

const failed = "/anmelden?hinweis=anbieter-fehler";
const noAccess = "/anmelden?hinweis=anbieter-kein-zugang";

async function leave(visitor: Visitor, returnTo = "/zeitplan"): Promise<string> {
  const { location } = await visitor.open(
    leaveRoute,
    `/anmelden/anbieter?weiter=${encodeURIComponent(returnTo)}`,
  );
  return location ?? "";
}
const comeBack = (visitor: Visitor, { pathname, search }: URL) =>
  visitor.open(returnRoute, pathname + search);

async function signIn(visitor = new Visitor(), returnTo?: string) {
  const answer = await comeBack(visitor, await signInAtProvider(await leave(visitor, returnTo)));
  return { visitor, answer, actor: await getActor(visitor.request("/")) };
}

describe("signing in with the city's provider", () => {
  test("asks for a code with PKCE, state and nonce", async () => {
    const query = new URL(await leave(new Visitor())).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: "code",
      client_id: clientId,
      code_challenge_method: "S256",
      redirect_uri: "http://localhost:3000/anmelden/anbieter/rueckkehr",
      state: expect.stringMatching(/^[\w-]{20,}$/),
      nonce: expect.stringMatching(/^[\w-]{20,}$/),
    });
  });

  test("makes an account with the roles of its groups; the provider's second factor is enough", async () => {
    const { answer, actor } = await signIn();
    expect(answer).toMatchObject({ status: 302, location: "/zeitplan" });
    expect(actor).toMatchObject({ kind: "account", roles: [{ role: "commissioner" }] });
    expect(await findAccountByEmail("kim@stadt.example")).toMatchObject({
      name: "Kim Beispiel",
      status: "active",
      identity: { issuer: city.issuer, subject: "4711" },
    });
  });

  test("recognises a person by the provider's id, not by the address, and brings the roles in line", async () => {
    const first = await signIn();
    city.person = { ...city.person, email: "kim.neu@stadt.example", groups: ["amt50", "amt50-leitung"] };
    const second = await signIn();
    expect(second.actor).toMatchObject({
      roles: [
        { role: "officeEditor", organisationKey: "sozialamt" },
        { role: "officeHead", organisationKey: "sozialamt" },
      ],
    });
    expect(second.actor).toMatchObject({
      accountId: first.actor.kind === "account" ? first.actor.accountId : "nobody",
    });
  });

  test("whoever leaves all groups loses access, in other browsers as well", async () => {
    const before = await signIn();
    city.person.groups = ["kantine"];
    const { answer, actor } = await signIn();
    expect(answer.location).toBe(noAccess);
    expect(actor.kind).toBe("public");
    expect((await getActor(before.visitor.request("/"))).kind).toBe("public");
  });

  test("without a mapped group there is no account", async () => {
    city.person.groups = [];
    expect((await signIn()).answer.location).toBe(noAccess);
    expect(await findAccountByEmail("kim@stadt.example")).toBeNull();
  });

  test("takes over an invited account of the same address only if the provider has verified it", async () => {
    const { accountId } = await makeAccount({ email: "kim@stadt.example", status: "invited", roles: [] });
    city.person.email_verified = false;
    expect((await signIn()).answer.location).toBe(noAccess);
    city.person.email_verified = true;
    expect((await signIn()).actor).toMatchObject({ accountId, roles: [{ role: "commissioner" }] });
    // A second person with the same address does not get it.
    city.person.sub = "0815";
    expect((await signIn()).answer.location).toBe(noAccess);
  });

  test("a closed account stays closed", async () => {
    await signIn();
    const account = await findAccountByEmail("kim@stadt.example");
    await updateAccount(account?.accountId ?? "", account?.version ?? 0, { status: "deactivated" });
    expect((await signIn()).answer.location).toBe(noAccess);
  });

  test("the operator learns which office of the mapping does not exist", async () => {
    expect(await unknownOrganisationsOfGroups()).toEqual(["sozialamt"]);
    await insertOrganisations([anOrganisation({ key: "sozialamt" })]);
    expect(await unknownOrganisationsOfGroups()).toEqual([]);
  });

  test("has no password that could be guessed", async () => {
    await signIn();
    expect((await trySignIn(new Visitor(), "kim@stadt.example", "")).status).toBe(422);
    expect((await trySignIn(new Visitor(), "kim@stadt.example")).status).toBe(422);
  });
});

describe("an answer that does not belong here is refused", () => {
  test("in another browser, or without the cookie of the attempt", async () => {
    const back = await signInAtProvider(await leave(new Visitor()));
    expect((await comeBack(new Visitor(), back)).location).toBe(failed);
    const another = new Visitor();
    await leave(another);
    expect((await comeBack(another, back)).location).toBe(failed);
  });

  test("a second time", async () => {
    const visitor = new Visitor();
    const back = await signInAtProvider(await leave(visitor));
    const attempt = visitor.cookies.get("openId") ?? "";
    expect((await comeBack(visitor, back)).location).toBe("/zeitplan");
    const replay = new Visitor();
    replay.cookies.set("openId", attempt);
    expect((await comeBack(replay, back)).location).toBe(failed);
  });

  test.each([
    ["state", 0],
    ["nonce", 1],
    ["PKCE verifier", 2],
  ])("with another %s", async (_, index) => {
    const visitor = new Visitor();
    const back = await signInAtProvider(await leave(visitor));
    const parts = (visitor.cookies.get("openId") ?? "").split(".");
    parts[index] = "A".repeat(parts[index]?.length ?? 0);
    visitor.cookies.set("openId", parts.join("."));
    expect((await comeBack(visitor, back)).location).toBe(failed);
    expect((await getActor(visitor.request("/"))).kind).toBe("public");
  });

  test("when the person cancelled", async () => {
    const visitor = new Visitor();
    const state = new URL(await leave(visitor)).searchParams.get("state") ?? "";
    const back = new URL(
      `http://localhost:3000/anmelden/anbieter/rueckkehr?error=access_denied&state=${state}`,
    );
    expect((await comeBack(visitor, back)).location).toBe(failed);
  });

  test("and the way back never leads to another host", async () => {
    expect((await signIn(new Visitor(), "//boese.example")).answer.location).toBe("/");
    const visitor = new Visitor();
    const back = await signInAtProvider(await leave(visitor));
    const parts = (visitor.cookies.get("openId") ?? "").split(".");
    parts[3] = Buffer.from("https://boese.example").toString("base64url");
    visitor.cookies.set("openId", parts.join("."));
    expect((await comeBack(visitor, back)).location).toBe("/");
  });
});
