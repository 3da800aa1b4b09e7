import { findAccount } from "#models/account.server";
import { listOrganisations } from "#models/organisation.server";
import { findPeriod } from "#models/reporting-period.server";
import { countTaskMails, listTaskMails, type TaskMail } from "#models/task-mail.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { daysBetween } from "~/domain/date/iso-day";
import { nameOn } from "~/domain/organisation/names";
import type { SentMailDto, SentMailsDto } from "./sent-mail-dto";

const pageSize = 50;

/**
 * The mails about the tasks of a period, newest first, by hand and by the scheduler alike. The text is for the
 * commissioner, the person for administrators. Null for those who see neither.
 * @param page from 1; one that does not exist is the nearest that does
 */
export async function listSentMails(
  actor: Actor,
  planKey: string,
  periodKey: string,
  page: number,
): Promise<SentMailsDto | null> {
  const period = await findPeriod(planKey, periodKey);
  if (!period || !can(actor, "reminder.seeLog", period)) return null;
  const [total, waiting, givenUp, organisations] = await Promise.all([
    countTaskMails(planKey, periodKey),
    countTaskMails(planKey, periodKey, ["waiting"]),
    countTaskMails(planKey, periodKey, ["givenUp"]),
    listOrganisations(),
  ]);
  const pageCount = Math.max(1, Math.ceil(total / pageSize));
  const shown = Math.min(Math.max(page, 1), pageCount);
  const mails = await listTaskMails(planKey, periodKey, { skip: (shown - 1) * pageSize, limit: pageSize });

  const officeName = (key: string, day: string) => {
    const office = organisations.find((each) => each.key === key);
    return office ? nameOn(office, day).name : key;
  };
  const seesText = can(actor, "reminder.seeText", period);
  const seesPerson = can(actor, "reminder.seePerson", period);
  return {
    ...{ periodKey, periodName: period.name, total, waiting, givenUp, page: shown, pageCount },
    mayMonitor: can(actor, "period.monitor", period),
    mails: await Promise.all(
      mails.map(async (mail): Promise<SentMailDto> => {
        const { mailId, at, kind, cause, causedByRole, dueOn, day, roles, subject, body } = mail;
        const person = seesPerson ? await nameOfAccount(mail.accountId) : undefined;
        return {
          ...{ mailId, at, kind, cause, causedByRole, dueOn },
          daysLeft: daysBetween(day, dueOn),
          to: roles.map(({ role, organisationKey }) => ({
            role,
            ...(organisationKey && { officeName: officeName(organisationKey, day) }),
          })),
          ...(person && { person }),
          ...(seesText && { text: { subject, body } }),
          delivery: deliveryDto(mail),
        };
      }),
    ),
  };
}

const nameOfAccount = async (accountId: string) => (await findAccount(accountId))?.name ?? accountId;

function deliveryDto({ delivery }: TaskMail): SentMailDto["delivery"] {
  const { state, failures, triedAt, nextTryAt, fault } = delivery;
  return {
    ...{ state, failures },
    ...(triedAt && { at: triedAt }),
    ...(nextTryAt && failures > 0 && { nextTryAt }),
    ...(fault && state !== "sent" && { fault }),
  };
}
