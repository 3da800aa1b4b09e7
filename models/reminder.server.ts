import type { IsoDay } from "~/domain/date/iso-day";
import { appendOnly } from "./append-only.server";
import { defineModel, documentSchema, storedCollection } from "./definition.server";
import { isoDay, logDocument, oneOf, text } from "./json-schema.server";

const reminderCauses = ["manual", "scheduled"] as const;

/** A reminder that went to an office: the log, and what the next one is throttled by. */
export interface Reminder {
  planKey: string;
  periodKey: string;
  officeKey: string;
  cause: (typeof reminderCauses)[number];
  sentOn: IsoDay;
  /** Instant, ISO 8601 in UTC. */
  sentAt: string;
  sentByRole: string;
  /** The addition to the standard text, as it was sent. */
  message: string;
  /** Accounts that were sent it. */
  accountIds: string[];
}

const fixed = { type: String, required: true, immutable: true } as const;

const schema = documentSchema<Reminder>({
  planKey: fixed,
  periodKey: fixed,
  officeKey: fixed,
  cause: { type: String, enum: reminderCauses, required: true, immutable: true },
  sentOn: fixed,
  sentAt: fixed,
  sentByRole: fixed,
  message: { type: String, default: "", immutable: true },
  accountIds: { type: [String], required: true, immutable: true },
});
appendOnly(schema, "The log of reminders");
// Serves lastReminderDays; an office gets one reminder of a kind a day, whoever sends it.
schema.index({ planKey: 1, periodKey: 1, officeKey: 1, sentOn: 1, cause: 1 }, { unique: true });

const ReminderModel = defineModel("Reminder", schema, "reminders");

export const reminders = storedCollection(
  ReminderModel,
  logDocument<Reminder>({
    planKey: text,
    periodKey: text,
    officeKey: text,
    cause: oneOf(reminderCauses),
    sentOn: isoDay,
    sentAt: text,
    sentByRole: text,
    message: { bsonType: "string" },
    accountIds: { bsonType: "array", items: text },
  }),
);

/** @throws a duplicate key error (11000) if the office had one of this kind on the same day. */
export async function insertReminder(reminder: Reminder): Promise<void> {
  await ReminderModel.insertMany([reminder]);
}

/** The day of the last reminder of each office in a period, by office. */
export async function lastReminderDays(planKey: string, periodKey: string): Promise<Map<string, IsoDay>> {
  const sent = await ReminderModel.find({ planKey, periodKey }, { _id: 0, officeKey: 1, sentOn: 1 })
    .sort({ sentOn: 1 })
    .lean<Pick<Reminder, "officeKey" | "sentOn">[]>();
  return new Map(sent.map(({ officeKey, sentOn }) => [officeKey, sentOn]));
}
