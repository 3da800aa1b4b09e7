import { listContributionsOfPeriod } from "#models/contribution.server";
import { findFrozenPeriod } from "#models/frozen-period.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { findPeriod } from "#models/reporting-period.server";
import { lastReminderDays } from "#models/task-mail.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import { periodObjectKey } from "~/domain/audit/object-key";
import { daysBetween } from "~/domain/date/iso-day";
import type { IsoDay } from "~/domain/date/precise-date";
import { nameOn } from "~/domain/organisation/names";
import type { Contribution } from "~/domain/reporting/contribution";
import { contributionStages, isOwed, isOwedByOffice } from "~/domain/reporting/contribution-stages";
import type { ReportingPeriod } from "~/domain/reporting/period";
import { today } from "~/platform/clock.server";
import { getHistory } from "~/services/audit/get-history.server";
import { findReminderRecipients } from "~/services/reminders/find-reminder-recipients.server";
import type { OfficeReturns, ReturnsDto } from "./returns-dto";

/** The round of a period: who owes what, and how far it is. Null for those who do not steer it. */
export async function getReturns(
  actor: Actor,
  planKey: string,
  periodKey: string,
): Promise<ReturnsDto | null> {
  const period = await findPeriod(planKey, periodKey);
  if (!period || !can(actor, "period.monitor", period)) return null;
  const [contributions, measures, organisations, reminded, recipients, frozen, history] = await Promise.all([
    listContributionsOfPeriod(planKey, periodKey),
    listMeasures(planKey),
    listOrganisations(),
    lastReminderDays(planKey, periodKey),
    findReminderRecipients(),
    findFrozenPeriod(planKey, periodKey),
    getHistory(actor, { kind: "period", key: periodObjectKey(planKey, periodKey) }),
  ]);
  const titles = new Map(measures.map(({ number, workingTitle }) => [number, workingTitle]));
  const names = new Map(organisations.map((each) => [each.key, nameOn(each, period.asOf)]));
  const nameOf = (key: string) => names.get(key)?.name ?? key;

  const offices = [...new Set(contributions.map(({ officeKey }) => officeKey))]
    .map((key): OfficeReturns => {
      const own = contributions.filter(({ officeKey }) => officeKey === key);
      const { all, now } = recipients.get(key) ?? { all: [], now: [] };
      return {
        key,
        name: nameOf(key),
        shortName: names.get(key)?.shortName ?? nameOf(key),
        owed: own.filter(({ stage }) => isOwed(stage)).length,
        open: own.filter(({ stage }) => isOwedByOffice(stage)).length,
        lastRemindedOn: reminded.get(key) ?? null,
        hasRecipients: all.length > 0,
        mayBeReminded: now.length > 0,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "de"));
  const toRelease = contributions
    .filter(({ stage }) => stage === "accepted")
    .map(({ measureNumber, officeKey, version }) => ({
      ...{ measureNumber, officeKey, version },
      title: titles.get(measureNumber) ?? "",
      officeName: nameOf(officeKey),
    }));
  const { planKey: _, ...periodDto } = period;
  return {
    period: periodDto,
    offices,
    rows: rowsOf(contributions, titles),
    counts: countStages(contributions),
    total: contributions.filter(({ stage }) => isOwed(stage)).length,
    toRelease,
    daysLeft: daysLeftOf(period),
    hash: frozen?.hash ?? null,
    hasHistory: history !== null,
    may: {
      edit: can(actor, "period.edit", period),
      open: can(actor, "period.open", period),
      close: can(actor, "period.close", period),
      remind: can(actor, "reminder.send", period),
    },
  };
}

function daysLeftOf({ dueOn, signOffDueOn, reviewDueOn }: ReportingPeriod): ReturnsDto["daysLeft"] {
  const until = (day: IsoDay) => daysBetween(today(), day);
  return {
    handIn: until(dueOn),
    ...(signOffDueOn && { signOff: until(signOffDueOn) }),
    ...(reviewDueOn && { review: until(reviewDueOn) }),
  };
}

function rowsOf(contributions: readonly Contribution[], titles: Map<number, string>): ReturnsDto["rows"] {
  return [...new Set(contributions.map(({ measureNumber }) => measureNumber))].map((measureNumber) => ({
    measureNumber,
    title: titles.get(measureNumber) ?? "",
    cells: contributions
      .filter((contribution) => contribution.measureNumber === measureNumber)
      .map(({ officeKey, part, stage, withdrawn, unchanged, version }) => ({
        officeKey,
        part,
        stage,
        withdrawn: withdrawn ?? null,
        unchanged,
        version,
      })),
  }));
}

function countStages(contributions: readonly Contribution[]): ReturnsDto["counts"] {
  const count = (stage: Contribution["stage"]) => contributions.filter((each) => each.stage === stage).length;
  const counts: ReturnsDto["counts"] = {
    notStarted: 0,
    draft: 0,
    handedIn: 0,
    signedOff: 0,
    returned: 0,
    accepted: 0,
    releasedToCommittee: 0,
    releasedToPublic: 0,
    withdrawn: 0,
  };
  for (const stage of contributionStages) counts[stage] = count(stage);
  return counts;
}
