import { benchPages } from "./pages";
import { benchRound } from "./round";

/** `npm run bench` runs every benchmark, `npm run bench -- pages` the named ones. */
const benches: Record<string, () => Promise<void>> = { pages: benchPages, round: benchRound };

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in benches));
if (unknown.length > 0) {
  console.error(`No benchmark "${unknown.join(", ")}". There are: ${Object.keys(benches).join(", ")}.`);
  process.exit(1);
}
for (const [name, bench] of Object.entries(benches)) {
  if (names.length === 0 || names.includes(name)) await bench();
}
