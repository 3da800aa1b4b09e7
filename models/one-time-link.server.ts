import { type LinkPurpose, linkPurposes } from "~/domain/account/one-time-link";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { type JsonSchema, logDocument, oneOf, text } from "./json-schema.server";

interface OneTimeLink {
  /** SHA-256 of the token in the link. */
  tokenHash: string;
  purpose: LinkPurpose;
  accountId: string;
  expiresAt: Date;
}

const schema = documentSchema<OneTimeLink>({
  tokenHash: { type: String, required: true, immutable: true },
  purpose: { type: String, required: true, enum: linkPurposes, immutable: true },
  accountId: { type: String, required: true, immutable: true },
  expiresAt: { type: Date, required: true, immutable: true },
});
// Serves findLink and takeLink.
schema.index({ tokenHash: 1 }, { unique: true });
// Serves withdrawLinks.
schema.index({ accountId: 1 });
// Lets the database clear away what is over; the rules themselves do not rely on it.
schema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });

const OneTimeLinkModel = defineModel("OneTimeLink", schema, "oneTimeLinks");

const moment: JsonSchema = { bsonType: "date" };

export const oneTimeLinks = storedCollection(
  OneTimeLinkModel,
  logDocument<OneTimeLink>({
    tokenHash: text,
    purpose: oneOf(linkPurposes),
    accountId: text,
    expiresAt: moment,
  }),
);

const valid = (tokenHash: string, purpose: LinkPurpose, now: Date) => ({
  tokenHash,
  purpose,
  expiresAt: { $gt: now },
});

export async function insertLink(link: OneTimeLink): Promise<void> {
  await OneTimeLinkModel.create(link);
}

/** The account a link is good for, without using it up. */
export async function findLink(tokenHash: string, purpose: LinkPurpose, now: Date): Promise<string | null> {
  const link = await OneTimeLinkModel.findOne(valid(tokenHash, purpose, now), { _id: 0 }).lean<OneTimeLink>();
  return link?.accountId ?? null;
}

/** Uses a link up: it is deleted in the same step, so that of two requests only one gets the account. */
export async function takeLink(tokenHash: string, purpose: LinkPurpose, now: Date): Promise<string | null> {
  const link = await OneTimeLinkModel.findOneAndDelete(valid(tokenHash, purpose, now)).lean<OneTimeLink>();
  return link?.accountId ?? null;
}

/** Makes all links of an account worthless. */
export async function withdrawLinks(accountId: string): Promise<void> {
  await OneTimeLinkModel.deleteMany({ accountId });
}
