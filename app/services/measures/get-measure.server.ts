import { findMeasure } from "#models/measure.server";
import { listReportsOfMeasure } from "#models/progress-report.server";
import { comparePreciseDates } from "~/domain/date/precise-date";
import type { Measure } from "~/domain/measure/measure";
import { measureLink } from "../read-model/addresses.server";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { refsOf } from "../read-model/organisation-refs.server";
import type { MeasureEntry, ReadModel } from "../read-model/read-model.server";
import { axisSpan } from "./axis-span.server";
import type { MeasurePageDto } from "./measure-page-dto";
import { milestoneDtos } from "./milestone-dto.server";
import { officeReports } from "./office-reports.server";
import { progressChart } from "./progress-chart.server";

const sameFieldLength = 12;

/** Everything on the page of a measure; `null` if there is no plan or no measure of that number. */
export async function getMeasure({
  number,
  ...request
}: ReadRequest & { number: number }): Promise<MeasurePageDto | null> {
  const model = await getReadModel(request);
  const entry = model?.entryByNumber.get(number);
  if (!model || !entry) return null;
  const [measure, reports] = await Promise.all([
    findMeasure(model.plan.key, number),
    listReportsOfMeasure(model.plan.key, number, request.audience),
  ]);
  if (!measure) return null;
  const refOf = refsOf(model);
  const period = {
    from: measure.period.from ?? model.plan.period.from,
    to: measure.period.to ?? model.plan.period.to,
  };
  const isLate = entry.summary.late.level === "raised";
  const axis = axisSpan(period, measure.milestones, isLate, model.today);
  return {
    today: model.today,
    planTitle: model.plan.title,
    summary: entry.summary,
    adoptedWording: measure.adoptedWording ?? null,
    goal: measure.goal ?? null,
    milestones: milestoneDtos(measure.milestones, model.today),
    axis,
    progressOverTime: progressChart(number, measure.milestones, axis, model.today),
    officeReports: officeReports(model, entry, measure, reports),
    partners: measure.partners.map(({ organisationKey, role, cooperationForm }) => ({
      organisation: refOf(organisationKey),
      role,
      cooperationForm,
    })),
    legalBases: measure.legalBases.map((basis) => ({
      ...basis,
      expired: basis.validTo !== undefined && basis.validTo < model.today,
    })),
    fundingLines: measure.fundingLines,
    councilReferences: measure.councilReferences,
    figures: measure.figures,
    events: [...measure.events].sort((a, b) => comparePreciseDates(b.date, a.date)),
    provenance: measure.provenance,
    closure: closureOf(measure, model),
    formerClosures: measure.formerClosures ?? [],
    ...neighbours(model, entry),
  };
}

function closureOf({ closure }: Measure, model: ReadModel): MeasurePageDto["closure"] {
  if (!closure) return null;
  const target = closure.mergedInto === undefined ? undefined : model.entryByNumber.get(closure.mergedInto);
  return { ...closure, target: target ? measureLink(target.summary) : null };
}

function neighbours(
  model: ReadModel,
  entry: MeasureEntry,
): Pick<MeasurePageDto, "previous" | "next" | "sameField"> {
  const index = model.entries.indexOf(entry);
  const linkAt = (position: number) => {
    const neighbour = model.entries[position];
    return neighbour ? measureLink(neighbour.summary) : null;
  };
  const sameField = model.entries
    .filter((other) => other !== entry && other.summary.field.key === entry.summary.field.key)
    .slice(0, sameFieldLength)
    .map((other) => measureLink(other.summary));
  return { previous: linkAt(index - 1), next: linkAt(index + 1), sameField };
}
