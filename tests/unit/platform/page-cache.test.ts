import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, request as httpRequest } from "node:http";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { pageCache } from "~/platform/http/page-cache.server";

const script = 'window.answer = "42"';
const html = (text: string) =>
  `<!DOCTYPE html><p>${text}</p><script type="module">${script}</script><script src="/x.js"></script>`;

interface Site {
  ask(
    path: string,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: string; headers: Record<string, unknown> }>;
  rendered: string[];
  setVersion(version: string): void;
}

/** A site with a cache before a handler that says "uncached". */
async function site(
  render: (request: Request) => Response | Promise<Response>,
  readVersion?: () => Promise<string>,
): Promise<Site> {
  let version = "1";
  const rendered: string[] = [];
  const app = express();
  app.use((_request, response, next) => {
    response.set(
      "Content-Security-Policy",
      "script-src 'self' 'strict-dynamic' 'nonce-abc';style-src 'self'",
    );
    next();
  });
  app.use(
    pageCache({
      render: async (request) => {
        rendered.push(request.url);
        return render(request);
      },
      version: readVersion ?? (async () => version),
      origin: "https://plan.example",
      isCacheable: (path) => path.startsWith("/public"),
    }),
    (_request, response) => void response.send("uncached"),
  );
  const server = createServer(app).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    rendered,
    setVersion: (next) => {
      version = next;
    },
    ask: async (path, headers = {}) => {
      const [answer] = await once(httpRequest({ port, host: "127.0.0.1", path, headers }).end(), "response");
      const bytes = await buffer(answer);
      const encoding = answer.headers["content-encoding"];
      const plain =
        encoding === "br" ? brotliDecompressSync(bytes) : encoding === "gzip" ? gunzipSync(bytes) : bytes;
      return { status: answer.statusCode, headers: answer.headers, body: plain.toString() };
    },
  };
}

const page = (text: string) =>
  new Response(html(text), { headers: { "Content-Type": "text/html; charset=utf-8" } });

test("a page is rendered once and sent again until the version changes", async () => {
  let content = "alt";
  const { ask, rendered, setVersion } = await site(() => page(content));
  expect((await ask("/public?a=1")).body).toBe(html("alt"));
  content = "neu";
  expect((await ask("/public?a=1")).body).toBe(html("alt"));
  expect(rendered).toEqual(["https://plan.example/public?a=1"]);
  setVersion("2");
  expect((await ask("/public?a=1")).body).toBe(html("neu"));
});

test("another query is another page", async () => {
  const { ask } = await site((request) => page(new URL(request.url).search));
  expect((await ask("/public?a=1")).body).toContain("?a=1");
  expect((await ask("/public?a=2")).body).toContain("?a=2");
});

test("whoever brings a cookie, and every other path, gets a page of its own", async () => {
  const { ask, rendered } = await site(() => page("öffentlich"));
  expect((await ask("/public", { Cookie: "session=x" })).body).toBe("uncached");
  expect((await ask("/intern")).body).toBe("uncached");
  expect(rendered).toEqual([]);
});

test("an error is not kept", async () => {
  const { ask, rendered } = await site(() => new Response("weg", { status: 404 }));
  expect(await ask("/public/1")).toMatchObject({ status: 404, body: "weg" });
  await ask("/public/1");
  expect(rendered).toHaveLength(2);
});

test("a redirect is passed on", async () => {
  const { ask } = await site(() => new Response(null, { status: 302, headers: { Location: "/public/2" } }));
  expect(await ask("/public/1")).toMatchObject({ status: 302, headers: { location: "/public/2" } });
});

test("an answer that sets a cookie is not kept", async () => {
  const { ask } = await site(() => new Response("x", { headers: { "Set-Cookie": "a=b" } }));
  expect((await ask("/public")).body).toBe("uncached");
});

test("the policy names the inline scripts by their hashes, and no nonce", async () => {
  const { ask } = await site(() => page("x"));
  const hash = createHash("sha256").update(script).digest("base64");
  expect((await ask("/public")).headers["content-security-policy"]).toBe(
    `script-src 'self' 'sha256-${hash}';style-src 'self'`,
  );
});

test("the Host header of a visitor does not get into the page", async () => {
  const { ask } = await site((request) => page(request.url));
  expect((await ask("/public", { Host: "evil.example" })).body).not.toContain("evil");
});

test.each(["br", "gzip"])("a page is sent as %s to whoever takes it", async (encoding) => {
  const { ask } = await site(() => page("x".repeat(2000)));
  const answer = await ask("/public", { "Accept-Encoding": encoding });
  expect(answer.headers).toMatchObject({ "content-encoding": encoding, vary: "Accept-Encoding" });
  expect(answer.body).toBe(html("x".repeat(2000)));
});

test.each<[string, () => Promise<string>]>([
  ["cannot be read", () => Promise.reject(new Error("away"))],
  ["is not answered", () => new Promise(() => undefined)],
])("a version that %s leaves the answer to the page itself", async (_, readVersion) => {
  const { ask, rendered } = await site(() => page("x"), readVersion);
  expect((await ask("/public")).body).toBe("uncached");
  expect(rendered).toEqual([]);
});

test("requests that miss together are rendered once", async () => {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { ask, rendered } = await site(async () => {
    await gate;
    return page("x");
  });
  const answers = Promise.all([ask("/public"), ask("/public"), ask("/public")]);
  release();
  expect((await answers).map(({ body }) => body)).toEqual([html("x"), html("x"), html("x")]);
  expect(rendered).toHaveLength(1);
});

test("a rendering that fails is not kept either", async () => {
  let fails = true;
  const { ask } = await site(() => {
    if (fails) return new Response("kaputt", { status: 500 });
    return page("heil");
  });
  expect((await ask("/public")).status).toBe(500);
  fails = false;
  expect((await ask("/public")).body).toBe(html("heil"));
});
