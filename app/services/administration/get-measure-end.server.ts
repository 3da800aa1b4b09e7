import { listMeasures } from "#models/measure.server";
import { today } from "~/platform/clock.server";
import { foreseeContributions } from "~/services/contributions/foresee-contributions.server";
import type { MeasureEndDto } from "./measure-form-dto";

/** What its end, or taking it back, means for a measure; null if there is none. The caller has asked for `measure.edit`. */
export async function getMeasureEnd(planKey: string, number: number): Promise<MeasureEndDto | null> {
  const measures = await listMeasures(planKey);
  const measure = measures.find((each) => each.number === number);
  if (!measure) return null;
  const { version, workingTitle: title, closure = null } = measure;
  const after = { ...measure, closure: closure ? undefined : { on: today(), reason: "" } };
  return {
    ...{ number, version, title, closure },
    targets: measures
      .filter((each) => each !== measure && each.closure === undefined)
      .map((each) => ({ number: each.number, title: each.workingTitle })),
    effects: (await foreseeContributions(planKey, [after])).get(number) ?? [],
  };
}
