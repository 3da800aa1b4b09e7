import { defineConfig } from "vite";
import { alias } from "./vite.alias";

/** Bundles the Express server. Runs after `remix vite:build`, which empties `build/`. */
export default defineConfig({
  resolve: { alias: { "~": alias["~"], "#models": alias["#models"], "#seeds": alias["#seeds"] } },
  build: {
    ssr: "server.ts",
    outDir: "build",
    emptyOutDir: false,
    copyPublicDir: false,
    target: "node20",
    rollupOptions: {
      // A workspace package counts as source otherwise and would be bundled, without its database process.
      external: ["embedded-mongodb"],
      output: { entryFileNames: "server.js", chunkFileNames: "server-[name]-[hash].js" },
    },
  },
});
