import { assignableRoles, type RoleAssignment } from "~/domain/access/roles";
import { type Account, type AccountStatus, accountStatuses } from "~/domain/account/account";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { isDuplicateKey } from "./duplicate-key.server";
import { listOf, object, oneOf, text, versionedDocument } from "./json-schema.server";
import type { Versioned } from "./versioned.server";

type Identity = NonNullable<Account["identity"]>;

const schema = documentSchema<Versioned<Account>>({
  accountId: { type: String, required: true, immutable: true },
  email: { type: String, required: true },
  name: { type: String, required: true },
  roles: {
    type: [
      partSchema<RoleAssignment>({
        role: { type: String, required: true, enum: assignableRoles },
        organisationKey: String,
      }),
    ],
    required: true,
  },
  status: { type: String, required: true, enum: accountStatuses },
  identity: partSchema<Identity>({
    issuer: { type: String, required: true },
    subject: { type: String, required: true },
  }),
  version: { type: Number, required: true },
});
// Serves findAccount, which every request of a signed-in person makes.
schema.index({ accountId: 1 }, { unique: true });
// Serves findAccountByEmail; one account per address.
schema.index({ email: 1 }, { unique: true });
// Serves findAccountByIdentity; one account per person at the provider.
schema.index(
  { "identity.issuer": 1, "identity.subject": 1 },
  { unique: true, partialFilterExpression: { "identity.subject": { $exists: true } } },
);

const AccountModel = defineModel("Account", schema, "accounts");

export const accounts = storedCollection(
  AccountModel,
  versionedDocument<Account>(
    {
      accountId: text,
      email: { ...text, pattern: "^[^A-Z]+$" },
      name: text,
      roles: listOf(object<RoleAssignment>({ role: oneOf(assignableRoles) }, { organisationKey: text })),
      status: oneOf(accountStatuses),
    },
    { identity: object<Identity>({ issuer: text, subject: text }) },
  ),
);

export type StoredAccount = Versioned<Account>;

const readOne = (filter: Record<string, string>) =>
  AccountModel.findOne(filter, { _id: 0 }).lean<StoredAccount>();

export const findAccount = (accountId: string): Promise<StoredAccount | null> => readOne({ accountId });

export const findAccountByEmail = (email: string): Promise<StoredAccount | null> => readOne({ email });

export const findAccountByIdentity = ({ issuer, subject }: Identity): Promise<StoredAccount | null> =>
  readOne({ "identity.issuer": issuer, "identity.subject": subject });

/** All accounts by name. An installation has some dozens of them. */
export const listAccounts = (): Promise<StoredAccount[]> =>
  AccountModel.find({}, { _id: 0 }).sort({ name: 1, email: 1 }).lean<StoredAccount[]>();

export const countAccounts = (): Promise<number> => AccountModel.countDocuments({});

/** @returns false if the address or the identity already has an account. */
export async function insertAccount(account: Account): Promise<boolean> {
  try {
    await AccountModel.create({ ...account, version: 1 });
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

type AccountChanges = Partial<Pick<Account, "name" | "roles" | "identity">> & { status?: AccountStatus };

/** Changes an account that still has the expected version; `null` if somebody else was faster or it is gone. */
export function updateAccount(
  accountId: string,
  expectedVersion: number,
  changes: AccountChanges,
): Promise<StoredAccount | null> {
  return AccountModel.findOneAndUpdate(
    { accountId, version: expectedVersion },
    { $set: changes, $inc: { version: 1 } },
    { returnDocument: "after", runValidators: true, projection: { _id: 0 } },
  ).lean<StoredAccount>();
}
