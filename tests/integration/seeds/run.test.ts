import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import mongoose from "mongoose";
import { describe, expect, test } from "vitest";
import { insertSources, listSources } from "#models/source.server";

const patience = 60_000;

/** Runs `npm run seed` as a person would, without npm. */
async function seed(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--import", "tsx", "seeds/run.ts", ...args], {
    env: { ...process.env, MONGODB_URI: "", LOG_LEVEL: "silent", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = once(child, "exit");
  const [output, complaint] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: (await exit)[0], output, complaint };
}

/** The database of this test, as another program reaches it. */
function ownDatabase(): string {
  const { host, port, name } = mongoose.connection;
  return `mongodb://${host}:${port}/${name}?directConnection=true`;
}

describe("npm run seed", () => {
  test("touches no database of MONGODB_URI that is not named", { timeout: patience }, async () => {
    const result = await seed([], { MONGODB_URI: ownDatabase() });
    expect(result).toMatchObject({ code: 1, complaint: expect.stringMatching(/MONGODB_URI ist gesetzt/) });
    expect(await listSources()).toEqual([]);
  });

  test("says what is wrong with an argument", { timeout: patience }, async () => {
    expect(await seed(["--measures", "viele"])).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/„viele“ ist keine Zahl.*Aufruf/s),
    });
  });

  test("leaves content alone, and replaces it when told to", { timeout: 2 * patience }, async () => {
    await insertSources([{ key: "X", title: "Eigene Quelle", location: "Akte" }]);
    expect(await seed(["--uri", ownDatabase()])).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/enthält bereits Daten und bleibt unverändert/),
    });
    expect(await listSources()).toHaveLength(1);

    const result = await seed(["--uri", ownDatabase(), "--reset", "--measures", "30"]);
    expect(result).toMatchObject({ code: 0, output: expect.stringMatching(/^30 Maßnahmen/) });
    expect((await listSources()).map(({ key }) => key)).not.toContain("X");
    expect(await mongoose.connection.collection("measures").countDocuments()).toBe(30);
  });
});
