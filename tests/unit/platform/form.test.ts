import { describe, expect, test } from "vitest";
import { readForm } from "~/platform/form.server";
import { issueFormToken } from "~/platform/form-token.server";

const address = "http://127.0.0.1/konto";

/** A page that was shown to a browser: its cookie and the token of its form. */
function shownForm(cookie?: string) {
  const { formToken, headers } = issueFormToken(
    new Request(address, { headers: cookie === undefined ? {} : { Cookie: cookie } }),
  );
  return { formToken, cookie: cookie ?? headers.get("Set-Cookie")?.split(";")[0] ?? "" };
}

function post(cookie: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return new Request(address, {
    method: "POST",
    headers: { Cookie: cookie, ...headers },
    body: new URLSearchParams(fields),
  });
}

const statusOf = (request: Request) =>
  readForm(request).then(
    () => 200,
    (refusal: unknown) => (refusal instanceof Response ? refusal.status : Promise.reject(refusal)),
  );

describe("readForm", () => {
  test("gives the fields of a form that was made for this browser, without the token", async () => {
    const { cookie, formToken } = shownForm();
    const form = await readForm(post(cookie, { name: "Kim", formToken }));
    expect([...form]).toEqual([["name", "Kim"]]);
  });

  test("the cookie of a form is out of reach for scripts and other sites", () => {
    const { headers } = issueFormToken(new Request(address));
    expect(headers.get("Set-Cookie")).toMatch(/; HttpOnly; SameSite=Lax;/);
    expect(headers.get("Cache-Control")).toBe("no-store");
  });

  test("a session's forms have a token of their own", async () => {
    const before = shownForm();
    const signedIn = shownForm("session=abc");
    expect(signedIn.formToken).not.toBe(before.formToken);
    expect(await statusOf(post("session=abc", { formToken: signedIn.formToken }))).toBe(200);
    expect(await statusOf(post("session=other", { formToken: signedIn.formToken }))).toBe(403);
  });

  test("refuses a form without token, with another browser's token, or without any cookie", async () => {
    const mine = shownForm();
    const another = shownForm();
    expect(await statusOf(post(mine.cookie, {}))).toBe(403);
    expect(await statusOf(post(mine.cookie, { formToken: another.formToken }))).toBe(403);
    expect(await statusOf(post("", { formToken: mine.formToken }))).toBe(403);
  });

  test("refuses a form that the browser says comes from another site, even with the right token", async () => {
    const { cookie, formToken } = shownForm();
    for (const site of ["cross-site", "same-site"])
      expect(await statusOf(post(cookie, { formToken }, { "Sec-Fetch-Site": site }))).toBe(403);
    expect(await statusOf(post(cookie, { formToken }, { "Sec-Fetch-Site": "same-origin" }))).toBe(200);
  });

  test("refuses files, unreadable and oversized bodies", async () => {
    const { cookie, formToken } = shownForm();
    const withFile = new FormData();
    withFile.set("formToken", formToken);
    withFile.set("name", new File(["x"], "x.txt"));
    const send = (body: BodyInit, type?: string) =>
      new Request(address, {
        method: "POST",
        headers: { Cookie: cookie, ...(type === undefined ? {} : { "Content-Type": type }) },
        body,
      });
    expect(await statusOf(send(withFile))).toBe(400);
    expect(await statusOf(send('{"name":"Kim"}', "application/json"))).toBe(400);
    expect(await statusOf(send("x", "multipart/form-data; boundary=y"))).toBe(400);
    expect(await statusOf(post(cookie, { formToken, text: "x".repeat(1_000_001) }))).toBe(413);
  });
});
