import { ensureBuilt } from "../../../scripts/build.mjs";

/** Runs once before the browser tests, which look at the built application: it must be that of the present sources. */
export default async function prepare(): Promise<void> {
  await ensureBuilt();
}
