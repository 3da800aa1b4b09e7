import { describe, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "~/platform/env.server";

function sentencesFor(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.sentences;
    throw error;
  }
}

describe("readEnvironment", () => {
  test("needs nothing: the defaults run on this machine only, with the embedded database", () => {
    expect(readEnvironment({})).toMatchObject({
      HOST: "127.0.0.1",
      PORT: 3000,
      DATA_DIR: "data",
      DEMO_DATA: true,
    });
    expect(readEnvironment({}).MONGODB_URI).toBeUndefined();
  });

  test("brings demo data into a database of the operator only when asked", () => {
    const MONGODB_URI = "mongodb://db.example/plan";
    expect(readEnvironment({ MONGODB_URI }).DEMO_DATA).toBe(false);
    expect(readEnvironment({ MONGODB_URI, DEMO_DATA: "true" }).DEMO_DATA).toBe(true);
    expect(readEnvironment({ DEMO_DATA: "false" }).DEMO_DATA).toBe(false);
  });

  test("treats an empty variable as absent", () => {
    expect(readEnvironment({ PORT: "", MONGODB_URI: "  " })).toEqual(readEnvironment({}));
  });

  test.each([
    ["PORT", "abc"],
    ["PORT", "0"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["NODE_ENV", "prod"],
    ["MONGODB_URI", "localhost:27017"],
    ["PUBLIC_URL", "aktionsplan.example"],
    ["PUBLIC_URL", "https://example.org/pfad"],
    ["PUBLIC_URL", "ftp://example.org"],
    ["TRUST_PROXY", "true"],
    ["DEMO_DATA", "ja"],
    ["LOG_LEVEL", "laut"],
  ])("names %s when it is %j", (name, value) => {
    const sentences = sentencesFor({ [name]: value });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(new RegExp(`^Die Umgebungsvariable ${name} ist ungültig\\. .+\\.$`));
  });

  test("reports every fault at once", () => {
    expect(sentencesFor({ PORT: "x", NODE_ENV: "y", LOG_LEVEL: "z" })).toHaveLength(3);
  });

  test("does not repeat a database address, which may hold a password", () => {
    const [sentence] = sentencesFor({ MONGODB_URI: "mongo://user:geheim@host" });
    expect(sentence).not.toContain("geheim");
  });

  test("takes numbers and yes/no as such and reduces a public address to its origin", () => {
    const env = readEnvironment({ PORT: "8080", DEMO_DATA: "false", PUBLIC_URL: "https://plan.example.de/" });
    expect(env).toMatchObject({ PORT: 8080, DEMO_DATA: false, PUBLIC_URL: "https://plan.example.de" });
  });
});
