import { brotliCompressSync } from "node:zlib";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { alias } from "./vite.alias";

/** Adds a compressed copy of every script and stylesheet that browsers load (see static-files.server.ts). */
const compressedCopies: Plugin = {
  name: "compressed-copies",
  apply: (_config, { isSsrBuild }) => !isSsrBuild,
  generateBundle: {
    order: "post",
    handler(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const content = file.type === "chunk" ? file.code : file.source;
        if (!/\.(js|css|svg)$/.test(file.fileName) || content.length < 1024) continue;
        this.emitFile({
          type: "asset",
          fileName: `${file.fileName}.br`,
          source: brotliCompressSync(content),
        });
      }
    },
  },
};

/** Builds the pages (`build/client`, `build/server`); in development Express uses it as middleware. */
export default defineConfig({
  plugins: [remix(remixConfig), compressedCopies],
  resolve: { alias: { "~": alias["~"], "#models": alias["#models"] } },
  // Remix keeps the manifest then, as build/.vite/client-manifest.json: tests and benchmarks read from it what a page loads.
  build: { manifest: true },
  server: { host: "127.0.0.1" },
  // The scan for dependencies follows routes into their server code; this one has a browser entry that is not installed.
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
});
