import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { staticFiles } from "~/platform/http/static-files.server";

const folder = mkdtempSync(join(tmpdir(), "client-"));
const script = "export const answer = 42;\n";
let origin: string;
let close: () => void;

beforeAll(async () => {
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/app-1a2b.js"), script);
  writeFileSync(join(folder, "assets/app-1a2b.js.br"), brotliCompressSync(script));
  writeFileSync(join(folder, "assets/logo-1a2b.css"), "p{}");
  await new Promise<void>((listening) => {
    const server = express()
      .use(staticFiles(folder))
      .listen(0, "127.0.0.1", () => {
        const address = server.address();
        origin = typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "";
        listening();
      });
    close = () => server.close();
  });
});

afterAll(() => {
  close();
  rmSync(folder, { recursive: true });
});

test("a browser that reads brotli gets the compressed copy under the type of the file it asked for", async () => {
  const answer = await fetch(`${origin}/assets/app-1a2b.js`, { headers: { "Accept-Encoding": "gzip, br" } });
  expect(answer.headers.get("content-encoding")).toBe("br");
  expect(answer.headers.get("content-type")).toMatch(/javascript/);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(await answer.text()).toBe(script);
});

test("a reader without brotli, and a file without a copy, get the file itself", async () => {
  const plain = await fetch(`${origin}/assets/app-1a2b.js`, { headers: { "Accept-Encoding": "identity" } });
  expect(plain.headers.get("content-encoding")).toBeNull();
  expect(await plain.text()).toBe(script);
  const style = await fetch(`${origin}/assets/logo-1a2b.css`, { headers: { "Accept-Encoding": "br" } });
  expect(style.headers.get("content-type")).toMatch(/text\/css/);
});

test("a missing asset is a plain 404, not a page", async () => {
  const missing = await fetch(`${origin}/assets/gone-1a2b.js`);
  expect(missing.status).toBe(404);
  expect(missing.headers.get("content-type")).toMatch(/text\/plain/);
});
