import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Bundles the Express server. Runs after `remix vite:build`, which empties `build/`. */
export default defineConfig({
  resolve: { alias: { "~": folder("./app"), "#models": folder("./models"), "#seeds": folder("./seeds") } },
  build: {
    ssr: "server.ts",
    outDir: "build",
    emptyOutDir: false,
    copyPublicDir: false,
    rollupOptions: { output: { entryFileNames: "server.js" } },
  },
});
