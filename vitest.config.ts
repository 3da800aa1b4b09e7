import { defineConfig } from "vitest/config";
import { alias, embeddedMongodbSource } from "./vite.alias";

// Before any worker starts: a Node process reads its time zone once.
process.env.TZ = "Europe/Berlin";

const everywhere = ["tests/setup/console.ts", "tests/setup/foreign-systems.ts"];

/** Separate from `vite.config.ts`, so that the Remix plugin stays out of the tests. */
export default defineConfig({
  resolve: { alias: { ...alias, "embedded-mongodb": embeddedMongodbSource } },
  esbuild: { jsx: "automatic" },
  test: {
    retry: 0,
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Far beyond what any test takes: on a busy machine a limit must not fail what is right.
    testTimeout: 60_000,
    hookTimeout: 90_000,
    expect: { poll: { timeout: 60_000 } },
    // The server of MONGODB_URI is for the databases of the tests. The application itself must not see it: it would
    // take itself for one that an operator runs, with stricter rules than those of a demonstration.
    env: { MONGODB_URI: "", TEST_MONGODB_URI: process.env.MONGODB_URI ?? "" },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/unit/**/*.test.ts"],
          setupFiles: everywhere,
        },
      },
      {
        extends: true,
        test: {
          name: "architecture",
          environment: "node",
          include: ["tests/architecture/**/*.test.ts", "tests/architecture.test.ts"],
          testTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          environment: "jsdom",
          include: ["tests/component/**/*.test.{ts,tsx}"],
          setupFiles: [...everywhere, "tests/setup/component.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "integration",
          environment: "node",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
          setupFiles: [...everywhere, "tests/setup/database.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "e2e",
          environment: "node",
          include: ["tests/e2e/**/*.test.ts"],
          fileParallelism: false,
          // After the others, so that they do not compete with the browser for the processor.
          sequence: { groupOrder: 1 },
          globalSetup: ["tests/e2e/support/requirements.ts"],
          testTimeout: 120_000,
        },
      },
    ],
  },
});
