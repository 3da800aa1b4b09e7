import { modelledBases } from "~/domain/measure/modelled-basis";
import { rollUpStates } from "~/domain/measure/roll-up";
import { countProvenances } from "~/domain/provenance";
import { changeSentence } from "~/texts/de/changes";
import { measureLink, measureListHref } from "../read-model/addresses.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import type { LightDto, MeasureSummary } from "../read-model/measure-summary";
import { refsOf } from "../read-model/organisation-refs.server";
import { oncePerModel, type ReadModel } from "../read-model/read-model.server";
import { keyFigures } from "./key-figures.server";
import { officeStandings } from "./office-standings.server";
import { milestonesChart, statesByFieldChart, statesByOfficeChart } from "./overview-charts.server";
import type { AttentionEntry, Excerpt, OverviewDto } from "./overview-dto";

const excerptLength = 8;

/** Everything on the overview; `null` if there is no plan yet. The same for all readers of an audience. */
export async function getOverview(request: ReadRequest): Promise<OverviewDto | null> {
  const model = await getReadModel(request);
  return model && overviewOf(model);
}

const overviewOf = oncePerModel((model: ReadModel): OverviewDto => {
  const summaries = model.entries.map((entry) => entry.summary);
  const states = rollUpStates(summaries.map((summary) => summary.state));
  const offices = officeStandings(model);
  const { key, title, period, adoptedOn, adoptedBy, reference } = model.plan;
  return {
    plan: { key, title, period, adoptedOn, adoptedBy, reference: reference ?? null },
    today: model.today,
    measureCount: summaries.length,
    provenanceCounts: countProvenances(summaries.map((summary) => summary.provenance)),
    modelledBasis: modelledBases.filter((basis) =>
      summaries.some((summary) => summary.modelledBasis.includes(basis)),
    ),
    keyFigures: keyFigures(model, states),
    states,
    charts: {
      statesByField: statesByFieldChart(model),
      milestonesOverTime: milestonesChart(model),
      statesByOffice: statesByOfficeChart(model, offices),
    },
    offices,
    changes: recentChanges(model),
    late: attention(summaries, (summary) => summary.late, measureListHref({ lights: ["measureLate"] })),
    overdue: attention(
      summaries,
      (summary) => summary.overdue,
      measureListHref({ lights: ["reportOverdue"] }),
    ),
    notReported: notReported(model),
  };
});

function recentChanges(model: ReadModel): OverviewDto["changes"] {
  const refOf = refsOf(model);
  const entries = model.changes.slice(0, excerptLength).map((change) => ({
    kind: change.kind,
    on: change.on,
    measure: measureLink({
      number: change.measureNumber,
      title: model.entryByNumber.get(change.measureNumber)?.summary.title ?? "",
    }),
    text: changeSentence(change, (key) => refOf(key).name),
  }));
  return { entries, total: model.changes.length, href: measureListHref({}), since: model.changesSince };
}

/** Measures with a raised light, the longest delay first. */
function attention(
  summaries: readonly MeasureSummary[],
  lightOf: (summary: MeasureSummary) => LightDto,
  href: string,
): Excerpt<AttentionEntry> {
  const raised = summaries
    .filter((summary) => lightOf(summary).level === "raised")
    .sort((a, b) => lightOf(b).days - lightOf(a).days || a.number - b.number);
  const entries = raised.slice(0, excerptLength).map((summary) => ({
    measure: measureLink(summary),
    leadOffice: summary.leadOffice,
    state: summary.state,
    light: lightOf(summary),
  }));
  return { entries, total: raised.length, href };
}

function notReported(model: ReadModel): OverviewDto["notReported"] {
  const refOf = refsOf(model);
  const silent = model.entries.filter(({ summary }) => summary.state === "notReported");
  const entries = silent.slice(0, excerptLength).map(({ summary, offices }) => ({
    measure: measureLink(summary),
    missingOffices: offices
      .filter((office) => office.state === "notReported")
      .map((office) => refOf(office.officeKey)),
    reason: summary.stateReason,
  }));
  return { entries, total: silent.length, href: measureListHref({ states: ["notReported"] }) };
}
