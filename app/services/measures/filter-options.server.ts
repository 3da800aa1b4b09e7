import { type LightName, lightNames } from "~/domain/measure/lights";
import { measureTypes } from "~/domain/measure/measure";
import { lightSlugs, provenanceSlugs, stateSlugs, typeSlugs } from "~/domain/measure/measure-query";
import { shownStates } from "~/domain/measure/state";
import { provenances } from "~/domain/provenance";
import { lightNameLabels } from "~/texts/de/lights";
import { provenanceLabels } from "~/texts/de/provenance";
import { measureTypeLabels, stateLabels } from "~/texts/de/states";
import type { MeasureSummary, OrganisationRef } from "../read-model/measure-summary";
import { oncePerModel } from "../read-model/read-model.server";
import type { FilterOption, FilterOptions } from "./measure-list-dto";

/** Choices of the filter form, with the number of measures in the whole plan that have each value. */
export const filterOptions = oncePerModel(({ entries, fields }): FilterOptions => {
  const all = entries.map((entry) => entry.summary);
  return {
    fields: fields.map(({ key, name }) => ({
      value: key,
      label: name,
      count: all.filter((summary) => summary.field.key === key).length,
    })),
    offices: organisationOptions(all, (summary) => [summary.leadOffice, ...summary.contributingOffices]),
    partners: organisationOptions(all, (summary) => summary.partners),
    states: codeOptions(shownStates, stateSlugs, stateLabels, (code) =>
      all.filter(({ state }) => state === code),
    ),
    types: codeOptions(measureTypes, typeSlugs, measureTypeLabels, (code) =>
      all.filter(({ type }) => type === code),
    ),
    lights: codeOptions(lightNames, lightSlugs, lightNameLabels, (code) =>
      all.filter((summary) => lightOf(summary, code).level === "raised"),
    ),
    targetGroups: [...new Set(all.flatMap((summary) => summary.targetGroups))]
      .sort(compareGerman)
      .map((group) => ({
        value: group,
        label: group,
        count: all.filter((summary) => summary.targetGroups.includes(group)).length,
      })),
    provenances: codeOptions(provenances, provenanceSlugs, provenanceLabels, (code) =>
      all.filter(({ provenance }) => provenance === code),
    ),
  };
});

function lightOf(summary: MeasureSummary, light: LightName) {
  return light === "measureLate" ? summary.late : summary.overdue;
}

/** Codes that no measure has are left out: a choice without a result helps nobody. */
function codeOptions<Code extends string>(
  codes: readonly Code[],
  slugs: Record<Code, string>,
  labels: Record<Code, string>,
  having: (code: Code) => readonly MeasureSummary[],
): FilterOption[] {
  return codes
    .map((code) => ({ value: slugs[code], label: labels[code], count: having(code).length }))
    .filter((option) => option.count > 0);
}

function organisationOptions(
  summaries: readonly MeasureSummary[],
  organisationsOf: (summary: MeasureSummary) => readonly OrganisationRef[],
): FilterOption[] {
  const options = new Map<string, FilterOption>();
  for (const summary of summaries) {
    for (const { key, name } of organisationsOf(summary)) {
      const option = options.get(key) ?? { value: key, label: name, count: 0 };
      option.count += 1;
      options.set(key, option);
    }
  }
  return [...options.values()].sort((a, b) => compareGerman(a.label, b.label));
}

function compareGerman(a: string, b: string): number {
  return a.localeCompare(b, "de");
}
