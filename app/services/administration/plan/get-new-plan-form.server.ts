import type { PlanFormDto } from "./plan-form-dto";

/** An empty form for the plan of an installation that has none. The caller has asked for `plan.edit`. */
export function getNewPlanForm(): PlanFormDto {
  return {
    version: 0,
    values: {
      title: "",
      from: "",
      to: "",
      adoptedOn: "",
      adoptedBy: "",
      reference: "",
      provenanceLabel: "",
      provenanceSources: "",
      provenanceNote: "",
    },
  };
}
