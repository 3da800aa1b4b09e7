import { type LightName, lightNames } from "~/domain/measure/lights";
import { measureTypes } from "~/domain/measure/measure";
import { lightSlugs, provenanceSlugs, stateSlugs, typeSlugs } from "~/domain/measure/measure-query";
import { shownStates } from "~/domain/measure/state";
import { provenances } from "~/domain/provenance";
import { lightNameLabels } from "~/texts/de/lights";
import { provenanceLabels } from "~/texts/de/provenance";
import { measureTypeLabels, stateLabels } from "~/texts/de/states";
import { codeOptions, wordOptions } from "../read-model/filter-options.server";
import type { MeasureSummary, OrganisationRef } from "../read-model/measure-summary";
import { oncePerModel } from "../read-model/read-model.server";
import type { FilterOption, FilterOptions } from "./measure-list-dto";

/** Choices of the filter form, with the number of measures in the whole plan that have each value. */
export const filterOptions = oncePerModel(({ entries, fields }): FilterOptions => {
  const all = entries.map((entry) => entry.summary);
  const count = (has: (summary: MeasureSummary) => boolean) => all.filter(has).length;
  return {
    fields: fields.map(({ key, name }) => ({
      value: key,
      label: name,
      count: count((each) => each.field.key === key),
    })),
    offices: organisationOptions(all, (summary) => [summary.leadOffice, ...summary.contributingOffices]),
    partners: organisationOptions(all, (summary) => summary.partners),
    states: codeOptions(shownStates, stateSlugs, stateLabels, (code) => count((each) => each.state === code)),
    types: codeOptions(measureTypes, typeSlugs, measureTypeLabels, (code) =>
      count((each) => each.type === code),
    ),
    lights: codeOptions(lightNames, lightSlugs, lightNameLabels, (code) =>
      count((each) => lightOf(each, code).level === "raised"),
    ),
    targetGroups: wordOptions(all.map((each) => each.targetGroups)),
    provenances: codeOptions(provenances, provenanceSlugs, provenanceLabels, (code) =>
      count((each) => each.provenance === code),
    ),
  };
});

function lightOf(summary: MeasureSummary, light: LightName) {
  return light === "measureLate" ? summary.late : summary.overdue;
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
  return [...options.values()].sort((a, b) => a.label.localeCompare(b.label, "de"));
}
