import { listAccounts, type StoredAccount } from "#models/account.server";
import { listContributionsOfPeriod } from "#models/contribution.server";
import { listMeasures } from "#models/measure.server";
import { listOrganisations } from "#models/organisation.server";
import { listPlans } from "#models/plan.server";
import { listPeriods } from "#models/reporting-period.server";
import type { Versioned } from "#models/versioned.server";
import type { Measure } from "~/domain/measure/measure";
import { partsIn } from "~/domain/organisation/hand-over";
import type { Organisation } from "~/domain/organisation/organisation";
import { byValidity } from "~/domain/organisation/validity";
import { plansInForce } from "~/domain/plan/current-plan";
import type { Contribution } from "~/domain/reporting/contribution";
import { today } from "~/platform/clock.server";

/** Everything that refers to an organisation and would be left without it. */
export interface OrganisationTies {
  /** Measures of plans in force in which it takes part, closed ones too. */
  measures: Versioned<Measure>[];
  /** Contributions of open periods to any measure, of every office. */
  contributions: Contribution[];
  /** Name of a period by plan and key. */
  periodName: (of: { planKey: string; periodKey: string }) => string;
  /** Accounts that hold a role in it. */
  accounts: StoredAccount[];
  /** Organisations that belong to it, or will. */
  members: Versioned<Organisation>[];
}

/** Reads what refers to an organisation, one query after the other, so that it can run inside a transaction. */
export async function organisationTies(key: string): Promise<OrganisationTies> {
  const measures: Versioned<Measure>[] = [];
  const contributions: Contribution[] = [];
  const periodNames = new Map<string, string>();
  for (const plan of plansInForce(await listPlans(), today())) {
    measures.push(...(await listMeasures(plan.key)).filter((measure) => partsIn(measure, key).length > 0));
    for (const period of await listPeriods(plan.key)) {
      periodNames.set(`${plan.key}/${period.key}`, period.name);
      if (period.state === "open")
        contributions.push(...(await listContributionsOfPeriod(plan.key, period.key)));
    }
  }
  const accounts = await listAccounts();
  const organisations = await listOrganisations();
  return {
    measures,
    contributions,
    periodName: ({ planKey, periodKey }) => periodNames.get(`${planKey}/${periodKey}`) ?? periodKey,
    accounts: accounts.filter(({ roles }) => roles.some(({ organisationKey }) => organisationKey === key)),
    members: organisations.filter(({ parents, closure }) => {
      const last = byValidity(parents).at(-1);
      const belongs =
        last?.organisationKey === key && (last.validTo === undefined || last.validTo >= today());
      return belongs && closure === undefined;
    }),
  };
}
