import type { KnipConfig } from "knip";

const config: KnipConfig = {
  workspaces: {
    ".": {
      entry: [
        "scripts/*.mjs",
        "app/routes/**/*.{ts,tsx}",
        "app/entry.{client,server}.tsx",
        "app/routes.ts",
        "app/styles/app.css",
        "app/commands/*.ts",
        "seeds/run.ts",
        "vite*.config.ts",
        "tests/**/*.test.{ts,tsx}",
        "tests/bench/run.ts",
        "tests/support/accounts/count-tries.ts",
      ],
      project: ["**/*.{ts,tsx,mjs,js,css}", "!packages/**"],
    },
    "packages/embedded-mongodb": {
      entry: ["src/index.ts", "bin/*.mjs", "tests/**/*.test.ts"],
      project: ["**/*.{ts,mjs}"],
    },
  },
  // Packages that only a stylesheet imports are used too.
  compilers: { css: (text: string) => [...text.matchAll(/(?<=@)import\s+"[^"]+"/g)].join("\n") },
};

export default config;
