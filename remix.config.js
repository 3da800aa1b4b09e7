/**
 * The Remix options, read by `vite.config.ts` (plugin) and `app/routes.ts` (ignored files).
 * All v3 future flags are on, so that the move to React Router 7 stays mechanical.
 *
 * @type {import("@remix-run/dev").VitePluginConfig & { ignoredRouteFiles: string[] }}
 */
const remixConfig = {
  appDirectory: "app",
  buildDirectory: "build",
  serverBuildFile: "index.js",
  serverModuleFormat: "esm",
  ignoredRouteFiles: ["**/.*", "**/*.test.{ts,tsx}"],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    // Without it a cold dev start re-optimises per route and breaks hooks (reference/stack.md, section 2).
    unstable_optimizeDeps: true,
  },
};

export default remixConfig;
