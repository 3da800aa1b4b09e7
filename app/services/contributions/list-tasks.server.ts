import { listContributionsOfOffices, listContributionsOfPeriod } from "#models/contribution.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPeriods } from "#models/reporting-period.server";
import { type Actor, hasRole, officeKeysOf } from "~/domain/access/actor";
import { daysBetween } from "~/domain/date/iso-day";
import { nameOn } from "~/domain/organisation/names";
import type { Contribution } from "~/domain/reporting/contribution";
import { dueDayOf, taskFor, taskKinds } from "~/domain/reporting/task";
import { today } from "~/platform/clock.server";
import type { TaskDto } from "./task-dto";

/** What this person has to do in the open periods of a plan: by kind, then by due date and measure. */
export async function listTasks(actor: Actor, planKey: string): Promise<TaskDto[]> {
  const [periods, measures, organisations] = await Promise.all([
    listPeriods(planKey),
    listMeasures(planKey),
    listOrganisations(),
  ]);
  const day = today();
  const titles = new Map(measures.map(({ number, workingTitle }) => [number, workingTitle]));
  const names = new Map(organisations.map((each) => [each.key, nameOn(each, day).name]));
  const open = new Map(periods.filter(({ state }) => state === "open").map((period) => [period.key, period]));

  const contributions = await contributionsFor(actor, planKey, [...open.keys()]);
  return contributions
    .flatMap((contribution): TaskDto[] => {
      const period = open.get(contribution.periodKey);
      const kind = period && taskFor(actor, { ...contribution, periodState: period.state });
      if (!period || !kind) return [];
      const { periodKey, measureNumber, officeKey, stage, updatedAt } = contribution;
      const dueOn = dueDayOf(kind, period);
      const note = kind === "returned" ? contribution.returns.at(-1)?.note : undefined;
      return [
        {
          ...{ kind, periodKey, measureNumber, officeKey, stage, updatedAt, dueOn },
          periodName: period.name,
          measureTitle: titles.get(measureNumber) ?? "",
          officeName: names.get(officeKey) ?? officeKey,
          daysLeft: daysBetween(day, dueOn),
          ...(note && { note }),
        },
      ];
    })
    .sort(
      (a, b) =>
        taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind) ||
        a.daysLeft - b.daysLeft ||
        a.measureNumber - b.measureNumber,
    );
}

/** The commissioner's tasks may be of any office; everybody else's are of the own ones. */
async function contributionsFor(
  actor: Actor,
  planKey: string,
  periodKeys: string[],
): Promise<Contribution[]> {
  if (hasRole(actor, "commissioner")) {
    const lists = await Promise.all(periodKeys.map((key) => listContributionsOfPeriod(planKey, key)));
    return lists.flat();
  }
  const offices = officeKeysOf(actor);
  return offices.length === 0 ? [] : listContributionsOfOffices(planKey, offices);
}
