import { once } from "node:events";
import { createServer, type OutgoingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import express, { type RequestHandler } from "express";
import { expect, onTestFinished, test } from "vitest";
import { readEnvironment } from "~/platform/env.server";
import { ignoreForeignForwarding, sameOriginOnly } from "~/platform/http/same-origin.server";
import { cspNonce, securityHeaders } from "~/platform/http/security-headers.server";
import { untilStarted } from "~/platform/http/starting.server";

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Serves with the given middleware before a handler that says "done", and sends one request to it. */
async function ask(
  middleware: RequestHandler[],
  {
    method = "GET",
    headers = {},
    trustProxy = 0,
  }: { method?: string; headers?: OutgoingHttpHeaders; trustProxy?: number },
): Promise<Answer> {
  const app = express();
  app.set("trust proxy", trustProxy);
  app.use(...middleware, (_request, response) => void response.send(`done ${response.locals.cspNonce}`));
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const outgoing = request({ port: address.port, host: "127.0.0.1", method, headers }).end();
  const [incoming] = await once(outgoing, "response");
  return { status: incoming.statusCode, headers: incoming.headers, body: await text(incoming) };
}

test.each([
  ["GET from anywhere", "GET", { Origin: "http://evil.example" }, 200],
  ["POST from the own page", "POST", { Host: "plan.example", Origin: "https://plan.example" }, 200],
  ["POST from a foreign page", "POST", { Host: "plan.example", Origin: "https://evil.example" }, 403],
  ["POST from a sandboxed page", "POST", { Host: "plan.example", Origin: "null" }, 403],
  ["DELETE from a foreign page", "DELETE", { Host: "plan.example", Origin: "https://evil.example" }, 403],
  ["POST without origin from a program", "POST", { Host: "plan.example" }, 200],
  [
    "POST without origin from a foreign page",
    "POST",
    { Host: "plan.example", "Sec-Fetch-Site": "cross-site" },
    403,
  ],
])("same origin: %s", async (_case, method, headers, status) => {
  expect((await ask([ignoreForeignForwarding, sameOriginOnly], { method, headers })).status).toBe(status);
});

test("X-Forwarded-Host counts only behind a proxy that we trust", async () => {
  const headers = { Host: "inside", Origin: "https://plan.example", "X-Forwarded-Host": "plan.example" };
  const middleware = [ignoreForeignForwarding, sameOriginOnly];
  expect((await ask(middleware, { method: "POST", headers })).status).toBe(403);
  expect((await ask(middleware, { method: "POST", headers, trustProxy: 1 })).status).toBe(200);
});

test("pages wait for the start", async () => {
  const answer = await ask([untilStarted(() => false)], {});
  expect(answer.status).toBe(503);
  expect(answer.headers["retry-after"]).toBe("2");
  expect((await ask([untilStarted(() => true)], {})).status).toBe(200);
});

test("the policy carries the nonce of the page, a new one for each answer", async () => {
  const middleware = [cspNonce, securityHeaders(readEnvironment({ NODE_ENV: "production" }))];
  const [first, second] = [await ask(middleware, {}), await ask(middleware, {})];
  for (const { headers, body } of [first, second]) {
    const nonce = body.replace("done ", "");
    expect(nonce).toMatch(/^[A-Za-z0-9+/]{22}==$/);
    expect(headers["content-security-policy"]).toContain(`'nonce-${nonce}'`);
  }
  expect(first.body).not.toBe(second.body);
});

test("in production no inline style element and no foreign host is allowed, and forms keep their origin", async () => {
  const middleware = [cspNonce, securityHeaders(readEnvironment({ NODE_ENV: "production" }))];
  const { headers } = await ask(middleware, {});
  const policy = String(headers["content-security-policy"]).split(";");
  expect(policy).toContain("style-src 'self'");
  expect(policy).toContain("default-src 'self'");
  expect(policy.join(";")).not.toMatch(/https?:|unsafe-eval|script-src[^;]*unsafe-inline/);
  expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
  expect(headers["strict-transport-security"]).toBeUndefined();
});

test("strict transport security comes with a public https address", async () => {
  const env = readEnvironment({ NODE_ENV: "production", PUBLIC_URL: "https://plan.example" });
  expect((await ask([cspNonce, securityHeaders(env)], {})).headers["strict-transport-security"]).toContain(
    "max-age",
  );
});
