import { countProvenances } from "~/domain/provenance";
import { getReadModel, type ReadRequest } from "../read-model/get-read-model.server";
import { oncePerModel, type ReadModel } from "../read-model/read-model.server";
import type { SiteFrameDto } from "./site-frame-dto";

/** What stands around every page; `null` if there is no plan yet. */
export async function getSiteFrame(request: ReadRequest): Promise<SiteFrameDto | null> {
  const model = await getReadModel(request);
  return model && frameOf(model);
}

const frameOf = oncePerModel((model: ReadModel): SiteFrameDto => {
  const labels = countProvenances(model.entries.map(({ summary }) => summary.provenance));
  return {
    planTitle: model.plan.title,
    today: model.today,
    measureCount: model.entries.length,
    modelledCount: labels.modelled,
  };
});
