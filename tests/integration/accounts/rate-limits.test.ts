import { execFile } from "node:child_process";
import { promisify } from "node:util";
import mongoose from "mongoose";
import { describe, expect, test } from "vitest";
import { countTry } from "#models/rate-limit.server";
import { makeAccount, trySignIn } from "#tests/support/accounts/make-account";
import { Visitor } from "#tests/support/accounts/visitor";
import { stopClockAt } from "#tests/support/stopped-clock";

const later = stopClockAt("2026-03-02T08:00:00Z");

describe("sign-in", () => {
  const guess = async (email: string, times: number, address = "203.0.113.9") => {
    const statuses: number[] = [];
    for (let number = 0; number < times; number += 1)
      statuses.push((await trySignIn(new Visitor(address), email, "falsch geraten!")).status);
    return statuses;
  };

  test("after five wrong passwords even the right one has to wait, a quarter of an hour", async () => {
    const { email } = await makeAccount();
    expect(await guess(email, 6)).toEqual([422, 422, 422, 422, 422, 429]);
    const blocked = await trySignIn(new Visitor("203.0.113.9"), email);
    expect(blocked).toMatchObject({
      status: 429,
      data: { errors: { email: expect.stringContaining("15 Minuten") } },
    });
    later(15.1);
    expect((await trySignIn(new Visitor("203.0.113.9"), email)).status).toBe(303);
  });

  test("an unknown address is limited alike, so that the limit tells nothing", async () => {
    expect(await guess("unbekannt@stadt.example", 6)).toEqual([422, 422, 422, 422, 422, 429]);
  });

  test("another network can still sign in to the account", async () => {
    const { email } = await makeAccount();
    await guess(email, 6);
    expect((await trySignIn(new Visitor("198.51.100.4"), email)).status).toBe(303);
  });

  test("a right password forgets the wrong ones before", async () => {
    const { email } = await makeAccount();
    const visitor = new Visitor("203.0.113.9");
    for (let round = 0; round < 3; round += 1) {
      expect(await guess(email, 4)).toEqual([422, 422, 422, 422]);
      expect((await trySignIn(visitor, email)).status).toBe(303);
    }
  });

  test("one network trying many addresses is stopped", async () => {
    const statuses: number[] = [];
    for (let number = 0; number < 61; number += 1)
      statuses.push(
        (await trySignIn(new Visitor("2001:db8:1:2::7"), `person${number}@stadt.example`, "Sommer2026!"))
          .status,
      );
    expect(statuses.slice(0, 60)).not.toContain(429);
    expect(statuses[60]).toBe(429);
    // The neighbour in the same /64 is the same network, the next /64 is not.
    expect((await trySignIn(new Visitor("2001:db8:1:2::8"), "x@stadt.example", "Sommer2026!")).status).toBe(
      429,
    );
    expect((await trySignIn(new Visitor("2001:db8:1:3::7"), "x@stadt.example", "Sommer2026!")).status).toBe(
      422,
    );
  });
});

test("two processes share one count", async () => {
  const { host, port, name } = mongoose.connection;
  const uri = `mongodb://${host}:${port}/?directConnection=true`;
  const run = promisify(execFile);
  const inOwnProcess = async () => {
    const { stdout } = await run(process.execPath, [
      "--import",
      "tsx",
      "tests/support/accounts/count-tries.ts",
      uri,
      name,
      "4",
    ]);
    return JSON.parse(stdout) as number[];
  };
  const waits = (await Promise.all([inOwnProcess(), inOwnProcess()])).flat();
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
  expect(waits.filter((wait) => wait > 0 && wait <= 600)).toHaveLength(3);
});

test("of many tries at the same moment no more than the limit pass", async () => {
  const limit = { name: "burst", tries: 5, withinSeconds: 600 };
  const waits = await Promise.all(Array.from({ length: 20 }, () => countTry(limit, "somebody")));
  expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
});
