import { listOrganisations } from "#models/organisation.server";
import type { Measure } from "~/domain/measure/measure";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import type { ContributionEffect } from "./contribution-effect";
import { contributionSteps } from "./contribution-steps.server";

/**
 * What would happen to the contributions of the open periods if the measures were as given: the words of a preview.
 * @param measures of one plan
 * @returns by number of the measure
 */
export async function foreseeContributions(
  planKey: string,
  measures: readonly Measure[],
): Promise<Map<number, ContributionEffect[]>> {
  const day = today();
  const names = new Map((await listOrganisations()).map((each) => [each.key, nameOn(each, day).name]));
  const effects = new Map<number, ContributionEffect[]>();
  for (const { measure, period, steps } of await contributionSteps(planKey, measures)) {
    const effect = (kind: ContributionEffect["kind"], { officeKey, part, stage }: Affected) => ({
      ...{ kind, part, stage, periodName: period.name },
      officeName: names.get(officeKey) ?? officeKey,
    });
    effects.set(measure.number, [
      ...(effects.get(measure.number) ?? []),
      ...steps.withdraw.map(({ contribution }) => effect("withdraw", contribution)),
      ...steps.restore.map(({ contribution, part }) => effect("restore", { ...contribution, part })),
      ...steps.recast.map(({ contribution, part }) => effect("recast", { ...contribution, part })),
      ...steps.add.map((owed) => effect("add", { ...owed, stage: "notStarted" })),
    ]);
  }
  return effects;
}

type Affected = Pick<ContributionEffect, "part" | "stage"> & { officeKey: string };
