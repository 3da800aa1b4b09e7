import {
  defaultMailPreference,
  digestRhythms,
  type MailPreference,
} from "~/domain/reporting/mail-preference";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { flag, logDocument, oneOf, text } from "./json-schema.server";

interface StoredPreference extends MailPreference {
  accountId: string;
}

const schema = documentSchema<StoredPreference>({
  accountId: { type: String, required: true, immutable: true },
  digest: { type: String, enum: digestRhythms, required: true },
  reminders: { type: Boolean, required: true },
});
// Serves findMailPreference; one set of preferences per account.
schema.index({ accountId: 1 }, { unique: true });

const MailPreferenceModel = defineModel("MailPreference", schema, "mailPreferences");

export const mailPreferences = storedCollection(
  MailPreferenceModel,
  logDocument<StoredPreference>({ accountId: text, digest: oneOf(digestRhythms), reminders: flag }),
);

/** What a person chose; the default for those who chose nothing. */
export async function findMailPreference(accountId: string): Promise<MailPreference> {
  const stored = await MailPreferenceModel.findOne(
    { accountId },
    { _id: 0, accountId: 0 },
  ).lean<MailPreference>();
  return stored ?? defaultMailPreference;
}

export async function storeMailPreference(accountId: string, preference: MailPreference): Promise<void> {
  await MailPreferenceModel.updateOne(
    { accountId },
    { $set: preference },
    { upsert: true, runValidators: true },
  );
}
