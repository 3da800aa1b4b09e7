import { expect, test, vi } from "vitest";
import { findAccount } from "#models/account.server";
import { makeAccount, signedIn } from "#tests/support/accounts/make-account";
import { deactivateAccount } from "~/services/accounts/deactivate-account.server";
import { editAccount } from "~/services/accounts/edit-account.server";
import { getActor } from "~/services/accounts/get-actor.server";

vi.mock("#models/audit-event.server", async (original) => ({
  ...(await original<object>()),
  appendAuditEvent: () => Promise.reject(new Error("The log takes nothing.")),
}));

test("no right changes that the log does not take", async () => {
  const account = await makeAccount();
  const { accountId } = account;
  const person = await signedIn(account);
  const { accountId: other } = await makeAccount();
  const by = { kind: "account", accountId: other, roles: [{ role: "administrator" }] } as const;
  await expect(deactivateAccount(by, accountId, 1)).rejects.toThrow("The log takes nothing.");
  await expect(editAccount(by, accountId, 1, { name: "Neu", roles: [] })).rejects.toThrow();
  expect(await findAccount(accountId)).toMatchObject({ status: "active", name: "Test Person", version: 1 });
  expect((await findAccount(accountId))?.roles).toEqual([{ role: "commissioner" }]);
  expect((await getActor(person.request("/"))).kind).toBe("account");
});
