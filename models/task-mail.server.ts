import { assignableRoles, type RoleAssignment } from "~/domain/access/roles";
import type { IsoDay } from "~/domain/date/iso-day";
import { type LastMails, type TaskMailKind, taskMailKinds } from "~/domain/reporting/daily-mail";
import {
  type DeliveryFault,
  type DeliveryState,
  deliveryFaults,
  deliveryStates,
} from "~/domain/reporting/mail-delivery";
import { defineModel, documentSchema, partSchema, storedCollection } from "./definition.server";
import { isoDay, listOf, logDocument, object, oneOf, presentExactlyIf, text } from "./json-schema.server";

const taskMailCauses = ["manual", "scheduled"] as const;

/** What became of a mail; the only part of it that changes. Instants: ISO 8601 in UTC. */
interface Delivery {
  state: DeliveryState;
  failures: number;
  /** While it waits; whoever sends it sets it ahead, so that nobody else does. */
  nextTryAt?: string;
  /** Of the last try. */
  triedAt?: string;
  /** Why the last try failed. */
  fault?: DeliveryFault;
}

/**
 * A mail to one person about what waits for them, by hand or by the scheduler: the way it is sent, the log of what
 * was sent, and what the next reminder is throttled by.
 */
export interface TaskMail {
  mailId: string;
  planKey: string;
  periodKey: string;
  accountId: string;
  /** The roles in which the person is written to. */
  roles: RoleAssignment[];
  kind: TaskMailKind;
  cause: (typeof taskMailCauses)[number];
  /** The role of whoever asked for it; `system` for the scheduler. */
  causedByRole: string;
  /** Earliest due date among its tasks. */
  dueOn: IsoDay;
  /** Day and instant it was written; ISO 8601. */
  day: IsoDay;
  at: string;
  subject: string;
  /** All of the mail but the salutation, which names the person. */
  body: string;
  delivery: Delivery;
}

const fixed = { type: String, required: true, immutable: true } as const;
const roleSchema = partSchema<RoleAssignment>({
  role: { type: String, enum: assignableRoles, required: true, immutable: true },
  organisationKey: { type: String, immutable: true },
});
const deliverySchema = partSchema<Delivery>({
  state: { type: String, enum: deliveryStates, required: true },
  failures: { type: Number, required: true },
  nextTryAt: String,
  triedAt: String,
  fault: { type: String, enum: deliveryFaults },
});
const schema = documentSchema<TaskMail>({
  mailId: fixed,
  planKey: fixed,
  periodKey: fixed,
  accountId: fixed,
  roles: { type: [roleSchema], required: true, immutable: true },
  kind: { type: String, enum: taskMailKinds, required: true, immutable: true },
  cause: { type: String, enum: taskMailCauses, required: true, immutable: true },
  causedByRole: fixed,
  dueOn: fixed,
  day: fixed,
  at: fixed,
  subject: fixed,
  body: fixed,
  delivery: { type: deliverySchema, required: true },
});
// Serves lastMailsByAccount.
schema.index({ accountId: 1, day: 1 });
// A person gets one mail of a kind a day, whoever asks for it and in how many processes; one that was given up reached
// nobody. (`$in` in a partial index needs MongoDB 6.)
schema.index(
  { accountId: 1, day: 1, kind: 1 },
  { unique: true, partialFilterExpression: { "delivery.state": { $in: ["waiting", "sent"] } } },
);
// Serves listTaskMails and lastReminderDays.
schema.index({ planKey: 1, periodKey: 1, at: -1 });
// Serves claimTaskMail.
schema.index({ "delivery.state": 1, "delivery.nextTryAt": 1 });
// Serves finishTaskMail.
schema.index({ mailId: 1 }, { unique: true });

const TaskMailModel = defineModel("TaskMail", schema, "taskMails");

export const taskMails = storedCollection(
  TaskMailModel,
  logDocument<TaskMail>({
    mailId: text,
    planKey: text,
    periodKey: text,
    accountId: text,
    roles: listOf(object<RoleAssignment>({ role: oneOf(assignableRoles) }, { organisationKey: text })),
    kind: oneOf(taskMailKinds),
    cause: oneOf(taskMailCauses),
    causedByRole: text,
    dueOn: isoDay,
    day: isoDay,
    at: text,
    subject: text,
    body: text,
    delivery: {
      ...object<Delivery>(
        { state: oneOf(deliveryStates), failures: { bsonType: "number", minimum: 0 } },
        { nextTryAt: text, triedAt: text, fault: oneOf(deliveryFaults) },
      ),
      anyOf: presentExactlyIf("nextTryAt", "state", ["waiting"], deliveryStates),
    },
  }),
);

/** @throws a duplicate key error (11000) if the person had a mail of this kind on the same day. */
export async function insertTaskMail(mail: TaskMail): Promise<void> {
  await TaskMailModel.insertMany([mail]);
}

/** Mails that were given up reached nobody and so do not count for the throttle. */
const reachedSomebody = { "delivery.state": { $ne: "givenUp" as const } };

/** Days of the last mails, by account. */
export async function lastMailsByAccount(accountIds: readonly string[]): Promise<Map<string, LastMails>> {
  const mails = await TaskMailModel.find(
    { accountId: { $in: [...accountIds] }, ...reachedSomebody },
    { _id: 0, accountId: 1, day: 1, kind: 1 },
  )
    .sort({ day: 1 })
    .lean<Pick<TaskMail, "accountId" | "day" | "kind">[]>();
  const last = new Map<string, LastMails>();
  for (const { accountId, day, kind } of mails) {
    const known = last.get(accountId);
    last.set(accountId, { ...known, mailedOn: day, ...(kind === "reminder" && { remindedOn: day }) });
  }
  return last;
}

/** The day on which somebody of each office was last reminded in a period, by office. */
export async function lastReminderDays(planKey: string, periodKey: string): Promise<Map<string, IsoDay>> {
  const mails = await TaskMailModel.find(
    { planKey, periodKey, kind: "reminder", ...reachedSomebody },
    { _id: 0, roles: 1, day: 1 },
  )
    .sort({ at: 1 })
    .lean<Pick<TaskMail, "roles" | "day">[]>();
  return new Map(
    mails.flatMap(({ roles, day }) =>
      roles.flatMap(({ organisationKey }) =>
        organisationKey === undefined ? [] : [[organisationKey, day] as const],
      ),
    ),
  );
}

/** Mails of a period, newest first. */
export function listTaskMails(
  planKey: string,
  periodKey: string,
  { skip, limit }: { skip: number; limit: number },
): Promise<TaskMail[]> {
  return TaskMailModel.find({ planKey, periodKey }, { _id: 0 })
    .sort({ at: -1, mailId: 1 })
    .skip(skip)
    .limit(limit)
    .lean<TaskMail[]>();
}

export function countTaskMails(
  planKey: string,
  periodKey: string,
  states: readonly DeliveryState[] = deliveryStates,
): Promise<number> {
  return TaskMailModel.countDocuments({ planKey, periodKey, "delivery.state": { $in: [...states] } });
}

/**
 * Takes one mail that waits to be sent; of several processes one gets it. A process that dies sending it is replaced
 * when its time is over.
 * @param until instant from which another one may try
 */
export function claimTaskMail(now: Date, until: Date): Promise<TaskMail | null> {
  return TaskMailModel.findOneAndUpdate(
    { "delivery.state": "waiting", "delivery.nextTryAt": { $lte: now.toISOString() } },
    { $set: { "delivery.nextTryAt": until.toISOString() } },
    { sort: { "delivery.nextTryAt": 1 }, projection: { _id: 0 }, returnDocument: "after" },
  ).lean<TaskMail>();
}

/** Notes what became of a mail, unless somebody else has noted it meanwhile. */
export async function finishTaskMail(mailId: string, delivery: Delivery): Promise<void> {
  await TaskMailModel.updateOne({ mailId, "delivery.state": "waiting" }, { $set: { delivery } });
}
