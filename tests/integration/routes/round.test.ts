import { expect, test } from "vitest";
import { anOpenPeriod, periodKey } from "#tests/factories/round";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import * as route from "~/routes/runde.$period/route";

test("a reminder that reached nobody is not reported as sent", async () => {
  await anOpenPeriod();
  const commissioner = await signedIn(await makeAccount({ roles: [{ role: "commissioner" }] }));
  const answer = await commissioner.submit(
    route,
    `/runde/${periodKey}`,
    [
      ["intent", "remind"],
      ["office", "sozialamt"],
    ],
    { params: { period: periodKey } },
  );
  expect(answer).toMatchObject({
    status: 409,
    data: { message: expect.stringContaining("1 Organisation wurde nicht erinnert") },
  });
});
