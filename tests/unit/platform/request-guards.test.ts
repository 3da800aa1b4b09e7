import { once } from "node:events";
import { createServer, type OutgoingHttpHeaders, request } from "node:http";
import { text } from "node:stream/consumers";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { limitBody } from "~/platform/http/body-limit.server";
import { keepPrivate } from "~/platform/http/private-pages.server";

/** Sends one request through both guards to a handler that counts what it read. */
async function send(headers: OutgoingHttpHeaders, body?: string) {
  const app = express();
  app.use(keepPrivate, limitBody, async (incoming, response) => {
    response.send(String((await text(incoming)).length));
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const method = body === undefined ? "GET" : "POST";
  const outgoing = request({ port: address.port, host: "127.0.0.1", method, headers });
  // The server may hang up on a body it does not want.
  outgoing.on("error", () => undefined);
  outgoing.end(body);
  const [incoming] = await once(outgoing, "response");
  return { status: incoming.statusCode, headers: incoming.headers };
}

test.each([
  ["no cookie", {}, undefined],
  ["the cookie of a form only", { Cookie: "form=abc" }, undefined],
  ["an ended session", { Cookie: "session=" }, undefined],
  ["a session", { Cookie: "form=abc; session=abc" }, "private, no-store"],
  ["a session over TLS", { Cookie: "__Host-session=abc" }, "private, no-store"],
])("an answer for %s", async (_, headers, cacheControl) => {
  expect((await send(headers)).headers["cache-control"]).toBe(cacheControl);
});

test("a body up to a million bytes is read, a longer one is refused before", async () => {
  expect((await send({}, "x".repeat(1_000_000))).status).toBe(200);
  expect((await send({ "Content-Length": 1_000_001 }, "x".repeat(1_000_001))).status).toBe(413);
});

test("a body that does not say its length is refused", async () => {
  expect((await send({ "Transfer-Encoding": "chunked" }, "x")).status).toBe(411);
});
