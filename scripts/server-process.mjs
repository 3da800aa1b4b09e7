/**
 * Arguments of Node for the built server. A small young generation saves memory; smaller still, and pages that are
 * just being made would count as old and be cleaned up late. The old generation: `app/platform/memory.server.ts`.
 */
export const serverArguments = ["--max-semi-space-size=8", "build/server.js"];
