import { listOrganisations } from "#models/organisation.server";
import type { Measure } from "~/domain/measure/measure";
import { nameOn } from "~/domain/organisation/names";
import { today } from "~/platform/clock.server";
import type { ContributionEffect } from "./contribution-effect";
import { contributionSteps } from "./contribution-steps.server";

/**
 * What would happen to the contributions of the open periods if the measures were as given: the words of a preview.
 * @returns by number of the measure
 */
export async function foreseeContributions(
  measures: readonly Measure[],
): Promise<Map<number, ContributionEffect[]>> {
  const day = today();
  const names = new Map((await listOrganisations()).map((each) => [each.key, nameOn(each, day).name]));
  const effects = new Map<number, ContributionEffect[]>();
  for (const measure of measures) {
    const foreseen = (await contributionSteps(measure)).flatMap(({ period, steps }) => {
      const effect = (kind: ContributionEffect["kind"], { officeKey, part, stage }: Affected) => ({
        ...{ kind, part, stage, periodName: period.name },
        officeName: names.get(officeKey) ?? officeKey,
      });
      return [
        ...steps.withdraw.map(({ contribution }) => effect("withdraw", contribution)),
        ...steps.restore.map(({ contribution, part }) => effect("restore", { ...contribution, part })),
        ...steps.recast.map(({ contribution, part }) => effect("recast", { ...contribution, part })),
        ...steps.add.map((owed) => effect("add", { ...owed, stage: "notStarted" })),
      ];
    });
    effects.set(measure.number, foreseen);
  }
  return effects;
}

type Affected = Pick<ContributionEffect, "part" | "stage"> & { officeKey: string };
