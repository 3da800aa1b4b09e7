import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { flag, listOf, logDocument, number, object, text } from "./json-schema.server";

/** A second factor by time-based codes (RFC 6238). */
export interface StoredSecondFactor {
  /** Encrypted, see `platform/secret-box.server.ts`. */
  secret: string;
  /** Set up and proved once; before that it is only an offer. */
  confirmed: boolean;
  /** The last time step whose code was accepted; a code is good for one sign-in only. */
  lastStep: number;
}

/** What proves that somebody is who they say. Apart from the account, so that no list ever reads it. */
export interface Credentials {
  accountId: string;
  /** Argon2id in PHC format. */
  passwordHash?: string;
  secondFactor?: StoredSecondFactor;
  /** SHA-256 of the codes not used yet. */
  recoveryCodeHashes: string[];
}

const schema = documentSchema<Credentials>({
  accountId: { type: String, required: true, immutable: true },
  passwordHash: String,
  secondFactor: partSchema<StoredSecondFactor>({
    secret: { type: String, required: true },
    confirmed: { type: Boolean, required: true },
    lastStep: { type: Number, required: true },
  }),
  recoveryCodeHashes: { type: [String], required: true },
});
// Serves every function of this file.
schema.index({ accountId: 1 }, { unique: true });

const CredentialsModel = defineModel("Credentials", schema, "credentials");

export const credentials = storedCollection(
  CredentialsModel,
  logDocument<Credentials>(
    { accountId: text, recoveryCodeHashes: listOf(text) },
    {
      passwordHash: text,
      secondFactor: object<StoredSecondFactor>({ secret: text, confirmed: flag, lastStep: number }),
    },
  ),
);

export const findCredentials = (accountId: string): Promise<Credentials | null> =>
  CredentialsModel.findOne({ accountId }, { _id: 0 }).lean<Credentials>();

/** Sets the password, for a new account as well. */
export async function storePasswordHash(accountId: string, passwordHash: string): Promise<void> {
  await CredentialsModel.updateOne(
    { accountId },
    { $set: { passwordHash }, $setOnInsert: { recoveryCodeHashes: [] } },
    { upsert: true },
  );
}

/** Offers a new second factor; one that is confirmed stays as it is. @returns whether the offer was stored. */
export async function offerSecondFactor(accountId: string, secret: string): Promise<boolean> {
  const result = await CredentialsModel.updateOne(
    { accountId, "secondFactor.confirmed": { $ne: true } },
    { $set: { secondFactor: { secret, confirmed: false, lastStep: 0 } } },
  );
  return result.modifiedCount === 1;
}

/** Turns the offer with this secret into the second factor. @returns false if it is no longer offered. */
export async function confirmSecondFactor(
  accountId: string,
  proof: { secret: string; step: number; recoveryCodeHashes: string[] },
): Promise<boolean> {
  const result = await CredentialsModel.updateOne(
    { accountId, "secondFactor.secret": proof.secret, "secondFactor.confirmed": false },
    {
      $set: {
        "secondFactor.confirmed": true,
        "secondFactor.lastStep": proof.step,
        recoveryCodeHashes: proof.recoveryCodeHashes,
      },
    },
  );
  return result.modifiedCount === 1;
}

/** Takes the time step if it is newer than the last one. @returns false for a code that was used before. */
export async function takeTimeStep(accountId: string, step: number): Promise<boolean> {
  const result = await CredentialsModel.updateOne(
    { accountId, "secondFactor.confirmed": true, "secondFactor.lastStep": { $lt: step } },
    { $set: { "secondFactor.lastStep": step } },
  );
  return result.modifiedCount === 1;
}

/** Uses a recovery code up. @returns false if there is none with this hash. */
export async function takeRecoveryCode(accountId: string, hash: string): Promise<boolean> {
  const result = await CredentialsModel.updateOne(
    { accountId, recoveryCodeHashes: hash },
    { $pull: { recoveryCodeHashes: hash } },
  );
  return result.modifiedCount === 1;
}

export async function replaceRecoveryCodes(accountId: string, hashes: string[]): Promise<void> {
  await CredentialsModel.updateOne({ accountId }, { $set: { recoveryCodeHashes: hashes } });
}

export async function removeSecondFactor(accountId: string): Promise<void> {
  await CredentialsModel.updateOne(
    { accountId },
    { $unset: { secondFactor: true }, $set: { recoveryCodeHashes: [] } },
  );
}
