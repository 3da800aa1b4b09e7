import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

const assets = "build/client/assets";
const scripts = readdirSync(assets).filter((name) => name.endsWith(".js"));
const manifest: Record<string, Chunk> = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8"));

const filesContaining = (mark: RegExp) =>
  scripts.filter((name) => mark.test(readFileSync(join(assets, name), "utf8")));

/** Files that the browser loads with an entry (the page, or one of its lazily loaded parts), without lazy ones. */
function loadedWith(key: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[key];
  if (!chunk || seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) loadedWith(imported, seen);
  return seen;
}

describe("what is sent to browsers", () => {
  test.each([
    ["Mongoose", /MongooseError|BSONError|mongodb\+srv/],
    ["modules of Node", /["']node:[a-z]+["']/],
    ["the configuration", /MONGODB_URI|process\.env\.(?!NODE_ENV)/],
  ])("holds no trace of %s", (_name, mark) => {
    expect(filesContaining(mark)).toEqual([]);
  });

  test("holds Recharts in chunks only that are loaded on demand", () => {
    const recharts = filesContaining(/recharts-wrapper|recharts-surface/).map((name) => `assets/${name}`);
    expect(recharts).not.toEqual([]);
    const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
    for (const entry of entries) {
      expect(
        [...loadedWith(entry)].filter((file) => recharts.includes(file)),
        entry,
      ).toEqual([]);
    }
  });
});
