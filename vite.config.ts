import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { alias } from "./vite.alias";

/** Builds the pages (`build/client`, `build/server`); in development Express uses it as middleware. */
export default defineConfig({
  plugins: [remix(remixConfig)],
  resolve: { alias: { "~": alias["~"], "#models": alias["#models"] } },
  server: { host: "127.0.0.1" },
});
