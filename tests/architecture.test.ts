import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { violationsIn } from "#tests/architecture/cruise-imports";
import { architectureRules } from "#tests/architecture/rules";
import {
  clockReadings,
  filesIn,
  germanTexts,
  holdsOnlyTypes,
  usesOfChance,
} from "#tests/architecture/source-text";
import { violationOf } from "#tests/architecture/violations";

const longestRoute = 120;

/** Files that may hold German text although they are no texts of the interface. */
const germanAllowed: Record<string, string> = {};

describe("imports", () => {
  test("none goes where docs/ARCHITECTURE.md does not allow it", async () => {
    const violations = await violationsIn(process.cwd());
    expect(violations.map(({ text }) => text)).toEqual([]);
  });

  test("every rule has an example that breaks it", () => {
    expect(Object.keys(violationOf).sort()).toEqual(architectureRules.map(({ name }) => name).sort());
  });

  test.each(Object.entries(violationOf))("%s bites", async (rule, files) => {
    const violations = await violationsIn(codeBaseOf(files));
    expect(violations.map((violation) => violation.rule)).toContain(rule);
  });
});

describe("files", () => {
  test("models end in .server.ts, so that no bundler ever sends one to a browser", () => {
    expect(filesIn("models", /\.tsx?$/).filter((path) => !path.endsWith(".server.ts"))).toEqual([]);
  });

  test("services end in .server.ts, or hold nothing but types", () => {
    const shared = filesIn("app/services", /\.tsx?$/).filter((path) => !path.endsWith(".server.ts"));
    expect(shared.filter((path) => !holdsOnlyTypes(readFileSync(path, "utf8")))).toEqual([]);
  });

  test(`routes have at most ${longestRoute} lines`, () => {
    const long = filesIn("app/routes", /\.tsx?$/)
      .map((path) => ({ path, lines: readFileSync(path, "utf8").trimEnd().split("\n").length }))
      .filter(({ lines }) => lines > longestRoute);
    expect(long).toEqual([]);
  });
});

describe("texts", () => {
  test("German words stand in app/texts only", () => {
    const rooms = ["app/domain", "app/features", "app/presentation", "app/routes", "app/services", "app/ui"];
    const found = rooms
      .flatMap((room) => filesIn(room, /\.tsx?$/))
      .filter((path) => !(path in germanAllowed))
      .flatMap((path) => germanTexts(path).map(({ line, text }) => `${path}:${line} ${text}`));
    expect(found).toEqual([]);
  });

  test("the exceptions exist and still need to be exceptions", () => {
    const idle = Object.keys(germanAllowed).filter(
      (path) => !existsSync(path) || germanTexts(path).length === 0,
    );
    expect(idle).toEqual([]);
  });

  test.each([
    ['const a = "Maßnahme";', 1],
    ["const a = `fällig`;", 1],
    ["const a = <p>Stand</p>;", 1],
    ['const a = <p title="overview">{text}</p>;', 0],
    ['const a = "/massnahmen"; // überfällig', 0],
  ])("the search for them judges %j rightly", (source, count) => {
    expect(germanTexts("sample.tsx", source)).toHaveLength(count);
  });
});

describe("time and chance", () => {
  test("only the clock asks the machine for the time", () => {
    const found = ["app", "models", "seeds"]
      .flatMap((room) => filesIn(room, /\.tsx?$/))
      .filter((path) => path !== "app/platform/clock.server.ts")
      .flatMap((path) => clockReadings(path).map(({ line, text }) => `${path}:${line} ${text}`));
    expect(found).toEqual([]);
  });

  test("rules and demo data leave nothing to chance", () => {
    const found = ["app/domain", "seeds"]
      .flatMap((room) => filesIn(room, /\.tsx?$/))
      .flatMap((path) => usesOfChance(path).map(({ line, text }) => `${path}:${line} ${text}`));
    expect(found).toEqual([]);
  });

  test.each([
    ["new Date()", 1],
    ["Date.now()", 1],
    ["Temporal.Now.plainDateISO()", 1],
    ['new Date("2026-01-01")', 0],
  ])("the search for clock readings judges %j rightly", (source, count) => {
    expect(clockReadings("sample.ts", source)).toHaveLength(count);
  });

  test.each([
    ["Math.random()", 1],
    ["crypto.randomUUID()", 1],
    ["Math.round(random(seed))", 0],
  ])("the search for chance judges %j rightly", (source, count) => {
    expect(usesOfChance("sample.ts", source)).toHaveLength(count);
  });
});

describe("packages", () => {
  test("there is exactly one React Router, the one of Remix 2", () => {
    const lock: { packages: Record<string, { version?: string }> } = JSON.parse(
      readFileSync("package-lock.json", "utf8"),
    );
    const routers = Object.entries(lock.packages)
      .filter(([path]) => /(^|\/)node_modules\/react-router$/.test(path))
      .map(([path, { version }]) => `${path}@${version?.split(".")[0]}`);
    expect(routers).toEqual(["node_modules/react-router@6"]);
  });
});

/** Writes a small code base inside this repository, where its imports of packages resolve. */
function codeBaseOf(files: Record<string, string>): string {
  mkdirSync(".cache", { recursive: true });
  const folder = mkdtempSync(".cache/architecture-");
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), source);
  }
  return join(process.cwd(), folder);
}
