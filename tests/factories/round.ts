import { insertFields } from "#models/field-of-action.server";
import { insertMeasures } from "#models/measure.server";
import { insertOrganisations } from "#models/organisation.server";
import { insertPlan } from "#models/plan.server";
import { findPeriod, insertPeriods } from "#models/reporting-period.server";
import type { AccountActor } from "~/domain/access/actor";
import type { AssignableRole } from "~/domain/access/roles";
import { addDays } from "~/domain/date/iso-day";
import type { Measure } from "~/domain/measure/measure";
import type { ContributionDraft, ContributionKey } from "~/domain/reporting/contribution";
import { emptyDraft } from "~/domain/reporting/contribution";
import { today } from "~/platform/clock.server";
import { openPeriod } from "~/services/reporting/open-period.server";
import { aMeasure } from "./measure";

const provenance = { label: "modelled" as const, sources: [] };

export const planKey = "plan";
export const periodKey = "2026-2";

function actor(accountId: string, role: AssignableRole, organisationKey?: string): AccountActor {
  return {
    kind: "account",
    accountId,
    roles: [organisationKey === undefined ? { role } : { role, organisationKey }],
  };
}

/** One person per role; two offices. */
export const people = {
  editor: actor("editor-a", "officeEditor", "sozialamt"),
  secondEditor: actor("editor-a2", "officeEditor", "sozialamt"),
  head: actor("head-a", "officeHead", "sozialamt"),
  otherEditor: actor("editor-b", "officeEditor", "jugendamt"),
  otherHead: actor("head-b", "officeHead", "jugendamt"),
  commissioner: actor("commissioner", "commissioner"),
  administrator: actor("administrator", "administrator"),
  committeeMember: actor("member", "committeeMember", "ausschuss"),
  advisoryMember: actor("advisory", "advisoryMember"),
};

const office = (key: string, name: string) => ({
  key,
  kind: "office" as const,
  names: [{ name }],
  parents: [],
  themes: [],
  cooperationForms: [],
  provenance,
});

/** A plan with two offices and a planned period whose as-of date is today. */
export async function aPlanWithPeriod(measures: Partial<Measure>[] = [{}]): Promise<void> {
  const day = today();
  await insertPlan({
    key: planKey,
    title: "Aktionsplan",
    period: { from: "2022", to: "2099" },
    adoptedOn: "2022-06-23",
    adoptedBy: "Stadtrat",
    provenance,
  });
  await insertFields([{ planKey, key: "arbeit", number: 1, name: "Arbeit", provenance }]);
  await insertOrganisations([office("sozialamt", "Sozialamt"), office("jugendamt", "Jugendamt")]);
  await insertMeasures(
    measures.map((overrides, index) =>
      aMeasure({
        planKey,
        number: index + 1,
        leadOfficeKey: "sozialamt",
        contributingOfficeKeys: ["jugendamt"],
        ...overrides,
      }),
    ),
  );
  await insertPeriods([
    {
      planKey,
      key: periodKey,
      name: "2. Halbjahr 2026",
      from: addDays(day, -180),
      to: day,
      asOf: day,
      dueOn: addDays(day, 14),
      signOffDueOn: addDays(day, 21),
      reviewDueOn: addDays(day, 35),
      state: "planned",
    },
  ]);
}

/** The same with the period opened by the commissioner. */
export async function anOpenPeriod(measures?: Partial<Measure>[]): Promise<void> {
  await aPlanWithPeriod(measures);
  const period = await findPeriod(planKey, periodKey);
  const opened = await openPeriod({
    actor: people.commissioner,
    planKey,
    periodKey,
    expectedVersion: period?.version ?? 0,
  });
  if (!opened.ok) throw new Error(`The period was not opened: ${opened.refusal.code}`);
}

export const keyOf = (officeKey: string, measureNumber = 1): ContributionKey => ({
  planKey,
  periodKey,
  measureNumber,
  officeKey,
});

export const aDraft = (overrides: Partial<ContributionDraft> = {}): ContributionDraft => ({
  ...emptyDraft,
  state: "inProgress",
  text: "Die Kurse laufen.",
  ...overrides,
});
