import { listFrozenPeriodKeys } from "#models/frozen-period.server";
import { listSources } from "#models/source.server";
import { countProvenances, type Provenance, provenances } from "~/domain/provenance";
import { rulesVersion } from "~/domain/rules-version";
import { measureLink } from "../read-model/addresses.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { oncePerModel, type ReadModel } from "../read-model/read-model.server";
import type { ProvenanceOverviewDto } from "./provenance-dto";

/** How much of what is shown is sourced, and how much modelled; `null` if there is no plan yet. */
export async function getProvenanceOverview(request: ReadRequest): Promise<ProvenanceOverviewDto | null> {
  const model = await getReadModel(request);
  if (!model) return null;
  const frozenKeys = await listFrozenPeriodKeys(model.plan.key);
  const frozenPeriods = frozenKeys.map((key) => ({
    key,
    name: model.periods.find((period) => period.key === key)?.name ?? key,
  }));
  return { ...provenanceOf(model), sources: await listSources(), frozenPeriods };
}

type FromModel = Omit<ProvenanceOverviewDto, "sources" | "frozenPeriods">;

const provenanceOf = oncePerModel((model: ReadModel): FromModel => {
  const measures = countProvenances(model.entries.map((entry) => entry.provenance.label));
  const milestones = countProvenances(
    model.entries.flatMap((entry) => entry.milestones.map((milestone) => milestone.provenance.label)),
  );
  const organisations = countProvenances(
    [...model.organisations.values()].map((organisation) => organisation.provenance.label),
  );
  const reports = model.reportProvenance;
  return {
    planTitle: model.plan.title,
    counts: provenances.map((label) => ({
      label,
      measures: measures[label],
      milestones: milestones[label],
      reports: reports[label],
      organisations: organisations[label],
    })),
    totals: {
      measures: total(measures),
      milestones: total(milestones),
      reports: total(reports),
      organisations: total(organisations),
    },
    measures: model.entries.map(({ summary, provenance }) => ({ measure: measureLink(summary), provenance })),
    rulesVersion,
  };
});

function total(counts: Record<Provenance, number>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
