import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
}

export interface PageScripts {
  /** Entry, root and what they share: loaded by every page. */
  baseKb: number;
  /** What this page loads besides, at once. */
  pageKb: number;
  /** What this page loads afterwards, on demand (charts). */
  lazyKb: number;
}

const client = "build/client";
const manifest: Record<string, Chunk> = JSON.parse(readFileSync("build/.vite/client-manifest.json", "utf8"));
const keyOfFile = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));

/** Sizes of the JavaScript of a page in kB (10^3 bytes) after gzip, from the modules that its HTML names. */
export function scriptsOfPage(html: string): PageScripts {
  const named = [...html.matchAll(/\/(assets\/[\w.-]+\.js)/g)].map(([, file]) => file ?? "");
  const direct = withImports(named.flatMap((file) => keyOfFile.get(file) ?? []));
  const base = withImports(
    Object.keys(manifest).filter((key) => /(^|\/)(entry\.client|root)\.tsx/.test(key)),
  );
  const lazy = withImports([...direct].flatMap((key) => manifest[key]?.dynamicImports ?? []));
  return {
    baseKb: gzipKb(base),
    pageKb: gzipKb(without(direct, base)),
    lazyKb: gzipKb(without(without(lazy, direct), base)),
  };
}

function withImports(keys: string[], seen = new Set<string>()): Set<string> {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    withImports(manifest[key]?.imports ?? [], seen);
  }
  return seen;
}

function without(all: Set<string>, some: Set<string>): Set<string> {
  return new Set([...all].filter((key) => !some.has(key)));
}

function gzipKb(keys: Set<string>): number {
  const bytes = [...keys]
    .map((key) => manifest[key]?.file ?? "")
    .filter((file) => file.endsWith(".js"))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(client, file))).length, 0);
  return Math.round(bytes / 100) / 10;
}
